import type { Position } from '../domain/finding.ts';
import { unmarked } from '../domain/text.ts';
import { type AddressProblem, problem } from './compare.ts';

/** One figure or directive of a briefing, as far as it is needed to tell whether its address still stands for it. */
export interface Fact {
  /** `/ban-tin/2024-07-19-bac-ninh/#kinh-te-so-gdp-2023` */
  readonly address: string;
  readonly quote: string;
  /** Of a figure: what is measured, when and of whom, as ids. */
  readonly measured: string | undefined;
  /** Of a directive: the task in our words. */
  readonly task: string | undefined;
  /** From the project root. */
  readonly file: string;
  readonly position: Position;
}

/** At least this part of the words of the shorter text has to be in the other for both to be about one thing. */
const IN_COMMON = 0.5;

/**
 * Facts that kept their address and are about something else now. A correction of value, wording or length keeps half of the words of the quote,
 * or the same indicator, period and scope, or the same task; what keeps none of these is another fact and needs an id of its own.
 * @param now - Where an address is today, after redirects.
 */
export function changedMeanings(before: readonly Fact[], after: readonly Fact[], now: (address: string) => string): AddressProblem[] {
  const facts = new Map(after.map((fact) => [fact.address, fact]));
  return before.flatMap((old) => {
    const fact = facts.get(now(old.address));
    if (!fact || (old.measured !== undefined && fact.measured === old.measured) || sharesWords(old.quote, fact.quote) || sharesWords(old.task ?? '', fact.task ?? '')) return [];
    const message = `Địa chỉ ${old.address} đã công bố cho “${old.quote}” mà nay dành cho “${fact.quote}”.`;
    return [{ ...problem(old.address, 'dia-chi-dung-lai', message, 'Chuyện khác thì đặt mã mới và giữ mục cũ. Vẫn là chuyện ấy mà trước trích nhầm chỗ thì đổi mã bằng `npm run rename`, nó ghi lại địa chỉ cũ.', fact.file), position: fact.position }];
  });
}

/** @example sharesWords('Cả nước cấp 84,7 triệu thẻ', 'cấp 84,9 triệu thẻ căn cước') // true */
function sharesWords(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>];
  return few.size > 0 && few.intersection(many).size >= few.size * IN_COMMON;
}

const wordsOf = (text: string): Set<string> => new Set(unmarked(text).match(/[\p{L}\p{N}]+/gu));

/**
 * The facts of one briefing, read leniently: the schema of another day may have been another. A draft has published none.
 * @param frontmatter - The YAML as data, of whatever shape.
 */
export function factsOf(id: string, file: string, frontmatter: unknown, positionOf: (path: readonly PropertyKey[]) => Position): Fact[] {
  const { draft, metrics, directives } = (frontmatter ?? {}) as { draft?: unknown; metrics?: unknown; directives?: unknown };
  if (draft === true) return [];
  const inList = (list: 'metrics' | 'directives', items: unknown, about: (item: Item) => Pick<Fact, 'measured' | 'task'>): Fact[] =>
    (Array.isArray(items) ? (items as Item[]) : []).flatMap((item, index) => (typeof item?.id !== 'string' || typeof item.quote !== 'string' ? [] : [{ address: `/ban-tin/${id}/#${item.id}`, quote: item.quote, ...about(item), file, position: positionOf([list, index, 'id']) }]));
  return [
    ...inList('metrics', metrics, ({ indicator, period, scope }) => ({ measured: [indicator, period, scope].join(' '), task: undefined })),
    ...inList('directives', directives, ({ action }) => ({ measured: undefined, task: String(action) })),
  ];
}

type Item = { readonly id?: unknown; readonly quote?: unknown; readonly indicator?: unknown; readonly period?: unknown; readonly scope?: unknown; readonly action?: unknown };
