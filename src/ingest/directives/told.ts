import type { DirectiveKind } from '../../domain/briefing.ts';
import type { ReadingContext } from '../article.ts';
import { comparable } from '../prose/comparable.ts';
import type { Sentence } from '../prose/sentences.ts';
import { addresseesAt, ownAddressee, splitNames } from './addressees.ts';
import type { CueReading } from './cues.ts';
import { duesOf } from './due.ts';
import { chair, cutPrinciples, isPerson, type Said, type SentenceReading, type Task } from './said.ts';
import { type Speaker, speakerIn } from './speakers.ts';
import { tasksIn, trimmed, WORDS_AT_MOST } from './tasks.ts';

/** What a meeting does with itself is its agenda. */
const AGENDA = /^[\s,]*(?:tại (?:phiên họp|hội nghị|cuộc họp)|(?:các |quý )?(?:đại biểu|thành viên)|hội nghị)[\s,].{0,80}(?:đánh giá|thảo luận|cho ý kiến|góp ý|chia sẻ|tham luận|phân tích|đề xuất|làm rõ|phát biểu|trao đổi|tập trung)/u;
const HIGHER = /^(?:trung ương|chính phủ|thủ tướng|quốc hội|bộ |các bộ|đảng|ủy ban thường vụ quốc hội|cấp có thẩm quyền|cấp trên)/u;
const GROUPS_PROPOSE = /^(?:(?:các |nhiều |một số )?(?:đại biểu|ý kiến|cử tri|tham luận|doanh nghiệp|địa phương)|đại diện|hiệp hội|ubnd|sở |tỉnh )/u;

/** “đề ra 6 nhiệm vụ trọng tâm: …”: the list behind the colon. */
const SETS_TASKS = /^ (?:\d{1,2} |một số |các |những |\p{L}+ )?(?:nhóm )?(?:nhiệm vụ|chỉ tiêu|mục tiêu|giải pháp|phương hướng|việc)[^:.;]{0,90}:/u;
/** Good wishes to everybody are no order. */
const WISHED = /^[\s,]*(?:cử tri|nhân dân|người dân|bà con|đồng bào|bạn đọc|quý vị|các em|thầy cô)/u;
/** “tập trung vào một số nhiệm vụ sau”: the tasks themselves follow. */
const ANNOUNCES = /(?:một số|các|những|\d{1,2}) (?:nhóm )?(?:nhiệm vụ|nội dung|giải pháp|việc|vấn đề)(?:,? (?:giải pháp|trọng tâm|chủ yếu|cụ thể|chính))*(?: sau(?: đây)?)?:?$/u;

/** Is the cue an order of this meeting, said by somebody who can give one? */
export function isTold({ cue, subjectEnd, past, words, end }: CueReading, printed: string, said: Said, context: ReadingContext): boolean {
  const subject = printed.slice(0, subjectEnd);
  const speaker = speakerIn(subject, said.speaker, context.chairs);
  if (cue.kind === 'proposal') return true;
  if (/^(?:mong|mong muốn|kêu gọi)$/u.test(words) && WISHED.test(comparable(printed.slice(end)))) return false;
  if (words === 'đề ra') return !past && speaker !== null && SETS_TASKS.test(comparable(printed.slice(end)));
  if (cue.kind === 'decision') {
    if (/^(?:đồng ý|nhất trí) (?:với|cao)/u.test(words + comparable(printed.slice(end, end + 5)))) return false;
    return (speaker?.body === true && /hội nghị|phiên họp|cuộc họp|ban |hội đồng|hđnd|ubnd|chính phủ|ủy ban|hội thảo|đại hội/u.test(comparable(speaker.words))) || (subject.trim() === '' && said.active === 'decision') || (speaker !== null && !speaker.body && /^(?:quyết định|đồng ý|thống nhất)$/u.test(words) && !past);
  }
  // “Chính phủ giao chỉ tiêu…” to nobody named is the background of the meeting, not its order.
  if (cue.kind === 'assignment' && speaker?.body === true && addresseesAt(printed.slice(end)).addressees.length === 0) return false;
  if (past) return speaker !== null && !speaker.body && /^(?:yêu cầu|đề nghị|giao|lưu ý)/u.test(words);
  return true;
}

/** “Thủ tướng yêu cầu các bộ …; …”: the tasks of a sentence that tells. */
export function told(sentence: Sentence, reading: CueReading, cues: readonly CueReading[], said: Said, context: ReadingContext, from = 0): SentenceReading {
  const { text: printed, start } = sentence;
  const subject = printed.slice(from, Math.max(from, reading.subjectEnd));
  const speaker = speakerIn(subject, said.speaker, context.chairs) ?? said.speaker ?? chair(context);
  const complement = printed.slice(reading.end);
  const list = SETS_TASKS.exec(comparable(complement));
  const { addressees, taskStart } = list ? { addressees: [], taskStart: list[0].length } : addresseesAt(complement);
  // “yêu cầu các phòng chuyên môn:” and a list behind it: the tasks are the items.
  if (/:\s*$/u.test(complement) && addressees.length === 0 && complement.split(' ').length <= 15) return { tasks: [], said: { speaker, active: kindOf(reading, complement, addressees, speaker), addressees: complement.trim() === ':' ? [] : splitNames(complement.replace(/:\s*$/u, '').trim()), indent: 0 } };
  const kind = kindOf(reading, complement, addressees, speaker);
  const next = kind === 'proposal' ? undefined : cues.find((cue) => cue.start > reading.end && cue.cue.mode === 'tells' && (cue.cue.kind === 'order' || cue.cue.kind === 'assignment') && (isPerson(printed.slice(reading.end, cue.subjectEnd)) || (/;(?: đồng thời| và)? ?$/u.test(printed.slice(reading.end, cue.start)) && addresseesAt(printed.slice(cue.end)).addressees.length > 0)));
  const until = next ? printed.lastIndexOf(next ? ' ' : '', next.start - 1) : printed.length;
  const body = cutPrinciples(printed.slice(0, until));
  const pieces = tasksIn(body, reading.end + taskStart);
  // Behind a colon the task begins with itself.
  const head = list || /^\s*:/u.test(complement) ? (pieces[0]?.start ?? reading.end) : headStart(printed, reading, taskStart, pieces[0]?.end ?? reading.end);
  let current = addressees;
  const dues = duesOf(pieces.map((piece) => body.slice(piece.start, piece.end)), context.eventDate);
  const tasks = pieces.filter((piece) => !ANNOUNCES.test(comparable(body.slice(piece.start, piece.end)))).map((piece): Task => {
    const index = pieces.indexOf(piece);
    const whole = index === 0 ? trimmed({ start: head, end: piece.end }, body) : piece;
    if (index > 0) current = ownAddressee(body.slice(piece.start, piece.end)) ?? current;
    return { start: start + whole.start, end: start + whole.end, speaker, addressees: current, due: dues[index]!, kind };
  });
  const active = kind === 'agenda' || kind === 'proposal' ? (kind === 'agenda' ? 'agenda' : null) : kind;
  const result: SentenceReading = { tasks, said: { speaker: speaker?.body === true && kind === 'proposal' ? said.speaker : speaker, active, addressees, indent: 0 } };
  if (!next) return result;
  const rest = told(sentence, next, [], result.said, context, reading.end);
  return { tasks: [...tasks, ...rest.tasks], said: rest.said };
}

/** The quote of the first task begins at the verb of order, or at who is told, or at the task: the first that leaves room for all of it. */
function headStart(printed: string, { start, end }: CueReading, taskStart: number, taskEnd: number): number {
  const complement = end + /^[\s,:]*/u.exec(printed.slice(end))![0].length;
  const wordsFrom = (from: number) => printed.slice(from, taskEnd).trim().split(/\s+/u).length;
  return [start, complement].find((from) => from <= end + taskStart && wordsFrom(from) <= WORDS_AT_MOST) ?? end + taskStart;
}

function kindOf({ cue, words }: CueReading, complement: string, addressees: readonly string[], speaker: Speaker | null): DirectiveKind {
  const text = comparable(complement);
  if (words === 'đề ra' && speaker !== null && !speaker.body) return 'order';
  if (cue.kind === 'order') {
    if (AGENDA.test(text)) return 'agenda';
    if (words === 'mong muốn' || words === 'mong' || words === 'gợi ý' || words === 'định hướng') return 'general';
    const above = addressees.length > 0 && HIGHER.test(comparable(addressees[0]!));
    if (words === 'đề nghị' && speaker !== null && ((speaker.body && GROUPS_PROPOSE.test(comparable(speaker.words))) || (above && !/(?:thủ tướng|tổng bí thư|chủ tịch nước|chủ tịch quốc hội)/u.test(comparable(speaker.office ?? '')) && /^(?:trung ương|chính phủ|thủ tướng|quốc hội|bộ |các bộ, ngành trung ương)/u.test(comparable(addressees[0]!))))) return 'proposal';
  }
  return cue.kind;
}
