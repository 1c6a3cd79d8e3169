import './zod-setting.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { Answer, Question } from './bench.ts';
import { bodyHtml, judge } from './judge.ts';
import { vocabularyOf } from './lists.ts';

/** A long article takes longer to check than a keystroke may wait: checks and rendering happen here, beside the page. */
let vocabulary: Vocabulary | undefined;

addEventListener('message', ({ data: question }: MessageEvent<Question>) => {
  const { number } = question;
  try {
    postMessage({ number, answer: answerTo(question) } satisfies Answer);
  } catch (error) {
    postMessage({ number, problem: String(error) } satisfies Answer);
  }
});

function answerTo(question: Question): unknown {
  if (question.ask === 'lists') {
    vocabulary = vocabularyOf(question);
    return true;
  }
  if (question.ask === 'body') return bodyHtml(question.work);
  if (!vocabulary) throw new Error('The lists come first.');
  return judge(question.work, vocabulary, question.directives);
}
