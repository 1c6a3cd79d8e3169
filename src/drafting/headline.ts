import { DIRECTIVE_KIND_NAMES, LEFT_OUT_REASON_NAMES, OUTCOME_STATUS_NAMES } from '../domain/briefing.ts';
import { formatQuantity, type Quantity } from '../domain/quantity.ts';
import type { Names } from './names.ts';
import type { Section } from './sections.ts';

/** One line that says which fact it is, for a closed form. @example '16,5% · Tỷ trọng kinh tế số trong GDP' */
export function headline(list: Section['key'], fact: Readonly<Record<string, unknown>>, names: Names): string {
  const text = (key: string): string => (typeof fact[key] === 'string' ? fact[key] : '');
  switch (list) {
    case 'metrics':
      return `${typeof fact['value'] === 'number' ? formatQuantity({ valueMax: null, of: null, qualifier: null, ...fact } as unknown as Quantity) : text('value') || '?'} · ${names.nameOf(['indicators'], text('indicator'))}`;
    case 'directives':
      return `${text('action') || 'Chưa ghi việc'} · ${(DIRECTIVE_KIND_NAMES as Record<string, string>)[text('kind')] ?? ''}`;
    case 'chairs':
    case 'localChairs':
    case 'attendees':
      return [names.nameOf(['people'], text('person')), text('office')].filter(Boolean).join(', ');
    case 'provinces':
    case 'documents':
    case 'principles':
      return text('label') || names.nameOf([list], text('id'));
    case 'outcomes':
      return `${(OUTCOME_STATUS_NAMES as Record<string, string>)[text('status')] ?? 'Chưa ghi kết quả'} · ${names.directives.get(text('directive'))?.action ?? (text('directive') || 'chưa chọn chỉ đạo')}`;
    case 'notes':
      return text('note') || 'Chưa có lời ghi chú';
    case 'leftOut':
      return `${(LEFT_OUT_REASON_NAMES as Record<string, string>)[text('reason')] ?? text('reason')}: ${Array.isArray(fact['lines']) ? `dòng ${[...new Set(fact['lines'])].join('–')}` : text('text')}`;
  }
}
