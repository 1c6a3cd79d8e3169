import { fold, sentences } from '../../domain/text.ts';
import type { LeftOutFault } from '../alignment.ts';
import { type Complaint, firstWords, type Rule } from '../rule.ts';

/** What is said to be left out is in the article, is not shown, and — if it is called a repetition — is shown elsewhere. */
export const leftOut: Rule = function* ({ alignment, blocks, briefing, lines }) {
  if (!alignment || !blocks || !lines) return;
  const body = blocks.filter(({ kind }) => kind !== 'heading').map(({ text }) => text).join('');
  const shown = [body, ...blocks.map(({ text }) => text), briefing.title, briefing.source.byline ?? ''].map(squeeze);
  for (const [index, part] of briefing.leftOut.entries()) {
    const at = ['leftOut', index, 'lines' in part ? 'lines' : 'text'];
    const fault = alignment.leftOutFaults.get(index);
    if (fault) yield { at, ...WORDS[fault] };
    else if (part.reason === 'duplicate') {
      const texts = 'lines' in part ? lines.slice(part.lines[0] - 1, part.lines[1]) : [fold(part.text)];
      const single = texts.flatMap(pieces).find((piece) => !shown.some((text) => text.includes(squeeze(piece))));
      if (single !== undefined)
        yield { at, code: 'bo-ra-khong-lap', message: `Ghi là lặp lại, nhưng lời này không có ở chỗ nào khác trong bài: “${firstWords(single)}”.`, remedy: 'Đưa lời này vào thân bài, hoặc chọn lý do khác.' };
    }
  }
};

const WORDS: Readonly<Record<LeftOutFault, Omit<Complaint, 'at'>>> = {
  'out-of-range': { code: 'bo-ra-sai-dong', message: 'Bài gốc không có những dòng này.', remedy: 'Ghi [dòng đầu, dòng cuối], đếm từ 1, theo tệp trong seeds/.' },
  'not-in-seed': { code: 'bo-ra-khong-co', message: 'Lời ghi bỏ ra không có nguyên văn trong một dòng của bài gốc.', remedy: 'Chép lại đúng từng chữ; nếu gồm nhiều dòng thì dùng `lines`.' },
  shown: { code: 'bo-ra-ma-van-hien', message: 'Lời ghi bỏ ra đang hiển thị trong thân bài, hoặc đã ghi bỏ ở một mục khác.', remedy: 'Xóa mục này, hoặc xóa đoạn đó khỏi thân bài.' },
};

/** Without white space: a repetition may be cut into other paragraphs than the body. */
const squeeze = (text: string): string => fold(text).replaceAll(' ', '');

/** Sentences, also where a careless paste glued two together (`…tỉnh.Phát biểu…`). */
const pieces = (line: string): string[] => sentences(line).flatMap((sentence) => sentence.split(/(?<=[.!?…])(?=\p{Lu})/u));
