/** The fewest and the most words of a figure's quote, and the most characters. */
export const QUOTE_WORDS = { least: 5, most: 25 } as const;
const CHARACTERS = 190;

/** Clause ends that a quote does not run past on its right. */
const STOP = /[,;:.…!?)(](?=[\s)”"]|$)|\.\/\./u;

/**
 * Where the quote of a figure begins and ends within its sentence: its clause, as far as {@link QUOTE_WORDS} allows.
 * @param start - First character of the figure, its qualifier included.
 */
export function quoteSpan(sentence: string, start: number, end: number): readonly [number, number] {
  const opens = openingAt(sentence, start, end);
  let until = opens === null ? rightEnd(sentence, end) : subjectEnd(sentence, end);
  let from = leftEnd(sentence, start, until, clauseStart(sentence, start), opens === null ? QUOTE_WORDS.most : 20);
  if (wordsIn(sentence.slice(from, until)) < QUOTE_WORDS.least) from = leftEnd(sentence, start, until, 0, QUOTE_WORDS.least + 3);
  while (wordsIn(sentence.slice(from, until)) < QUOTE_WORDS.least && until < sentence.length) until = nextWordEnd(sentence, until);
  return [from, until];
}

/** Where the clause begins that the figure opens (“100% cơ quan có mạng nội bộ”), or null: what it counts then stands after it. */
function openingAt(sentence: string, start: number, end: number): number | null {
  const from = Math.max(0, ...[', ', '; ', ': ', '('].map((mark) => sentence.lastIndexOf(mark, start - 1) + mark.length).filter((place) => place > 1));
  const lead = from === 2 ? 0 : from;
  return wordsIn(sentence.slice(lead, start)) <= 4 && COUNTS_ON.test(sentence.slice(end)) ? lead : null;
}

const COUNTS_ON = /^ (?!(?:so|lên|xuống|còn|đến|của cả|kế hoạch|trong|và|tại|vào|cùng kỳ|với|trên|trở|mỗi|\/|khối lượng)(?: |$))\p{L}/u;

/** On to the end of what is said of the counted, commas of a list included. */
function subjectEnd(sentence: string, end: number): number {
  let until = end;
  for (let count = 0; count < 13 && until < sentence.length; count++) {
    const rest = sentence.slice(until);
    if (/^[;:…!?(]|^\.(?!\d)|^ \(/u.test(rest) || (sentence[until - 1] === ',' && /^ (?:\d|trong đó|tăng|giảm|đạt|chiếm|vượt|với)/u.test(rest)) || / (?:và|với) \d/uy.test(rest)) break;
    const next = nextWordEnd(sentence, until);
    const stop = /[;:…!?)](?:$)|\.$|\.\/\.$/u.exec(sentence.slice(until, next));
    if (stop) { until += stop.index; break; }
    until = next;
  }
  // A word or two after a comma belong to the next thing said.
  return end + sentence.slice(end, until).replace(/,(?: [^ ,]+){0,2}$/u, '').length;
}

const wordsIn = (text: string): number => text.split(' ').filter(Boolean).length;

/** After the last semicolon or colon before the figure, or the last closed bracket. */
function clauseStart(sentence: string, start: number): number {
  const before = sentence.slice(0, start);
  const boundary = Math.max(before.lastIndexOf('; '), before.lastIndexOf(': '));
  return boundary < 0 ? 0 : boundary + 2;
}

/** To the end of the clause, at most eight words on. */
function rightEnd(sentence: string, end: number): number {
  let until = end;
  for (let count = 0; count < 8 && until < sentence.length; count++) {
    const rest = sentence.slice(until);
    if (/^[,;:.…!?]/u.test(rest) && !/^[.,]\d/u.test(rest)) break;
    if (/^ ?[()]/u.test(rest)) { if (rest.startsWith(')') && sentence.slice(0, until).includes('(')) until += 1; break; }
    const next = nextWordEnd(sentence, until);
    const word = sentence.slice(until, next);
    const stop = STOP.exec(word);
    if (stop) { until += stop.index; break; }
    if (/^ (?:và|với|nhưng|song)$/u.test(word) && /^ \d/u.test(sentence.slice(next))) break;
    until = next;
  }
  return until;
}

function nextWordEnd(sentence: string, from: number): number {
  const match = /^ ?[^ ]+/u.exec(sentence.slice(from));
  return match ? from + match[0].length : sentence.length;
}

/** Back to `limit`, as far as words and characters allow, at a word. */
function leftEnd(sentence: string, start: number, until: number, limit: number, wordLimit: number = QUOTE_WORDS.most): number {
  let from = start;
  let words = wordsIn(sentence.slice(start, until));
  // A figure in the middle of a word-like run (“(tăng”): keep the bracket out.
  while (from > limit && words < wordLimit) {
    const previous = sentence.lastIndexOf(' ', from - 2) + 1;
    const candidate = Math.max(previous, limit);
    if (until - candidate > CHARACTERS) break;
    from = candidate;
    words++;
  }
  return from;
}
