import type { CleanArticle } from './article.ts';
import { sentencesOf } from './prose/sentences.ts';

/** The event as the article calls it. */
export interface EventName {
  readonly name: string;
  readonly kind: 'hoi-nghi' | 'phien-hop';
}

const NAME = /(?<![\p{L}])(?<name>(?:[Hh]ội nghị|[Pp]hiên họp|[Kk]ỳ họp|[Cc]uộc họp|[Đđ]ại hội|[Dd]iễn đàn|[Hh]ội thảo|[Tt]ọa đàm|[Ll]ễ|[Bb]uổi làm việc|[Hh]ọp)(?:\s[^,.;:()“”"–]+?){1,30}?)(?=\s*(?:[,.;:()“”"–]|$|\s(?:diễn ra|được tổ chức|do|tại|với sự|nhằm|để|dưới sự|đến|tới|kết nối|có sự|theo hình thức|cho biết)\s))/gu;
const SESSION = /^(?:[Pp]hiên họp|[Kk]ỳ họp|[Cc]uộc họp|[Hh]ọp)/u;

/** What a sentence goes on with when “hội nghị” is already known: “hội nghị truyền trực tuyến đến …” names nothing. */
const NO_NAME = /^\p{L}+(?:\s(?:nghị|họp|hội|đàn|thảo|đàm))?\s(?:truyền|kết nối|được|đã|còn|cũng|nghe|xem|tập trung|thảo luận|thống nhất|đầu tiên|này|trên|nói trên|hôm nay|sáng|chiều|và|có|là|với)(?!\p{L})/iu;

/** The name in the first paragraphs: the earliest sentence that has one, capitalised and longer ones first. */
export function readEventName({ blocks }: CleanArticle): EventName | null {
  const lead = blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 3).flatMap(({ text }) => sentencesOf(text).slice(0, 3));
  for (const { text } of lead) {
    const names = [...text.matchAll(NAME)].map(({ groups }) => groups!['name']!.replace(/\s(?:và|của|về|trong|cùng|có|là)$/u, '').trim()).filter((name) => name.split(' ').length >= 4 && !NO_NAME.test(name));
    const best = names.toSorted((a, b) => Number(/^\p{Lu}/u.test(b)) - Number(/^\p{Lu}/u.test(a)) || b.length - a.length)[0];
    if (best !== undefined) return { name: best, kind: SESSION.test(best) ? 'phien-hop' : 'hoi-nghi' };
  }
  return null;
}
