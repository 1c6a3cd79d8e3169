import type { DirectiveKind } from '../../domain/briefing.ts';
import { anyOf, comparable } from '../prose/comparable.ts';
import { addresseesAt, opensWithAddressee } from './addressees.ts';
import { tasksIn, trimmed } from './tasks.ts';
import { MODALS, TASK_START } from './verbs.ts';

export const MODAL = new RegExp(`(?<!hậu )${anyOf([...MODALS.filter((word) => word !== 'nên')])}(?! (?:cù|thiết(?! phải)|kiệm|lao|có mặt|chăng|không))`, 'u');
/** “khó khăn cần khắc phục”, “việc phải làm”: what follows is no order. */
const MODAL_IS_NONE = /(?:không|chưa|những|các|số|khối lượng|vấn đề|việc|còn|rất|đang|vẫn|người|hộ|đối tượng|trường hợp|công việc|thủ tục|không còn|khi|nếu|mà|sẽ|muốn|để|đã|từng|thường|ai|điều kiện) $/u;

/** The clauses of a text that say what must be done. */
export function obliged(printed: string, from: number): { start: number; end: number; addressees: readonly string[]; kind: DirectiveKind }[] {
  const text = comparable(printed);
  const found: { start: number; end: number; addressees: readonly string[]; kind: DirectiveKind }[] = [];
  let on: { addressees: readonly string[]; kind: DirectiveKind } | null = null;
  for (const clause of clausesOf(text, from)) {
    const words = text.slice(clause.start, clause.end);
    const modal = [...words.matchAll(new RegExp(MODAL, 'gu'))].find(({ index }) => !MODAL_IS_NONE.test(words.slice(0, index)));
    if (modal) {
      const subject = printed.slice(clause.start, clause.start + modal.index).replace(/^[\s,]*(?:do đó|vì vậy|do vậy|vì thế|và|rằng|bởi vậy|từ đó|trong đó|trước mắt|để làm được điều đó),?\s*/iu, '');
      // “phản ánh phải được trả lời”: what must be done to it is nobody told.
      const isPassive = /^ (?:được|bị) /u.test(words.slice(modal.index + modal[0].length));
      const own = isPassive ? [] : addresseesAt(`${subject}phải làm`, { opening: clause.start === 0 }).addressees;
      clause.start = actorStart(printed, clause.start, clause.start + modal.index);
      on = { addressees: own, kind: own.length > 0 && !/^(?:mọi|những|người dân và|chính sách)/u.test(comparable(own[0]!)) && !/chính sách|chúng ta/u.test(own[0]!) ? 'order' : 'general' };
    }
    if (!modal && !(on && new RegExp(`^[\\s,;]*(?:${TASK_START})`, 'u').test(words))) { if (!modal) on = null; continue; }
    for (const piece of tasksIn(printed.slice(0, clause.end), clause.start)) found.push({ ...trimmed(piece, printed), ...on! });
  }
  return found;
}

/** Where the words begin that say who must act: behind the last comma before the modal that is not inside a list of bodies. */
function actorStart(printed: string, from: number, modal: number): number {
  const starts = [from, ...[...printed.slice(from, modal).matchAll(/, /gu)].map(({ index }) => from + index + 2)];
  for (const start of starts) {
    const words = `${printed.slice(start, modal)}phải làm`;
    if (opensWithAddressee(words) && printed.slice(start, modal).split(' ').length <= 30) return start;
  }
  const last = starts.at(-1)!;
  const connector = /^(?:do đó|vì vậy|do vậy|vì thế|bởi vậy|từ đó|trước mắt|theo đó)?,? ?$/iu;
  return connector.test(printed.slice(last, modal)) ? modal : last;
}

function clausesOf(text: string, from: number): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let start = from;
  for (const match of text.slice(from).matchAll(/;(?= )/gu)) { clauses.push({ start, end: from + match.index }); start = from + match.index + 1; }
  clauses.push({ start, end: text.length });
  return clauses;
}
