import { PLACEHOLDERS } from '../../domain/placeholders.ts';
import type { Rule } from '../rule.ts';

/** Nothing that the drafter left for the editor to fill in is still there. */
export const placeholders: Rule = function* ({ briefing: { title, summary, date } }) {
  const open = [
    { at: ['title'], isOpen: title.startsWith(PLACEHOLDERS.text), what: 'Nhan đề' },
    { at: ['summary'], isOpen: summary.startsWith(PLACEHOLDERS.text), what: 'Tóm tắt' },
    { at: ['date', 'value'], isOpen: date.value.startsWith(PLACEHOLDERS.year), what: 'Năm của sự kiện' },
  ];
  for (const { at, isOpen, what } of open)
    if (isOpen) yield { at, code: 'con-cho-trong', message: `${what} còn là chỗ trống của bản nháp.`, remedy: 'Điền vào; điều không tìm được nguồn thì chưa bỏ `draft: true`.' };
};
