import type { ReadingContext } from '../article.ts';
import type { Sentence } from '../prose/sentences.ts';
import type { CueReading } from './cues.ts';
import { dueOf } from './due.ts';
import { obliged } from './obligations.ts';
import { chair, cutPrinciples, lastQuote, mayOrder, type Said, type SentenceReading } from './said.ts';
import { speakerIn } from './speakers.ts';

/** “Ông khẳng định … phải …”: general guidance, or an order where it names who has to act. */
export function spoken({ text: printed, start }: Sentence, reading: CueReading, said: Said, context: ReadingContext): SentenceReading {
  const subject = printed.slice(0, reading.subjectEnd);
  const speaker = speakerIn(subject, said.speaker, context.chairs) ?? said.speaker ?? chair(context);
  const quoted = reading.start > printed.length / 2 && /[”"»]/u.test(printed.slice(0, reading.start));
  const from = quoted ? 0 : reading.end;
  const body = quoted ? printed.slice(0, Math.max(0, lastQuote(printed, reading.start))) : cutPrinciples(printed);
  const tasks = obliged(body, from).map((task) => ({ ...task, start: start + task.start, end: start + task.end, speaker, due: dueOf(body.slice(task.start, task.end), context.eventDate) }));
  // Who only reports does not give orders.
  const reports = /^(?:cho biết|chia sẻ|bày tỏ|nói|nêu|đánh giá|phân tích|chỉ ra|phát biểu)$/u.test(reading.words);
  const leads = speaker !== null && !speaker.body && mayOrder(speaker, context);
  if (!leads) return { tasks: [], said: { speaker, active: null, addressees: [], indent: 0 } };
  return { tasks, said: { speaker, active: tasks.length > 0 || !reports ? 'general' : null, addressees: [], indent: 0 } };
}
