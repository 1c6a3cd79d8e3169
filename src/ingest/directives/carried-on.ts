import type { DirectiveKind } from '../../domain/briefing.ts';
import type { ReadingContext } from '../article.ts';
import { anyOf, comparable } from '../prose/comparable.ts';
import type { Sentence } from '../prose/sentences.ts';
import { addresseesAt, ownAddressee } from './addressees.ts';
import { cuesIn } from './cues.ts';
import { dueOf, duesOf } from './due.ts';
import { MODAL, obliged } from './obligations.ts';
import { cutPrinciples, lastQuote, mayOrder, type Said, type SentenceReading, type Task } from './said.ts';
import { type Speaker, speakerIn } from './speakers.ts';
import { spoken } from './spoken.ts';
import { tasksIn, trimmed } from './tasks.ts';
import { IMPERATIVE, TASK_START } from './verbs.ts';

/** The order does not carry on over a sentence that tells what was done or happened. */
const TELLS = new RegExp(`^(?:dịp này|trước đó|tại hội nghị|tại phiên họp|tại buổi|cũng tại|theo báo cáo|theo đó|kết quả|sau hội nghị|phát biểu|báo cáo|tham luận|thảo luận|hội nghị (?:đã|cũng|nghe|kết thúc)|phiên họp|đến nay|hiện nay|hiện|năm \\d{4},|trong (?:6|9|năm|những) |toàn tỉnh|toàn cảnh|được biết|ảnh|tin|ghi nhận|đánh giá cao|hoan nghênh|biểu dương)${'(?![\\p{L}])'}|${anyOf(['đã', 'đang', 'vừa', 'là'])}`, 'u');
export const PAST = new RegExp(`${anyOf(['đã', 'đang', 'vừa qua', 'được đánh giá', 'đạt được', 'có thể', 'cho biết', 'báo cáo kết quả(?= (?:thực hiện|triển khai|công tác|hoạt động))', 'phản ánh(?! của| phải| cần)', 'chia sẻ(?! dữ liệu| thông tin| cơ sở)', 'kể', 'thừa nhận'])}`, 'u');
/** A sentence without an order of its own, after one. */
export function carriedOn({ text: printed, start }: Sentence, said: Said, context: ReadingContext, listItem: boolean, first: boolean, lead: number, following: readonly Sentence[], addressed: boolean): SentenceReading {
  const text = comparable(printed);
  const body = cutPrinciples(printed);
  const rest = text.slice(lead);
  const quoting = /^["“„«]/u.test(printed);
  const speaking = quoting ? speakerAfter(following, said, context) : null;
  if (speaking) {
    const tasks = obliged(body, 0).map((task) => ({ ...task, start: start + task.start, end: start + task.end, speaker: speaking, due: dueOf(body.slice(task.start, task.end), context.eventDate) }));
    return { tasks, said: { speaker: speaking, active: 'general', addressees: [], indent: 0 } };
  }
  // “Theo Thông tư 46, bệnh viện phải …”: what a rule says, not what the meeting orders.
  if (/^theo (?:thông tư|nghị định|luật|quy định|bộ tiêu chí|tiêu chí|quy chế|hướng dẫn|thống kê|báo cáo)/u.test(text) && !addressed) return { tasks: [], said };
  if (said.active === null) {
    const words = /^theo (?:đồng chí |ông |bà )?[^,]{3,60},/u.exec(text);
    const speaker = words ? speakerIn(`${printed.slice(5, words[0].length - 1)}`, said.speaker, context.chairs) : null;
    if (speaker && !speaker.body && mayOrder(speaker, context)) return spoken({ text: printed, start }, { cue: { words: [], kind: 'general', mode: 'says', examples: [] }, words: 'theo', start: 0, end: words![0].length, subjectEnd: words![0].length - 1, past: false }, said, context);
    // Somebody who leads is still speaking: what he says must be done is guidance, though no verb says so.
    const leads = said.speaker !== null && !said.speaker.body && mayOrder(said.speaker, context) && said.indent <= 2;
    if (!leads || !MODAL.test(text) || PAST.test(text) || TELLS.test(text.slice(0, 30))) return { tasks: [], said };
    return { tasks: obliged(body, 0).map((task): Task => ({ ...task, start: start + task.start, end: start + task.end, speaker: said.speaker, due: dueOf(body.slice(task.start, task.end), context.eventDate) })), said };
  }
  const imperative = (new RegExp(`^(?:${IMPERATIVE})`, 'u').test(rest) || (new RegExp(`^(?:${TASK_START})`, 'u').test(rest) && dueOf(printed, context.eventDate) !== null)) && !new RegExp(anyOf(['đã', 'được', 'góp phần']), 'u').test(rest.slice(0, 40));
  // “Thực hiện Công điện số 86, tỉnh vận hành…” tells what is being done.
  const background = /^(?:thực hiện|triển khai|tiếp thu|hưởng ứng) (?:công điện|nghị quyết|chỉ thị|kế hoạch|quyết định|chỉ đạo|ý kiến|kết luận|chương trình|đề án)[^.;]*, (?:tỉnh|ubnd|các|toàn|sở|ban|đảng|huyện|thành)/u.test(rest);
  const obligation = MODAL.test(text) && !PAST.test(text);
  if (addressed || (imperative && !background) || (listItem && !TELLS.test(text))) {
    const own = addresseesAt(printed.slice(lead), { opening: true });
    const addressees = own.addressees.length > 0 ? own.addressees : addressed ? [] : said.addressees;
    const kind: DirectiveKind = said.active === 'decision' || said.active === 'agenda' ? said.active : said.active === 'general' && addressees.length === 0 ? 'general' : 'order';
    const from = lead + (own.addressees.length > 0 ? own.taskStart : 0);
    let current = addressees;
    const pieces = tasksIn(body, from);
    const dues = duesOf(pieces.map((piece) => body.slice(piece.start, piece.end)), context.eventDate);
    const tasks = pieces.map((piece, index): Task => {
      if (index > 0) current = ownAddressee(body.slice(piece.start, piece.end)) ?? current;
      const head = own.addressees.length > 0 && own.taskStart > 0 && printed.slice(lead, from).split(' ').length > 10 ? from : lead;
      const whole = index === 0 ? trimmed({ start: head, end: piece.end }, body) : piece;
      return { start: start + whole.start, end: start + whole.end, speaker: said.speaker, addressees: current, due: dues[index]!, kind };
    });
    return { tasks, said: { ...said, indent: 0, addressees } };
  }
  if (obligation && (said.indent <= 1 || !first)) {
    const tasks = obliged(body, 0).map((task): Task => ({ ...task, start: start + task.start, end: start + task.end, speaker: said.speaker, kind: said.active !== 'general' && task.kind === 'general' ? 'order' : task.kind, due: dueOf(body.slice(task.start, task.end), context.eventDate) }));
    return { tasks, said };
  }
  if (TELLS.test(text) || PAST.test(text) || first) return { tasks: [], said: { ...said, active: null, addressees: [] } };
  return { tasks: [], said };
}

/** “…” – Thủ tướng nhấn mạnh: the speaker of words in quotation marks stands behind them, here or in a sentence after. */
function speakerAfter(following: readonly Sentence[], said: Said, context: ReadingContext): Speaker | null {
  for (const { text } of following) {
    const cue = cuesIn(text).find(({ cue: { mode } }) => mode === 'says');
    const behind = cue ? speakerIn(text.slice(Math.max(0, lastQuote(text, cue.start)), cue.subjectEnd), said.speaker, context.chairs) : null;
    if (behind && !behind.body && mayOrder(behind, context)) return behind;
  }
  return null;
}
