import { type Document, Scalar, visit } from 'yaml';

/** Days and periods stand in quotation marks, as the handbook asks. */
export function quoteDays(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && /^\d{4}(?:-\d\d){0,2}(?:T\d\d:\d\d)?(?:\/\d{4}(?:-\d\d){0,2})?$/u.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
}
