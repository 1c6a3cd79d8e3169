import { anyOf, comparable } from '../prose/comparable.ts';
import { MANNERS, TASK_VERB } from './verbs.ts';

/** A piece of a sentence, by its places in it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const WORDS_AT_LEAST = 5;
/** The checks let a quote have 25. */
export const WORDS_AT_MOST = 25;
const BREAK = new RegExp(`(?<semi>;(?: và)? )|(?<comma>,(?: đồng thời| và| nhất là| trong đó| đặc biệt là| đặc biệt)? (?=${TASK_VERB}))|(?<and> (?:và|đồng thời|trong đó) (?=${TASK_VERB}))`, 'gu');
/** “rà soát, bổ sung quy hoạch”: the verb before the comma has no object yet. */
const ENDS_IN_VERB = new RegExp(`(?:${TASK_VERB}|${anyOf(MANNERS)})$`, 'u');
/** A verb in a name of two halves is no second task: “xây dựng và hoàn thiện”, “rà soát, bổ sung”. */
const JOINED = /^(?:\S+ ){1,3}$/u;

/**
 * Cuts an enumeration into its tasks: at every semicolon, and at a comma or “và” where both sides are long enough to be a task.
 * @param from - Where the first task begins.
 */
export function tasksIn(printed: string, from: number): Piece[] {
  const text = comparable(printed);
  const pieces: Piece[] = [];
  let start = from;
  let depth = 0;
  for (const match of text.matchAll(BREAK)) {
    if (match.index < from) continue;
    const until = match.index;
    depth = (text.slice(start, until).match(/"/gu) ?? []).length;
    if (depth % 2 === 1) continue;
    const { semi } = match.groups!;
    const before = text.slice(start, until);
    const rest = text.slice(until + match[0].length);
    const next = rest.slice(0, rest.search(/[;.]|$/u));
    if (semi === undefined && (ENDS_IN_VERB.test(before) || / của$/u.test(next.split(' ').slice(0, 3).join(' ')) || count(next.slice(0, next.search(/,|$/u))) <= 3 || count(before) < WORDS_AT_LEAST + 2 || count(next) < WORDS_AT_LEAST || JOINED.test(`${before.trim()} `))) continue;
    if (semi !== undefined && count(before) < 2) continue;
    pieces.push({ start, end: until });
    start = until + match[0].length;
  }
  pieces.push({ start, end: text.length });
  return merged(pieces, text).map((piece) => trimmed(piece, printed)).filter(({ start: a, end: b }) => count(text.slice(a, b)) >= 3);
}

/** Pieces too short to stand alone join the one before. */
function merged(pieces: readonly Piece[], text: string): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && count(text.slice(piece.start, piece.end)) < 4 && count(text.slice(last.start, piece.end)) <= WORDS_AT_MOST) result[result.length - 1] = { start: last.start, end: piece.end };
    else result.push(piece);
  }
  return result;
}

/** Without marks at its ends, and no longer than a quote may be: cut at the last comma that leaves enough. */
export function trimmed({ start, end }: Piece, printed: string): Piece {
  const slice = printed.slice(start, end);
  const lead = /^[\s,;:.“"‘«-]*/u.exec(slice)![0].length;
  let from = start + (/^\s*[“"«]/u.test(slice) && /[”"»]/u.test(slice.slice(lead)) ? /^\s*/u.exec(slice)![0].length : lead);
  if (from > end) from = end;
  let until = start + slice.replace(/[\s,;:.…/-]+$/u, '').length;
  // “Nhà thầu nào không đáp ứng … thì các ban phải …”: too long a whole begins with what must be done.
  const then = printed.slice(from, until).split(' ').length > WORDS_AT_MOST ? printed.slice(from, until).indexOf(' thì ') : -1;
  if (then > 0 && then < (until - from) * 0.6) from += then + 5;
  const words = printed.slice(from, until).split(' ');
  if (words.length > WORDS_AT_MOST) {
    const short = words.slice(0, WORDS_AT_MOST).join(' ');
    const comma = short.lastIndexOf(', ');
    const joint = Math.max(...[' và ', ' để ', ' nhằm ', ' theo ', ' trên cơ sở ', ' gắn với ', ' đồng thời '].map((words) => short.lastIndexOf(words)));
    const cut = Math.max(comma, joint);
    until = from + (cut > short.length * 0.8 ? cut : short.length);
  }
  return { start: from, end: Math.max(from, until) };
}

const count = (text: string): number => text.trim().split(/\s+/u).filter(Boolean).length;
