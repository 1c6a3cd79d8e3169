import type { ArticleBlock, ReadingContext } from '../article.ts';
import { comparable } from '../prose/comparable.ts';
import { type Sentence, sentencesOf } from '../prose/sentences.ts';
import { opensWithAddressee } from './addressees.ts';
import { carriedOn, PAST } from './carried-on.ts';
import { cuesIn } from './cues.ts';
import { isPerson, type Said, type SentenceReading, type Task } from './said.ts';
import { spoken } from './spoken.ts';
import { isTold, told } from './told.ts';

const LEADS = new RegExp(`^(?:["'\\s]|(?:đồng thời|bên cạnh đó|ngoài ra|cùng với đó|trước mắt|trong đó|đặc biệt|mặt khác|thời gian tới|trong thời gian tới|do đó|vì vậy|từ đó|song song với đó|cùng đó|thứ \\p{L}+|một là|hai là|ba là|bốn là|năm là|sáu là|cuối cùng|tiếp đó|riêng|[\\d]+[.)]|[a-zđ]\\)|-|\\+|•|\\*|về [^,:]{3,90}(?=[,:])|theo (?:kết luận|quy định|nghị quyết|kế hoạch|chỉ thị|tinh thần) [^,:]{3,90}(?=[,:])|đối với [^,:]{3,90}(?=[,:])|để [^,:]{3,120}(?=[,:])|trên cơ sở [^,:]{3,90}(?=[,:])|trong (?:năm|quý|tháng|những|thời gian) [^,:]{1,40}(?=[,:])|từ nay [^,:]{3,50}(?=[,:])|nhằm [^,:]{3,120}(?=[,:])|với [^,:]{3,90}(?=[,:])|ngay sau [^,:]{3,60}(?=[,:])),?:?\\s*)+`, 'u');
/** “Tỉnh đặt mục tiêu …”, “Hội nghị đề ra …”: what a body sets itself, not what it was told. */
const OWN_TARGET = /^[^,;:]{2,60} (?:đặt(?: ra)?|đề ra|đưa ra|xác định)(?: (?:các|một số|những|nhiều|\d+))?(?: nhóm)? (?:mục tiêu|chỉ tiêu|nhiệm vụ)/u;
/** Items keep their dash or number where the outlet marks a list by nothing else. */
export const isListItem = ({ kind, text }: ArticleBlock): boolean => kind === 'list-item' || /^(?:[-+•*–] ?|\d{1,2}[.)] |[a-zđ]\) )/u.test(text);

/** Sentences in which a speaker may follow his words. */
const LOOKS_AHEAD = 3;

/** Reads the tasks of one paragraph and what it hands on. */
export function readParagraph(paragraph: string, listItem: boolean, before: Said, context: ReadingContext): { readonly tasks: Task[]; readonly said: Said } {
  const tasks: Task[] = [];
  const sentences = sentencesOf(paragraph);
  // Words in quotation marks are introduced by a speaker named behind them: “…” – Thủ tướng nhấn mạnh.
  let said: Said = { ...before, indent: before.indent + 1 };
  for (const [index, sentence] of sentences.entries()) {
    const reading = readSentence(sentence, said, context, listItem, index === 0, sentences.slice(index + 1, index + 1 + LOOKS_AHEAD));
    tasks.push(...reading.tasks);
    said = reading.said;
  }
  return { tasks, said };
}

function readSentence(sentence: Sentence, said: Said, context: ReadingContext, listItem: boolean, first: boolean, following: readonly Sentence[]): SentenceReading {
  const cues = cuesIn(sentence.text);
  const text = comparable(sentence.text);
  const lead = LEADS.exec(text)?.[0].length ?? 0;
  // “Công an tỉnh đôn đốc, yêu cầu các sở…” in a run of orders is one more order, not a new speaker.
  const carriesOn = said.active !== null && opensWithAddressee(sentence.text.slice(lead)) && !PAST.test(text) && !OWN_TARGET.test(text.slice(lead)) && !cues.some(({ subjectEnd }) => isPerson(sentence.text.slice(0, subjectEnd)));
  const telling = carriesOn ? undefined : cues.find((cue) => cue.cue.mode === 'tells' && isTold(cue, sentence.text, said, context));
  const saying = cues.find(({ cue }) => cue.mode === 'says');
  // “Chủ tọa kết luận, Sở A cần …; đề nghị Sở B …”: what must be done stands before the verb of order as well.
  const semicolon = telling ? sentence.text.lastIndexOf(';', telling.start) : -1;
  if (telling && saying && saying.end < semicolon) {
    const first = spoken({ text: sentence.text.slice(0, semicolon), start: sentence.start }, saying, said, context);
    const rest = told(sentence, telling, cues, first.said, context, semicolon + 1);
    return { tasks: [...first.tasks, ...rest.tasks], said: rest.said };
  }
  if (telling) return told(sentence, telling, cues, said, context);
  if (saying && !carriesOn) return spoken(sentence, saying, said, context);
  return carriedOn(sentence, said, context, listItem, first, lead, following, carriesOn);
}
