import type { RecordRule } from '../rule.ts';
import { SEEDS_FOLDER } from '../seeds.ts';

/** Every article has one briefing, drafts included; none has two. */
export const seedBriefings: RecordRule = function* ({ seeds, subjects, isWhole }) {
  const users = Map.groupBy(subjects, ({ briefing }) => briefing.source.file);
  for (const name of isWhole ? seeds.keys() : [])
    if (!users.has(name)) yield { file: `${SEEDS_FOLDER}/${name}`, position: { line: 1, column: 1 }, severity: 'error', code: 'bai-goc-chua-co-bai', message: 'Bài gốc này chưa có bản tin nào.', remedy: 'Soạn một bản tin trong content/briefings/, để `draft: true` nếu chưa xong.' };
  for (const [name, [first, ...more]] of users)
    for (const { file, positionOf } of more)
      yield { file, position: positionOf(['source', 'file']), severity: 'error', code: 'bai-goc-hai-bai', message: `Bài gốc ${name} đã có bản tin: ${first?.file}.`, remedy: 'Giữ một bản tin, hoặc ghi đúng bài gốc của bản tin này.' };
};
