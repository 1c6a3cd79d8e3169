import { formatNumber } from '../domain/quantity.ts';
import { fold } from '../domain/text.ts';
import type { Names } from './names.ts';
import type { Field } from './sections.ts';

/** A stored value as the editor sees it. @example shown({ as: 'number', … }, 130700, names) // '130.700' */
export function shown(field: Field, value: unknown, names: Names): string {
  if (value === undefined || value === null) return '';
  switch (field.as) {
    case 'number':
      return typeof value === 'number' ? formatNumber(value) : String(value);
    case 'numbers':
      return (value as readonly number[]).join('–');
    case 'lines':
      return (value as readonly string[]).join('\n');
    case 'name':
      return names.nameOf(field.from, String(value));
    default:
      return String(value);
  }
}

/** What to store for what was typed; `undefined` when the field is to be left out. */
export function stored(field: Field, typed: string, names: Names): unknown {
  if (fold(typed) === '' && field.empty !== undefined) return field.empty === 'null' ? null : undefined;
  switch (field.as) {
    case 'number':
      return numberFrom(typed);
    case 'numbers':
      return (typed.match(/\d+/gu) ?? []).map(Number);
    case 'lines':
      return typed.split('\n').map(fold).filter(Boolean);
    case 'name':
      return names.idFor(field.from, typed);
    case 'choice':
    case 'directive':
      return typed;
    default:
      return fold(typed);
  }
}

/** A number typed the Vietnamese way; what is no number stays text, and the check says so. @example numberFrom('130.700') // 130700 */
export function numberFrom(typed: string): number | string {
  const text = fold(typed).replace(/\s/gu, '').replace('−', '-');
  const plain = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : text;
}
