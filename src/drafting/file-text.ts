import { briefingSchema, directiveSchema, metricSchema } from '../domain/briefing.ts';
import { briefingText } from '../ingest/briefing-text.ts';
import type { Work } from './work.ts';

/** The order in which the handbook lists the fields. */
const ORDERS: Readonly<Record<string, readonly string[]>> = { '': Object.keys(briefingSchema.shape), metrics: Object.keys(metricSchema.shape), directives: Object.keys(directiveSchema.shape) };

/** The whole file `content/briefings/<id>.mdx`: fields in the handbook's order, doubts still open as comments, body. */
export const fileText = ({ fields, body, doubts }: Pick<Work, 'fields' | 'body' | 'doubts'>): string => briefingText({ frontmatter: ordered(fields, '') as object, doubts: doubts.filter(({ settled }) => !settled), body });

function ordered(value: unknown, list: string): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, list));
  if (value === null || typeof value !== 'object') return value;
  const order = ORDERS[list] ?? [];
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => place(a) - place(b)).map(([key, inner]) => [key, ordered(inner, list === '' && Array.isArray(inner) ? key : '#')]));
}
