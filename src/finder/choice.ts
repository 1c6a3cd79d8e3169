import { type Filter, FILTER_NAMES } from './data.ts';

export const ORDERS = { ngay: 'Mới nhất', han: 'Hạn sớm nhất', 'lien-quan': 'Liên quan nhất' } as const;
export type Order = keyof typeof ORDERS;

/** Everything the reader has chosen; it stands in the address, and nowhere else. */
export interface Choice {
  readonly text: string;
  readonly values: Readonly<Record<Filter, readonly string[]>>;
  /** Has it a deadline? `undefined`: either. */
  readonly due: 'co' | 'khong' | undefined;
  /** First and last day of the deadline, `YYYY-MM-DD` or ''. */
  readonly dueFrom: string;
  readonly dueUntil: string;
  /** `undefined`: most relevant first for a text, newest first without one. */
  readonly order: Order | undefined;
}

const DAY = /^\d{4}-\d\d-\d\d$/u;

/** Reads an address; what it cannot mean is left out. */
export function readChoice(search: string): Choice {
  const parameters = new URLSearchParams(search);
  const day = (name: string): string => (DAY.test(parameters.get(name) ?? '') ? parameters.get(name)! : '');
  const due = parameters.get('han');
  const order = parameters.get('xep') ?? '';
  return {
    text: (parameters.get('q') ?? '').trim(),
    values: Object.fromEntries(FILTER_NAMES.map((name) => [name, [...new Set(parameters.getAll(name).filter(Boolean))]])) as Record<Filter, string[]>,
    due: due === 'co' || due === 'khong' ? due : undefined,
    dueFrom: day('han-tu'),
    dueUntil: day('han-den'),
    order: Object.hasOwn(ORDERS, order) ? (order as Order) : undefined,
  };
}

/** The address of a choice, without “?”; '' when nothing is chosen. */
export function writeChoice({ text, values, due, dueFrom, dueUntil, order }: Choice): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  for (const name of FILTER_NAMES) for (const value of values[name]) parameters.append(name, value);
  for (const [name, value] of [['han', due], ['han-tu', dueFrom], ['han-den', dueUntil], ['xep', order]] as const) if (value) parameters.set(name, value);
  return parameters.toString();
}

/** One letter alone is in nearly every directive: it finds nothing worth the work. */
export const isLongEnough = (typed: string): boolean => /[\p{L}\d].*[\p{L}\d]/u.test(typed.normalize('NFC'));

export const orderOf = ({ order, text }: Choice): Order => (order === 'lien-quan' && text === '' ? 'ngay' : (order ?? (text === '' ? 'ngay' : 'lien-quan')));

/** One thing chosen that can be taken back on its own. */
export type Chosen = { readonly filter: Filter; readonly value: string } | { readonly filter: 'q' | 'han' | 'han-tu' | 'han-den' };

export const chosenOf = (choice: Choice): Chosen[] => [
  ...(choice.text === '' ? [] : [{ filter: 'q' } as const]),
  ...FILTER_NAMES.flatMap((filter) => choice.values[filter].map((value) => ({ filter, value }))),
  ...(choice.due ? [{ filter: 'han' } as const] : []),
  ...(choice.dueFrom ? [{ filter: 'han-tu' } as const] : []),
  ...(choice.dueUntil ? [{ filter: 'han-den' } as const] : []),
];

/** The choice without one thing chosen. */
export function without(choice: Choice, one: Chosen): Choice {
  if ('value' in one) return { ...choice, values: { ...choice.values, [one.filter]: choice.values[one.filter].filter((value) => value !== one.value) } };
  return { ...choice, ...{ q: { text: '' }, han: { due: undefined }, 'han-tu': { dueFrom: '' }, 'han-den': { dueUntil: '' } }[one.filter] };
}

/** The choice with every value of one condition taken back. */
export function withoutCondition(choice: Choice, condition: Condition): Choice {
  if (condition === 'q') return { ...choice, text: '' };
  if (condition === 'han') return { ...choice, due: undefined };
  if (condition === 'khoang-han') return { ...choice, dueFrom: '', dueUntil: '' };
  return { ...choice, values: { ...choice.values, [condition]: [] } };
}

/** What a directive can fail: each filter, the deadline, its range, the text. */
export const CONDITIONS = [...FILTER_NAMES, 'han', 'khoang-han', 'q'] as const;
export type Condition = (typeof CONDITIONS)[number];
