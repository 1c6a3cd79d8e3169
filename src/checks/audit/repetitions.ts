import { countWords, sentences } from '../../domain/text.ts';
import { firstWords } from '../rule.ts';
import type { Article } from './article.ts';
import type { Relation } from './relation.ts';

/** Shorter ones (“Thủ tướng nêu.”) may well come twice. */
const FEWEST_WORDS = 5;
/** Two photographs may show the same thing, and headings are not sentences. */
const READ = new Set(['paragraph', 'lead', 'list-item', 'quote']);

/** The same sentence twice in the body is a paste gone wrong, or a slip of the source. */
export function* repetitions(blocks: Article['blocks']): Iterable<Relation> {
  const all = blocks.filter(({ kind }) => READ.has(kind)).flatMap(({ text }) => sentences(text)).filter((sentence) => countWords(sentence) >= FEWEST_WORDS);
  const repeated = [...Map.groupBy(all, (sentence) => sentence)].filter(([, times]) => times.length > 1);
  for (const [sentence, { length }] of repeated)
    yield { kind: 'repetition', metrics: [], computed: '1 lần', printed: `${length} lần`, agrees: false, statement: `Câu này in ${length} lần trong bài: “${firstWords(sentence)}”.`, sentences: [sentence] };
  if (repeated.length === 0 && all.length > 0)
    yield { kind: 'repetition', metrics: [], computed: '1 lần', printed: '1 lần', agrees: true, statement: `${all.length} câu, không câu nào in hai lần.`, sentences: [] };
}
