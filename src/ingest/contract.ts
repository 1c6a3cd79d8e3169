import type { Draft } from './draft.ts';
import { exactWords } from './exact.ts';

/**
 * A draft in the shape of contract 2 (`CONTRACTS.md`), for other programs.
 * @param raw - The article as received: quotes are exact substrings of it.
 */
export function contractOf(draft: Draft, raw: string) {
  const exact = exactWords(raw);
  const { article, day } = draft;
  return {
    title: article.title === null ? null : { value: article.title, evidence: exact(article.title) },
    byline: draft.byline && { value: draft.byline.value, evidence: exact(draft.byline.evidence) },
    published: draft.published && { value: draft.published.value, evidence: exact(draft.published.evidence) },
    date: day && { value: day.value, precision: day.precision, basis: day.basis, evidence: exact(day.evidence) },
    chairs: draft.chairs.map(({ name, role, evidence }) => ({ name, role: role || null, evidence: exact(evidence) })),
    localChairs: draft.localChairs.map(({ place, name, role, evidence }) => ({ place, name, role: role || null, evidence: exact(evidence) })),
    provinces: draft.provinces.map(({ id, words, evidence }) => ({ id, name: words, evidence: exact(evidence) })),
    metrics: draft.metrics.map(({ value, valueMax, of, unit, kind, qualifier, indicator, period, scope, quote }) => ({ value, valueMax, of, unit, kind, qualifier, indicator, period, scope, quote: exact(quote) })),
    directives: draft.directives.map(({ quote, issuer, addressees, due, kind }) => ({ quote: exact(quote), issuer, addressees, due, kind })),
    principles: draft.principles.map(({ id, label, items, quote }) => ({ id, label, items, quote: exact(quote) })),
    documents: draft.documents.map(({ number, name, quote }) => ({ number, name, quote: exact(quote) })),
    themes: draft.themes,
    body: bodyOf(draft),
    dropped: article.dropped.map(({ text, reason }) => ({ text, reason })),
    doubts: draft.doubts.map(({ field, message, evidence }) => ({ field, message, evidence: evidence === null ? null : exact(evidence) })),
  };
}

/** The blocks with title and author at their places: every line is in `body` or in `dropped`. */
function bodyOf({ article, titleLine, byline, lines }: Draft): { kind: string; text: string }[] {
  const own = lines.filter(({ number }) => number === titleLine || (number === byline?.line && !article.dropped.some(({ line }) => line === number)));
  const extra = own.map(({ number, text }) => ({ kind: number === titleLine ? 'heading' : 'paragraph', text, line: number }));
  return [...article.blocks, ...extra].toSorted((a, b) => a.line - b.line).map(({ kind, text }) => ({ kind, text }));
}
