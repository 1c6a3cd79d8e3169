import { distance } from 'fastest-levenshtein';
import { sentences } from '../../domain/text.ts';
import type { Block } from '../body.ts';
import type { Misfit } from '../alignment.ts';
import { type Complaint, firstWords, type Rule } from '../rule.ts';

/** The body is the article's own text, unchanged and in order. */
export const bodyText: Rule = function* ({ alignment, lines }) {
  if (!alignment || !lines) return;
  for (const [block, misfit] of alignment.misfits) yield { at: block.position, ...WORDS[misfit](block, lines) };
};

const WORDS: Readonly<Record<Misfit, (block: Block, lines: readonly string[]) => Omit<Complaint, 'at'>>> = {
  strange: deviation,
  'out-of-order': ({ text }) => ({ code: 'sai-thu-tu', message: `Đoạn này không ở đúng thứ tự của bài gốc: “${firstWords(text, 8)}”.`, remedy: 'Đặt các đoạn theo thứ tự trong bài gốc.' }),
  repeated: ({ text }) => ({ code: 'doan-lap', message: `Lời này đã nằm trong một đoạn khác của thân bài: “${firstWords(text, 8)}”.`, remedy: 'Mỗi đoạn của bài gốc chỉ hiển thị một lần.' }),
  'left-out': ({ text }) => ({ code: 'bo-ra-ma-van-hien', message: `Đoạn này nằm trong những dòng đã ghi bỏ ở leftOut: “${firstWords(text, 8)}”.`, remedy: 'Sửa `lines` ở leftOut, hoặc xóa đoạn này.' }),
};

/** Names the first sentence that leaves the article, and the sentence of the article nearest to it. */
function deviation({ text }: Block, lines: readonly string[]): Omit<Complaint, 'at'> {
  const parts = sentences(text);
  const strange = parts.find((sentence) => !lines.some((line) => line.includes(sentence)));
  if (strange !== undefined) {
    const near = nearest(strange, lines);
    return { code: 'cau-khong-co-trong-bai-goc', message: `Câu này không có trong bài gốc: “${firstWords(strange)}”.`, remedy: near ? `Bài gốc viết: “${near}”.` : 'Chép lại nguyên văn; lời của người biên tập để ở summary hoặc notes.' };
  }
  const joint = parts.find((_, index) => !lines.some((line) => line.includes(parts.slice(0, index + 1).join(' '))));
  return { code: 'cau-khong-co-trong-bai-goc', message: `Câu này không đứng liền sau câu trước nó trong bài gốc: “${firstWords(joint ?? text)}”.`, remedy: 'Tách thành hai đoạn, hoặc chép lại những câu còn thiếu ở giữa.' };
}

function nearest(sentence: string, lines: readonly string[]): string | undefined {
  const [best] = lines.flatMap(sentences).map((other) => ({ other, far: distance(sentence, other) })).sort((a, b) => a.far - b.far);
  return best && best.far <= sentence.length / 4 ? best.other : undefined;
}
