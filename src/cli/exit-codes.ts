/** The build met another one and may go well the next time. @see sysexits.h, EX_TEMPFAIL */
export const TRY_AGAIN = 75;
