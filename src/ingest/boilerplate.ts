import type { ArticleBlock, CleanArticle, DroppedLine } from './article.ts';
import { CUES, DATED_HEADLINES, RELATED_HEADINGS } from './boilerplate-cues.ts';
import { isMenu, isRow, isSpacedRow } from './buttons.ts';
import { duplicateLines } from './duplicates.ts';
import { frontMatterLines, frontMatterPrefix } from './front-matter.ts';
import { isCaption, isParagraph, kindOf } from './line-kinds.ts';
import { readStamp, type Stamp } from './stamps.ts';
import type { ArticleLine } from './text-in.ts';
import { type Byline, readByline } from './title-byline.ts';

/** A stamp with its place: before or after the title says much about what it is. */
export interface PlacedStamp extends Stamp {
  readonly line: number;
  readonly place: 'before-title' | 'after-title' | 'end';
}

/** An article without its surroundings, and what its surroundings tell. */
export interface CleanReading {
  readonly article: CleanArticle;
  readonly titleLine: number | null;
  readonly byline: (Byline & { readonly line: number }) | null;
  readonly stamps: readonly PlacedStamp[];
}

type Reason = DroppedLine['reason'];

/**
 * Tells the article from the page around it. Every non-blank line ends up in the title, the byline, the blocks or `dropped`.
 * @param places - Names of provinces in lower case.
 */
export function cleanArticle(lines: readonly ArticleLine[], places: ReadonlySet<string>): CleanReading {
  const reasons = new Map<number, Reason>();
  const drop = (line: ArticleLine, reason: Reason) => reasons.set(line.number, reasons.get(line.number) ?? reason);
  const isKept = ({ number }: ArticleLine) => !reasons.has(number);
  const fences = frontMatterLines(lines);
  const isForeign = foreignness(lines);
  const stamps = new Map<number, Stamp>();
  for (const line of lines) {
    const stamp = readStamp(line.text);
    const cue = CUES.find(({ pattern }) => pattern.test(line.text));
    if (fences.has(line.number)) drop(line, 'front-matter-lookalike');
    else if (stamp && isOnlyStamp(stamp, places)) {
      stamps.set(line.number, stamp);
      drop(line, /\p{L}/u.test(stamp.rest) && isCounter(stamp.rest) ? 'counter' : 'stamp');
    } else if (cue && (cue.reason !== 'advert' || line.text.length < 200)) drop(line, cue.reason);
    else if (isMenu(line.text) || isSpacedRow(line.columns) || /^[\s\p{P}\p{Sm}oO]{1,60}$/u.test(line.text) && !/\p{N}/u.test(line.text)) drop(line, 'navigation');
    else if (DATED_HEADLINES.test(line.text)) drop(line, 'related-news');
    else if (isForeign(line.text)) drop(line, 'navigation');
    else if (PAGE_TIMES.test(line.text)) drop(line, 'stamp');
  }
  for (const [index, { text }] of lines.entries()) {
    const below = lines[index + 1];
    if (ADVERT_ABOVE.test(text) && below && isKept(below) && isHeadline(below.text) && below.text.length < 160) drop(below, 'advert');
  }
  keepHeadingsInside(lines, reasons, stamps);
  dropRelated(lines, drop);
  for (const number of duplicateLines(lines.filter(isKept))) reasons.set(number, 'duplicate');

  const kept = lines.filter(isKept);
  const first = kept.findIndex(({ text }) => isParagraph(text));
  const last = kept.findLastIndex(({ text }) => isParagraph(text));
  const byline = findByline(kept, first, last, places) ?? bylineInStamp(stamps, places);
  if (last >= 0) dropAfterEnd(kept, last, byline?.line ?? null, drop);
  const titleLine = findTitle(kept.filter(isKept), byline?.line ?? null, drop);
  return assemble(lines, { reasons, titleLine, byline, stamps });
}

/** The mark above an advertisement. */
const ADVERT_ABOVE = /^[[(—–-]?\s*(?:quảng cáo|advertisement|tài trợ)\s*[\])—–-]?$/iu;

/** A time alone, or a length of reading. */
const PAGE_TIMES = /^(?:\d{1,2}:\d{2}(?::\d{2})?|\d+ phút (?:đọc|trước)|\d+ giờ trước|thời gian đọc:? ?\d+ phút)$/iu;
const isCounter = (text: string): boolean => CUES.some(({ reason, pattern }) => reason === 'counter' && pattern.test(text)) || /(?:lượt|views?|xem|đọc)/iu.test(text);

/** Beside its date a stamp may hold a counter, a name, a menu entry or an outlet, never prose. */
const isOnlyStamp = ({ rest }: Stamp, places: ReadonlySet<string>): boolean =>
  rest === '' || isCounter(rest) || isMenu(rest) || readByline(rest, places) !== undefined || /^(?:theo|nguồn|bởi|by|tác giả)\b/iu.test(rest) || (/^\p{Lu}/u.test(rest) && rest.split(' ').every((word) => /^[\p{Lu}\d(]/u.test(word)));

/** Lines of another language among Vietnamese ones: captions and menus of the page's other version. Code and whole sentences stay. */
function foreignness(lines: readonly ArticleLine[]): (text: string) => boolean {
  const isMarked = (text: string) => /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu.test(text);
  const all = lines.map(({ text }) => text).join(' ');
  const isVietnamese = lines.filter(({ text }) => isMarked(text)).reduce((sum, { text }) => sum + text.length, 0) > all.length / 2;
  return (text) => {
    if (!isVietnamese || isMarked(text)) return false;
    if (/[\p{Script=Han}\p{Script=Lao}\p{Script=Khmer}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Thai}\p{Script=Hiragana}]/u.test(text) && text.length < 200) return true;
    const english = text.match(/\p{L}+/gu)?.filter((word) => /^[A-Za-z]+$/u.test(word)).length ?? 0;
    if (english < 4 || CODE.test(text)) return false;
    return /(?:photo|picture|source|credit|courtesy|VNA)\b/iu.test(text) || (english <= 12 && !/[.!?]["”’]?$/u.test(text));
  };
}

/** A machine's language, in whatever hostile or careless text: it stays, as literal text. */
const CODE = /[{}<>=;`$\\]|https?:|^(?:import|export|const|let|function|var|require)\b/u;

/** “Kinh tế” alone between two paragraphs is a heading of the article, above them a menu. */
function keepHeadingsInside(lines: readonly ArticleLine[], reasons: Map<number, Reason>, stamps: ReadonlyMap<number, Stamp>): void {
  const prose = lines.filter(({ number, text }) => !reasons.has(number) && isParagraph(text));
  const [top, bottom] = [prose[0]?.number ?? Infinity, prose.at(-1)?.number ?? -Infinity];
  for (const { number, text } of lines) {
    const isWithin = top < number && number < bottom;
    if (isWithin && reasons.get(number) === 'navigation' && TOPIC.test(text) && !stamps.has(number)) reasons.delete(number);
    if (!isWithin && !reasons.has(number) && isRow(text, number > bottom ? 2 : 3)) reasons.set(number, 'navigation');
  }
}

const TOPIC = /^(?:thời sự|chính trị|xã hội|kinh tế|văn hóa|pháp luật|đời sống|giáo dục|y tế|sức khỏe|công nghệ|khoa học|du lịch|nông nghiệp|an ninh|xây dựng đảng|dịch vụ công|kinh tế - xã hội|văn hóa - xã hội)$/iu;

/** Drops the lists under headings such as “Tin liên quan”, each up to where prose goes on; after the end of the article there is no going on. */
function dropRelated(lines: readonly ArticleLine[], drop: (line: ArticleLine, reason: Reason) => void): void {
  const first = lines.findIndex(({ text }) => isParagraph(text));
  const closing = lines.findIndex(({ text }) => /\.\/\.["”]?$/u.test(text));
  let paragraphs = 0;
  let long = lines.filter(({ text }) => text.length > 250).length;
  let until = 0;
  for (const [index, { text }] of lines.entries()) {
    if (text.length > 250) long--;
    if (index >= until && RELATED_HEADINGS.pattern.test(text)) {
      const own = sectionAbove(lines, index, first);
      const hasEnded = (closing !== -1 && closing < index) || (paragraphs >= 3 && long < 2);
      const goesOn = own ?? (hasEnded ? -1 : lines.findIndex((line, at) => at > index && line.text.length > 160 && isParagraph(line.text)));
      until = goesOn === -1 ? lines.length : goesOn;
      drop(lines[index]!, own === null ? 'related-news' : 'navigation');
      for (const line of lines.slice(index + 1, until)) drop(line, 'related-news');
    }
    if (isParagraph(text)) paragraphs++;
  }
}

/**
 * “Tin trong tỉnh” above everything is the name of the page's section: the last headline before the first paragraph is the article's own.
 * @returns The index of that headline; null where the list stands below a headline or a paragraph.
 */
function sectionAbove(lines: readonly ArticleLine[], heading: number, paragraph: number): number | null {
  const isTitle = ({ text }: ArticleLine) => text.split(' ').length >= 5 && isHeadline(text) && !isMenu(text) && !DATED_HEADLINES.test(text) && !CUES.some(({ pattern }) => pattern.test(text)) && !readStamp(text);
  if (paragraph < heading || lines.slice(0, heading).some(isTitle)) return null;
  const own = lines.slice(heading + 1, paragraph).findLastIndex(isTitle);
  return own === -1 ? null : heading + 1 + own;
}

/** The author stands in the last lines, or right under the title. */
function findByline(kept: readonly ArticleLine[], first: number, last: number, places: ReadonlySet<string>): (Byline & { line: number }) | null {
  const tail = last < 0 ? [] : kept.slice(last + 1, last + 6);
  const head = first < 0 ? [] : kept.slice(1, first);
  for (const line of [...tail, ...head]) {
    const byline = isCaption(line.text) && !/^(?:tin|bài)/iu.test(line.text) ? undefined : readByline(line.text, places);
    if (byline) return { ...byline, line: line.number };
  }
  return null;
}

function bylineInStamp(stamps: ReadonlyMap<number, Stamp>, places: ReadonlySet<string>): (Byline & { line: number }) | null {
  for (const [line, { rest }] of stamps) {
    const byline = rest === '' || isCounter(rest) || isMenu(rest) ? undefined : readByline(rest, places);
    if (byline) return { ...byline, line };
  }
  return null;
}

/** Below the last paragraph stand the author, a last caption, and then other articles' headlines. */
function dropAfterEnd(kept: readonly ArticleLine[], last: number, byline: number | null, drop: (line: ArticleLine, reason: Reason) => void): void {
  const tail = kept.slice(last + 1).filter(({ number }) => number !== byline);
  const hasEnded = byline !== null && byline > kept[last]!.number || /\.\/\.["”]?$/u.test(kept[last]!.text);
  for (const line of tail) {
    if (isCaption(line.text) || /[.;:]$/u.test(line.text) || /^[-–+•*#]/u.test(line.text) || CODE.test(line.text)) continue;
    if (byline === null ? hasEnded || tail.length >= 3 : line.number > byline) drop(line, isRow(line.text) || line.text.split(' ').length <= 3 ? 'navigation' : 'related-news');
  }
}

/** The title is the longest headline above the first paragraph; shorter lines above it are the page's section names. */
function findTitle(kept: readonly ArticleLine[], byline: number | null, drop: (line: ArticleLine, reason: Reason) => void): number | null {
  const first = kept.findIndex(({ text }) => isParagraph(text));
  const head = kept.slice(0, first < 0 ? Math.min(1, kept.length) : first).filter(({ number, text }) => number !== byline && isHeadline(text));
  const title = head.find(({ text }) => text.split(' ').length >= 5 && !BODY_NAME.test(text)) ?? head.find(({ text }) => text.split(' ').length >= 5) ?? head[0];
  if (!title) return null;
  for (const line of head) if (line.number < title.number && (line.text.split(' ').length <= 4 || BODY_NAME.test(line.text))) drop(line, 'navigation');
  return title.number;
}

/** Whose page it is, in capitals above the title. */
const BODY_NAME = /^(?:SỞ|UBND|ỦY BAN|UỶ BAN|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|HĐND|BỘ|BAN|BÁO|ĐÀI|CỔNG|TRANG|HỘI(?! NGHỊ| THẢO)|LIÊN ĐOÀN|CÔNG AN|ĐẢNG|HUYỆN|THÀNH PHỐ|TỈNH|TRƯỜNG|BỆNH VIỆN|CỤC|VỤ|VIỆN)(?: [\p{Lu}&,-]+){1,9}$/u;

const isHeadline = (text: string): boolean => text.length <= 260 && !/[.;,:]["”’]?$/u.test(text) && /\p{L}/u.test(text) && text.split(' ').length >= 2 && !isCaption(text) && !CODE.test(text);

interface Parts {
  readonly reasons: ReadonlyMap<number, Reason>;
  readonly titleLine: number | null;
  readonly byline: (Byline & { readonly line: number }) | null;
  readonly stamps: ReadonlyMap<number, Stamp>;
}

function assemble(lines: readonly ArticleLine[], { reasons, titleLine, byline, stamps }: Parts): CleanReading {
  const blocks: ArticleBlock[] = [];
  const dropped: DroppedLine[] = [];
  const isProse = ({ number, text }: ArticleLine) => !reasons.has(number) && (isParagraph(text) || /^[-–+•]\s/u.test(text));
  const paragraphs = lines.filter(isProse).map(({ number }) => number);
  for (const { number, text } of lines) {
    const reason = reasons.get(number);
    if (reason !== undefined) dropped.push({ text, reason, line: number });
    if (reason !== undefined || number === titleLine || number === byline?.line) continue;
    const prefix = blocks.length === 0 && titleLine === null ? frontMatterPrefix(text) : 0;
    if (prefix > 0) dropped.push({ text: text.slice(0, prefix), reason: 'front-matter-lookalike', line: number });
    const words = text.slice(prefix).trim();
    const kind = kindOf(words, { isAfterParagraph: paragraphs[0] !== undefined && paragraphs[0] < number, isBeforeParagraph: (paragraphs.at(-1) ?? 0) > number });
    blocks.push({ kind, text: words, line: number });
  }
  const title = lines.find(({ number }) => number === titleLine)?.text ?? null;
  const placeOf = (line: number): PlacedStamp['place'] => {
    const start = titleLine ?? paragraphs[0] ?? Infinity;
    return line < start ? 'before-title' : line < (paragraphs.at(-1) ?? Infinity) ? 'after-title' : 'end';
  };
  const placed = [...stamps].filter(([line]) => reasons.get(line) !== 'related-news').map(([line, stamp]) => ({ ...stamp, line, place: placeOf(line) }));
  return { article: { title, byline: byline?.value ?? null, blocks, dropped }, titleLine, byline, stamps: placed };
}
