import type { CleanArticle, Doubt } from './article.ts';
import type { Gazetteer, PlaceMention } from './places.ts';
import { sentencesOf } from './prose/sentences.ts';
import { DISTRICT_HOST, NAMELESS_HOST, PROVINCE_CUES } from './province-cues.ts';

/** A province that hosts the event or reports at it. */
export interface ReportingProvince {
  readonly id: string;
  /** As printed at that place. */
  readonly words: string;
  readonly evidence: string;
  readonly line: number;
}

export interface ProvinceReading {
  readonly provinces: readonly ReportingProvince[];
  readonly doubts: readonly Doubt[];
}

/** Paragraphs in which the event is told. */
const LEAD = 3;

/** Reads which provinces host or report; a name in a list, a comparison, a road or a person’s name gives none. */
export function readProvinces(article: CleanArticle, gazetteer: Gazetteer): ProvinceReading {
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, LEAD).map(({ line }) => line);
  const lead = paragraphs.at(-1) ?? 0;
  const texts = [...(article.title === null ? [] : [{ text: article.title, line: 0 }]), ...article.blocks];
  const found = new Map<string, ReportingProvince>();
  for (const { text, line } of texts)
    for (const { text: sentence } of sentencesOf(text))
      for (const mention of reportingIn(sentence, line <= lead, gazetteer)) if (!found.has(mention.id)) found.set(mention.id, { id: mention.id, words: mention.words, evidence: around(sentence, mention), line });
  if (found.size > 0) return { provinces: [...found.values()], doubts: [] };
  return fromWholeArticle(article, gazetteer);
}

function reportingIn(sentence: string, isLead: boolean, gazetteer: Gazetteer): PlaceMention[] {
  const mentions = gazetteer.mentionsIn(sentence);
  const chosen = mentions.filter((mention) => PROVINCE_CUES.some(({ before, after, leadOnly, notFor }) => (!leadOnly || isLead) && !notFor?.includes(mention.id) && (before?.test(sentence.slice(0, mention.start)) ?? true) && (after?.test(sentence.slice(mention.end)) ?? true) && !isComparison(sentence, mention)));
  // “Tỉnh uỷ Thừa Thiên - Huế và Thành ủy TP.HCM dự”: what a short “và” adds belongs to the same list.
  for (const mention of mentions) {
    const partner = chosen.find(({ end, start }) => (mention.start > end ? LIST_GAP.test(sentence.slice(end, mention.start)) : LIST_GAP.test(sentence.slice(mention.end, start))));
    if (partner && !chosen.includes(mention) && mentions.length <= 5) chosen.push(mention);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

const LIST_GAP = /^\s*(?:,|và|;)\s*(?:(?:UBND|HĐND|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|tỉnh|thành phố|TP\.?)\s*){0,2}$/u;

/** “hợp nhất với tỉnh Kon Tum”, “như Đà Nẵng”, “giáp tỉnh Lào Cai”. */
const isComparison = (sentence: string, { start }: PlaceMention): boolean => /(?:hợp nhất với|sáp nhập|sáp nhập với|như|giáp|học tập|học cách làm của|kinh nghiệm của|so với|hơn|thua|sau|trước|từ|kết nối với|nối với|quê|quê ở|đi|đến từ|cách)\s+(?:các )?(?:tỉnh |thành phố |TP\.? ?)?$/u.test(sentence.slice(0, start));

/** A provincial event whose first lines say “UBND tỉnh” without a name: the one province that the article keeps naming. */
function fromWholeArticle(article: CleanArticle, gazetteer: Gazetteer): ProvinceReading {
  const lead = article.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, LEAD);
  const isDistrict = lead.some(({ text }) => DISTRICT_HOST.test(text));
  if (!isDistrict && !lead.some(({ text }) => NAMELESS_HOST.test(text))) return { provinces: [], doubts: [] };
  const texts = [...(article.title === null ? [] : [{ text: article.title, line: 0 }]), ...article.blocks];
  const mentions = texts.flatMap(({ text, line }) => gazetteer.mentionsIn(text).map((mention) => ({ ...mention, line, text, own: /(?:tỉnh|thành phố|TP\.?|Tỉnh ủy|UBND|trên địa bàn|của)\s*$/u.test(text.slice(0, mention.start)) })));
  const counts = new Map<string, number>();
  for (const { id, own } of mentions) counts.set(id, (counts.get(id) ?? 0) + (own ? 2 : 1));
  // A district's event: only a province called its own can be meant.
  if (isDistrict) for (const id of counts.keys()) if (!mentions.some((mention) => mention.id === id && mention.own)) counts.delete(id);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 2 || (second && second[1] * 2 > first[1])) return { provinces: [], doubts: [{ field: 'provinces', message: 'Bài nói về một tỉnh mà đoạn mở đầu không nêu tên. Ghi tỉnh đăng cai nếu biết.', evidence: null }] };
  const mention = mentions.find(({ id }) => id === first[0])!;
  const province = { id: mention.id, words: mention.words, evidence: around(mention.text, mention), line: mention.line };
  return { provinces: [province], doubts: [{ field: 'provinces', message: `Đoạn mở đầu không nêu tên tỉnh; suy ra ${mention.words} vì bài nhắc nhiều lần.`, evidence: province.evidence }] };
}

/** The name with a few words on either side, cut at punctuation. */
function around(text: string, { start, end }: { start: number; end: number }): string {
  const left = text.slice(Math.max(0, start - 60), start);
  const right = text.slice(end, end + 50);
  const from = Math.max(left.search(/[^,.;:()“”"–]*$/u), start > 60 ? left.indexOf(' ') + 1 : 0);
  const to = right.search(/[,.;:()“”"–]|$/u);
  const words = right.slice(0, to);
  return (left.slice(from) + text.slice(start, end) + (to < right.length || end + 50 >= text.length ? words : words.slice(0, words.lastIndexOf(' ')))).trim();
}
