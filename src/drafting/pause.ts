/** Lets the browser answer keys and draw. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
