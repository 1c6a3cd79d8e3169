import { Document, isPair, isScalar, isSeq, visit } from 'yaml';
import { briefingSchema, directiveSchema, metricSchema } from '../domain/briefing.ts';
import { quoteDays } from '../ingest/quoted-days.ts';
import type { Work } from './work.ts';

/** The order in which the handbook lists the fields. */
const ORDERS: Readonly<Record<string, readonly string[]>> = { '': Object.keys(briefingSchema.shape), metrics: Object.keys(metricSchema.shape), directives: Object.keys(directiveSchema.shape) };
const FLAT = new Set(['lines', 'clauses', 'addressees', 'themes', 'principles', 'sources']);

/** The whole file `content/briefings/<id>.mdx`: fields, doubts still open as comments, body. */
export function fileText({ fields, body, doubts }: Work): string {
  const document = new Document(ordered(fields, ''));
  quoteDays(document);
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && FLAT.has(String(key.value)) && isSeq(value) && value.items.every((item) => !isPair(item) && isScalar(item))) value.flow = true;
    },
  });
  const open = doubts.filter(({ settled }) => !settled).map(({ line, field, message }) => ` - ${line === null ? '' : `dòng ${line}, `}${field}: ${message.replace(/\s+/gu, ' ')}`);
  if (open.length > 0) document.commentBefore = [' Điều cần xem trước khi bỏ `draft: true` (xóa dần khi đã giải quyết):', ...open].join('\n');
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${body.trim()}\n`;
}

function ordered(value: unknown, list: string): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, list));
  if (value === null || typeof value !== 'object') return value;
  const order = ORDERS[list] ?? [];
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => place(a) - place(b)).map(([key, inner]) => [key, ordered(inner, list === '' && Array.isArray(inner) ? key : '#')]));
}
