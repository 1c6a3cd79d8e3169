/** One sentence of a paragraph and its place in it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/**
 * An end of sentence: a full stop before a capital, a digit or an opening quotation mark.
 * Offices pasted together lose the space (“…của tỉnh.Phát biểu”), so two small letters before the stop are enough there.
 * Initials and short titles do not end a sentence: “TP. Hồ Chí Minh”, “PGS. TS”, “Đ. Thảo”, “1. Về…”.
 */
const END = /(?:(?<!(?<!\p{L}|[Qq]uý |thứ |[Kk]hóa |[Cc]hương |[Pp]hần )\p{Lu}|(?<!\p{L})(?:TP|Tp|tp|TS|ThS|GS|PGS|BS|CN|KS|TX|TT|NSND|NSƯT|LS|St|Mr|Mrs|Dr|No))(?<!(?:^|[.;:] )\d{1,2})\.|[!?…]|\.{3}|\.\/\.)["”’»)]*(?= +["“‘«„(]*[\p{Lu}\d])|(?<=\p{Ll}{2}|%)\.(?=\p{Lu}\p{Ll})|\.\/\.(?=\s|$)/gu;

/** No sentence of prose is longer; a longer run is read in pieces, so that no text costs more than its length. */
const LONGEST = 900;

/** The last semicolon, comma or space that leaves a piece short enough. */
function breakAt(paragraph: string, start: number): number {
  const limit = start + LONGEST;
  const place = ['; ', ', ', ' '].map((mark) => paragraph.lastIndexOf(mark, limit - mark.length) + mark.length).find((end) => end > start + LONGEST / 2);
  return place ?? limit;
}

/**
 * The sentences of one paragraph, in order, with their places.
 * @example sentencesOf('Tại TP. Huế đạt 5%. Tăng 2%.').map(({ text }) => text) // ['Tại TP. Huế đạt 5%.', 'Tăng 2%.']
 */
export function sentencesOf(paragraph: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    while (end - start > LONGEST) piece(breakAt(paragraph, start));
    piece(end);
  };
  const piece = (end: number) => {
    const raw = paragraph.slice(start, end);
    const text = raw.trim();
    if (text) sentences.push({ text, start: start + raw.indexOf(text) });
    start = end;
  };
  if (/[.!?…]/u.test(paragraph)) for (const match of paragraph.matchAll(END)) add(match.index + match[0].length);
  add(paragraph.length);
  return sentences;
}
