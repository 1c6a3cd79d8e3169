import type { Rule } from '../rule.ts';

/** The clauses an article lists under a set belong to that set: the same words at another event are another set. */
export const clauses: Rule = function* ({ briefing, vocabulary }) {
  for (const [index, { id, items }] of briefing.principles.entries()) {
    const set = vocabulary.principles.get(id);
    if (!set) continue;
    for (const [item, { clauses }] of items.entries())
      for (const [place, clause] of clauses.entries())
        if (vocabulary.principles.has(clause) && !set.clauses.includes(clause))
          yield { at: ['principles', index, 'items', item, 'clauses', place], code: 've-ngoai-bo', message: `\`${clause}\` không phải một vế của \`${id}\`.`, remedy: set.clauses.length > 0 ? `Chọn trong: ${set.clauses.join(', ')}.` : 'Nguyên tắc này không chia vế: để `clauses: []`.' };
  }
};
