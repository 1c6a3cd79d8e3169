/**
 * Characters nobody sees: controls, zero-width and direction marks, soft hyphens, variation selectors, tag characters, fillers, private use,
 * half surrogates. They carry no word of Vietnamese. Articles are compared without them; what an editor writes may not hold any.
 * Blank Braille (U+2800) and the place of a lost object (U+FFFC) are drawn as nothing too. @see https://www.unicode.org/reports/tr36/
 */
const CHARACTERS = '\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\u2800\\uFFFC';

/** White space of {@link CHARACTERS}: folded where texts are compared, never taken away. */
export const INVISIBLE = new RegExp(`(?!\\s)[${CHARACTERS}]`, 'gu');

/** All of them, the line and paragraph separators too; tab and line feed are white space an editor may use. */
export const FORBIDDEN_CHARACTERS = new RegExp(`(?![\\t\\n])[${CHARACTERS}\\u2028\\u2029]`, 'gu');
