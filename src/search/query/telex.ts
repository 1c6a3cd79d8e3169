/** Telex and VNI as typed when the input method was off: `ddeef` → `đề`, `tuwr` → `tử`, `de62` → `đề`. */

const TONE_MARKS: Readonly<Record<string, string>> = { f: '\u0300', s: '\u0301', r: '\u0309', x: '\u0303', j: '\u0323', 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' };
/** A syllable: onset, vowels, final consonant. Not a list of all, but nothing that could never be one. */
const SYLLABLE = /^(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|c|m|n|p|t)?$/u;

/**
 * What the keys were meant to write.
 * @returns `undefined` when the keys are no Telex or VNI, or would not write a Vietnamese syllable.
 * @example decodeKeys('chuyeenr') // 'chuyển'
 */
export function decodeKeys(typed: string): string | undefined {
  const lower = typed.toLowerCase().normalize('NFC');
  if (!/^[a-zđăâêôơư]+\d*[a-z]*\d*$/u.test(lower) && !/^[a-z\d]+$/u.test(lower)) return undefined;
  return /\d/u.test(lower) ? decodeVni(lower) : decodeTelex(lower);
}

function decodeTelex(typed: string): string | undefined {
  let letters = '';
  let tone = '';
  for (const [index, key] of [...typed].entries()) {
    const before = letters.at(-1) ?? '';
    if (/[fsrxj]/u.test(key) && index > 0 && /[aăâeêioôơuưy]/u.test(letters) && !(key === 'r' && letters === 't')) tone = key;
    else if (key === 'd' && letters.startsWith('d') && (before === 'd' || index === typed.length - 1 || /[aeiouy]/u.test(letters))) letters = `đ${letters.slice(1)}`;
    else if (key === 'w') letters = withHorn(letters);
    else if (/[aeo]/u.test(key) && hatted(letters, key) !== undefined) letters = hatted(letters, key)!;
    else letters += key;
  }
  return finish(letters, tone, typed);
}

function decodeVni(typed: string): string | undefined {
  let letters = '';
  let tone = '';
  for (const key of typed) {
    if (/[1-5]/u.test(key)) tone = key;
    else if (key === '6') letters = replaceLast(letters, /[aeo]/u, { a: 'â', e: 'ê', o: 'ô' });
    else if (key === '7') letters = withHorn(letters);
    else if (key === '8') letters = replaceLast(letters, /a/u, { a: 'ă' });
    else if (key === '9') letters = letters.replace(/^d/u, 'đ');
    else letters += key;
  }
  return finish(letters, tone, typed);
}

/** `aa` → â, also when the second key comes after the final consonant (`tana` → `tân`). */
function hatted(letters: string, key: string): string | undefined {
  const at = letters.search(new RegExp(`${key}(?:ng|nh|ch|[ucimnpty])?$`, 'u'));
  if (at < 0) return undefined;
  return letters.slice(0, at) + { a: 'â', e: 'ê', o: 'ô' }[key]! + letters.slice(at + 1);
}

/** The key `w` (Telex) or `7` (VNI): uo → ươ, u → ư, o → ơ, and for Telex a → ă. */
const withHorn = (letters: string): string =>
  /uo/u.test(letters) ? letters.replace(/uo(?!.*uo)/u, 'ươ') : replaceLast(letters, /[aou]/u, { a: 'ă', o: 'ơ', u: 'ư' });

function replaceLast(letters: string, which: RegExp, by: Readonly<Record<string, string>>): string {
  const at = [...letters].findLastIndex((letter) => which.test(letter));
  return at < 0 ? letters : letters.slice(0, at) + by[letters[at]!]! + letters.slice(at + 1);
}

function finish(letters: string, tone: string, typed: string): string | undefined {
  if (!SYLLABLE.test(letters)) return undefined;
  const marked = tone === '' ? letters : withTone(letters, TONE_MARKS[tone]!);
  return marked === typed ? undefined : marked;
}

function withTone(letters: string, mark: string): string {
  const vowels = [...letters.matchAll(/[aăâeêioôơuưy]/gu)].map(({ index }) => index).filter((index) => !/^(?:qu|gi(?=[aăâeêoôơuư]))/u.test(letters) || index > 1);
  const own = vowels.findLast((index) => /[ăâêôơư]/u.test(letters[index]!));
  const closed = /[^aăâeêioôơuưy]$/u.test(letters);
  const at = own ?? (vowels.length === 1 || !closed && vowels.length === 2 ? vowels[0] : closed ? vowels.at(-1) : vowels[1]);
  return at === undefined ? letters : (letters.slice(0, at + 1) + mark + letters.slice(at + 1)).normalize('NFC');
}
