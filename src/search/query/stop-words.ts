import { bareLetters } from './syllable.ts';

/** Words that make a question or hold a sentence together. They weigh little beside others; alone they count in full. */
const STOP_WORDS = new Set(
  `ai gì nào đâu sao bao nhiêu mấy khi thế vì tại như là và của các những cho về với thì mà ở đã đang sẽ được bị có hay hoặc rằng này đó kia ấy
  phải cần nên làm giao việc nhiệm vụ nói yêu cầu từ tới trong trên do bởi để một cái con ông bà đồng chí anh chị hãy xin tôi biết hỏi cùng theo còn lại ra vào số`
    .split(/\s+/u),
);
/** Those of them that carry the meaning of many a query here (“chuyển đổi số”, “yêu cầu”): they count in full. */
const KEPT = new Set(['số', 'yêu', 'cầu', 'nhiệm', 'vụ', 'việc', 'đồng', 'chí', 'nói', 'theo', 'tại', 'từ', 'trên', 'trong', 'để', 'con', 'còn', 'lại', 'đâu', 'ra', 'vào', 'một', 'biết', 'cần']);
const QUESTION_WORDS = new Set(['ai', 'gì', 'gi', 'nào', 'nao', 'nhiêu', 'nhieu', 'mấy', 'đâu', 'sao']);

/** Words that a question and the article that answers it use for the same thing. */
export const SAME_SENSE: readonly (readonly string[])[] = [['hội nghị', 'phiên họp', 'cuộc họp'], ['đứng thứ', 'xếp thứ', 'xếp hạng', 'thứ hạng'], ['dự', 'tham dự', 'tham gia']];

const lettersOf = (typed: string): string[] => typed.normalize('NFC').split(/[^\p{L}]+/u);

/** Is a word the initials AI, and not “ai”? In a query that is all capitals nobody can tell. */
export const isInitials = (word: string, typed: string): boolean => word === 'AI' && typed !== typed.toUpperCase();

/** Is this a question? Then words such as “giao”, “làm”, “việc” ask for a directive and need not stand in it. */
export const isQuestion = (typed: string): boolean => typed.includes('?') || lettersOf(typed).some((word) => QUESTION_WORDS.has(word.toLowerCase()) && !isInitials(word, typed));

/** Does it ask for a person? */
export const asksWho = (typed: string): boolean => lettersOf(typed).some((word) => word.toLowerCase() === 'ai' && !isInitials(word, typed));

/** Words that only a question makes weightless. */
const ASKING = new Set(['nhiệm', 'vụ', 'việc', 'yêu', 'cầu', 'nói', 'biết', 'đâu', 'đến', 'hỏi', 'chỉ', 'đạo', 'giao', 'làm', 'từ', 'trong', 'trên', 'tại', 'ra', 'đồng', 'chí']);

/** The same words typed without marks, apart from those that would then be other words, too (“thẻ”, “máy”, “tài”, “từng”). */
const WITHOUT_MARKS = new Map(
  'gì nào nhiêu khi vì như là và của các những cho về với đang được hoặc rằng này đó phải nên giao việc nhiệm vụ yêu nói trong trên biết hỏi chỉ đạo làm ra đồng chí'
    .split(' ')
    .map((word) => [bareLetters(word), word]),
);

/**
 * How much a word of a query matters, before its rarity: 1, or less for the words of questions.
 * @param typed - The word as typed, lower case NFC.
 * @param anyMarked - The query has marks elsewhere, so that a word without them is meant so.
 */
export function importance(typed: string, question: boolean, anyMarked = true): number {
  const text = anyMarked ? typed : (WITHOUT_MARKS.get(typed) ?? typed);
  if (STOP_WORDS.has(text) && !KEPT.has(text)) return 0.12;
  if (question && ASKING.has(text)) return 0.2;
  return 1;
}
