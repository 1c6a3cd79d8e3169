const LETTER = /[\p{L}\p{N}\p{M}]/u;

/**
 * The words at the start of a text, at most `length` characters of them; a text without a space that long is cut where it must be.
 * @example excerpt('đại diện các sở', 11) // 'đại diện'
 */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const isBetweenWords = !LETTER.test(text[length]!) || !LETTER.test(text[length - 1]!);
  const space = cut.lastIndexOf(' ');
  return (isBetweenWords || space <= 0 ? cut : cut.slice(0, space)).trimEnd();
}
