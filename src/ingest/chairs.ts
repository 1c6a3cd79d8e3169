import type { CleanArticle, Doubt } from './article.ts';
import { ABOUT_ANOTHER_EVENT, CHAIR_CUE, IS_A_TASK, MAIN_HALL, OF_AN_EVENT, ON_BEHALF } from './chair-cues.ts';
import { peopleIn, type PersonMention, roleOf } from './people.ts';
import type { Gazetteer } from './places.ts';
import { excerpt } from './prose/excerpt.ts';
import { sentencesOf } from './prose/sentences.ts';

/** Who chairs, as printed. */
export interface Chair {
  readonly name: string;
  readonly role: string;
  /** The office as one exact run of words of the article, for the record. */
  readonly office: string;
  readonly evidence: string;
  readonly line: number;
}

/** Who chairs one điểm cầu; `place` is null while the article does not name its province. */
export interface LocalChair extends Chair {
  readonly place: string | null;
}

export interface ChairReading {
  readonly chairs: readonly Chair[];
  readonly localChairs: readonly LocalChair[];
  readonly doubts: readonly Doubt[];
}

interface Statement {
  readonly people: readonly PersonMention[];
  readonly office: string | null;
  readonly sentence: string;
  readonly line: number;
  readonly isLocal: boolean;
  readonly place: string | null;
}

/**
 * Reads who is said to chair the event. Attending, speaking, concluding or organising is not chairing; a task to “chủ trì, phối hợp” is none of it.
 * Nobody said to chair gives no chair and a doubt.
 */
export function readChairs(article: CleanArticle, gazetteer: Gazetteer): ChairReading {
  const blocks = article.blocks.filter(({ kind }) => kind !== 'heading');
  const statements = blocks.flatMap(({ text, line }) => sentencesOf(text).flatMap(({ text: sentence }) => statementsIn(sentence, line, gazetteer)));
  const doubts: Doubt[] = [];
  const local = statements.filter(({ isLocal }) => isLocal);
  const main = statements.filter(({ isLocal }) => !isLocal);
  let everybody: readonly PersonMention[] | undefined;
  const whole = () => (everybody ??= peopleIn(article.blocks.map(({ text }) => text).join('\n'), gazetteer.names));
  let chairs = unique(main.flatMap((statement) => chairsOf(statement, whole)));
  let localChairs = unique(local.flatMap((statement) => chairsOf(statement, whole).map((chair): LocalChair => ({ ...chair, place: statement.place }))));
  localChairs = localChairs.filter(({ name }) => !chairs.some((chair) => chair.name === name));
  if (chairs.length === 0 && article.title !== null) {
    const fromTitle = statementsIn(article.title, 0, gazetteer).filter(({ isLocal }) => !isLocal).flatMap((statement) => chairsOf(statement, whole));
    chairs = unique(fromTitle);
  }
  if (chairs.length === 0) doubts.push(nobody(blocks, gazetteer));
  for (const { name, evidence } of chairs.slice(3)) doubts.push({ field: 'chairs', message: `Nhiều người được nói là chủ trì; xem lại ${name}.`, evidence });
  return { chairs, localChairs, doubts };
}

/** Characters on either side of “chủ trì” that can bear on it; a sentence of a list may run to pages. */
const REACH = 400;

/** Every statement of chairing in one sentence. */
function statementsIn(sentence: string, line: number, gazetteer: Gazetteer): Statement[] {
  const people = peopleIn(sentence, gazetteer.names);
  const cues = [...sentence.matchAll(CHAIR_CUE)];
  return cues.flatMap((cue, index): Statement[] => {
    const start = cue.index;
    const end = start + cue[0].length;
    const before = sentence.slice(Math.max(0, start - REACH), start);
    const after = sentence.slice(end, end + REACH);
    if (IS_A_TASK.some(({ where, pattern }) => pattern.test(where === 'after' ? after : before))) return [];
    if (ABOUT_ANOTHER_EVENT.test(before)) return [];
    if (!OF_AN_EVENT.test(after) && !/(?:do|sự)\s[^.;]*$/iu.test(before)) return [];
    const inverted = invertedPeople(people, before, after, end);
    const subject = inverted ?? subjectPeople(people, sentence, start, /^(?:đồng|cùng)/iu.test(cue[0]) || /(?:^|[.,;–]\s*)các (?:đồng chí|ông|bà)/iu.test(before));
    const clause = before.slice(before.search(/[^,;]*$/u));
    const office = subject.length > 0 || people.some(({ start: at }) => at >= start - clause.length && at < start) ? null : officeAlone(before, after);
    if (subject.length === 0 && office === null) return [];
    // Who chairs the event may follow who chairs a điểm cầu of it: “… chủ trì điểm cầu dự Hội nghị do … chủ trì”.
    const earlier = cues[index - 1];
    const own = earlier ? sentence.slice(Math.max(earlier.index + earlier[0].length, start - REACH), start) : before;
    const { isLocal, place } = localityOf(own, after, gazetteer, subject.length > 0 && subject.every((person) => IN_THE_CAPITAL.test(roleOf(person))));
    return [{ people: subject, office, sentence, line, isLocal, place }];
  });
}

/** “Chủ trì hội nghị có các đồng chí: A, …; B, …”, “Chủ trì hội nghị, Thủ tướng …”, “do … chủ trì” is not of these. */
function invertedPeople(people: readonly PersonMention[], before: string, after: string, end: number): readonly PersonMention[] | null {
  const lead = before.replace(/^(?:[^,]{0,80}[,–:-]\s*)+/u, '').trim();
  const opens = lead === '' || /^(?:\(?[\p{Lu}\d.]{2,12}\)?\s*[-–])?\s*(?:(?:đến|tới|tham) )?(?:dự|tham dự|tham gia|cùng|điều hành|dự,|dự và)? ?(?:và|,)?$/iu.test(lead) || /(?:dưới|với|có|nhờ) sự(?: (?:tham dự|chỉ đạo|tham gia|điều hành) (?:và|,))?$/iu.test(before.trim());
  const link = /^(?:[^.;:]{0,90}?)(?:(?<!\p{L})(?:có|là|gồm|gồm có|của)(?!\p{L})|[,:–-])\s*/iu.exec(after);
  if (!opens || !link) return null;
  const followers = people.filter(({ start }) => start >= end);
  if (followers.length === 0) return null;
  const isList = /(?:có|gồm|là|:|của)\s*(?:các\s)?/iu.test(link[0]);
  const first = followers[0]!;
  if (first.start - end > 130) return null;
  return isList ? run(followers, after, end) : [first];
}

/** People of one list: as long as only commas, semicolons, “và”, “cùng” and honorifics stand between them. */
function run(people: readonly PersonMention[], after: string, offset: number): PersonMention[] {
  const list: PersonMention[] = [];
  for (const person of people) {
    const gap = list.length === 0 ? '' : after.slice(list.at(-1)!.end - offset, person.start - offset);
    if (!/^[\s,;–-]*(?:và|cùng)?\s*(?:các\s)?(?:đồng chí|ông|bà)?[\s:]*$/iu.test(gap)) break;
    list.push(person);
  }
  return list;
}

/** The people right before the cue: “A, chức vụ và B, chức vụ đồng chủ trì”. Who gave the mandate (“thừa ủy quyền …”) does not chair. */
function subjectPeople(people: readonly PersonMention[], sentence: string, cue: number, together: boolean): PersonMention[] {
  const before = people.filter(({ end }) => end <= cue).toReversed();
  const chosen: PersonMention[] = [];
  let until = cue;
  for (const person of before) {
    const gap = sentence.slice(person.end, until);
    const isLink = chosen.length === 0 ? gap.length <= 140 && LEADS_TO_CUE.test(gap) : (together ? TOGETHER : AND).test(gap);
    if (!isLink) break;
    const nearby = Math.max(0, person.start - REACH);
    const mandate = ON_BEHALF.exec(sentence.slice(nearby, person.start));
    if (mandate) {
      if (chosen.length > 0) break;
      until = nearby + mandate.index;
      continue;
    }
    if (IS_TOLD_TO.test(sentence.slice(nearby, person.start))) return [];
    chosen.unshift(person);
    until = person.start;
  }
  return chosen;
}

/** “giao đồng chí X chủ trì”: a task. */
const IS_TOLD_TO = /(?:giao|phân công|đề nghị|yêu cầu|cử)(?: cho)?\s*$/iu;
const AND = /^[\s,–-]*(?:và|cùng)\s*(?:các\s)?$/iu;
const TOGETHER = /^[\s,;–-]*(?:và|cùng)?\s*(?:các\s)?$/iu;

/** What may stand between the name with its offices and “chủ trì”. */
const LEADS_TO_CUE = /^[\s,)–-]*(?:đã|vừa|cùng|trực tiếp|đến|tới|dự|tham dự|dự và|tham dự và|về dự và|đến dự và|dự,|phát biểu khai mạc và|phát biểu và|khai mạc và|được (?:ủy|uỷ) quyền|(?:thừa|theo) (?:ủy|uỷ) quyền[^;.]{0,90}|thay mặt[^;.]{0,90}|làm trưởng đoàn|(?:và|cùng) (?:các|lãnh đạo|đại diện|một số)[^,.;]{0,70}|và|đồng|cũng|sẽ|,|\s)*$/iu;

/** “Thủ tướng chủ trì hội nghị”: an office without a name. */
function officeAlone(before: string, after: string): string | null {
  const subject = /(?:^|[,–:-]\s*|do\s|của\s)(?<office>(?:Thủ tướng|Phó Thủ tướng|Chủ tịch nước|Tổng Bí thư|Bộ trưởng|Thứ trưởng|Bí thư Tỉnh ủy|Bí thư Thành ủy|Chủ tịch UBND (?:tỉnh|thành phố)|Chủ tịch Quốc hội)[^,;.]{0,60}?)\s*(?:đã |trực tiếp )*$/u.exec(before);
  if (subject) return subject.groups!['office']!.trim();
  const inverted = before.trim() === '' ? /^[^,]{0,60},\s*(?<office>(?:Thủ tướng(?: Chính phủ)?|Phó Thủ tướng|Bí thư (?:Tỉnh|Thành) ủy|Chủ tịch UBND (?:tỉnh|thành phố)|Bộ trưởng))\s\p{Ll}/u.exec(after) : null;
  return inverted?.groups!['office'] ?? null;
}

/** Chairs of a điểm cầu are not chairs of the event, unless it is the main hall. */
function localityOf(before: string, after: string, gazetteer: Gazetteer, isCentral: boolean): { isLocal: boolean; place: string | null } {
  const scene = /^\s*(?:điểm cầu|đầu cầu)(?! (?:chính|trung tâm))(?<where>[^,.;]{0,90})/iu.exec(after) ?? /^[^.;]{0,60}?(?:tại|ở) (?:các )?(?:điểm cầu|đầu cầu)(?<where>[^,.;]{0,90})/iu.exec(after) ?? /(?:tại|ở|từ) (?:các )?(?:điểm cầu|đầu cầu)(?<where>[^,.;]{0,90})[^.;]*$/iu.exec(before);
  if (!scene || MAIN_HALL.test(scene.groups!['where']!)) return { isLocal: false, place: null };
  const place = gazetteer.mentionsIn(scene.groups!['where']!)[0]?.id ?? null;
  return isCentral && place === CAPITAL ? { isLocal: false, place: null } : { isLocal: true, place };
}

/** Whose seat the capital is: a Deputy Minister who chairs “tại điểm cầu Hà Nội” chairs the event. */
const CAPITAL = 'ha-noi';
const IN_THE_CAPITAL = /^(?!.*(?:UBND|HĐND|Thành ủy|Thành uỷ|Sở ))(?:.*(?:Tổng Bí thư|Chủ tịch nước|Thủ tướng|Chủ tịch Quốc hội|Bộ trưởng|Thứ trưởng|Tổng cục|Trung ương|Chính phủ|(?<!Chỉ huy )Bộ \p{Lu}))/u;

function chairsOf({ people, office, sentence, line }: Statement, everybody: () => readonly PersonMention[]): Chair[] {
  const evidence = sentence.length <= 300 ? sentence : excerpt(sentence.slice(people[0]?.start ?? 0), 300);
  if (office !== null) {
    const named = everybody().find(({ officeBefore }) => officeBefore === office || (officeBefore.startsWith(office) && !/^Phó/u.test(officeBefore)));
    return [{ name: named?.name ?? office, role: named ? roleOf(named) : office, office: named?.officeBefore ?? office, evidence, line }];
  }
  return people.map((person) => {
    const full = roleOf(person) === '' ? everybody().find((other) => other.name === person.name && roleOf(other) !== '') : person;
    const source = full ?? person;
    return { name: person.name, role: roleOf(source), office: source.officeBefore || source.officeAfter, evidence, line };
  });
}

function unique<T extends Chair>(chairs: readonly T[]): T[] {
  const byName = new Map<string, T>();
  for (const chair of chairs) {
    const known = byName.get(chair.name);
    if (!known) byName.set(chair.name, chair);
    else if (known.role === '' && chair.role !== '') byName.set(chair.name, { ...known, role: chair.role, office: chair.office });
  }
  return [...byName.values()];
}

/** Somebody concluded or opened: a hint for the editor, not a chair. */
function nobody(blocks: readonly { readonly text: string }[], gazetteer: Gazetteer): Doubt {
  for (const { text } of blocks)
    for (const { text: sentence } of sentencesOf(text)) {
      const cue = /(?:kết luận|khai mạc|bế mạc|phát biểu chỉ đạo)/iu.exec(sentence);
      const person = cue ? peopleIn(sentence, gazetteer.names).find(({ start, end }) => Math.min(Math.abs(start - cue.index), Math.abs(cue.index - end)) < 60) : undefined;
      if (person) return { field: 'chairs', message: `Bài không nói ai chủ trì. ${person.name} phát biểu khai mạc, chỉ đạo hoặc kết luận: nếu biết là người chủ trì thì ghi vào.`, evidence: excerpt(sentence, 200) };
    }
  return { field: 'chairs', message: 'Bài không nói ai chủ trì.', evidence: null };
}
