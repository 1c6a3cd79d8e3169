import type { Rule } from '../rule.ts';

/** Figures and directives of one briefing share one set of anchors. */
export const uniqueIds: Rule = function* ({ briefing }) {
  const seen = new Set<string>();
  for (const list of ['metrics', 'directives'] as const)
    for (const [index, { id }] of briefing[list].entries()) {
      if (seen.has(id)) yield { at: [list, index, 'id'], code: 'ma-trung', message: `Mã \`${id}\` đã dùng cho một số liệu hoặc chỉ đạo khác trong bài.`, remedy: 'Đặt mã khác cho mục mới; mã đã công bố thì giữ.' };
      seen.add(id);
    }
};
