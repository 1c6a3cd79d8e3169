import type { CleanArticle, Doubt } from './article.ts';
import type { PlacedStamp } from './boilerplate.ts';
import type { Draft } from './draft.ts';
import { talksToMachines } from './machine-talk.ts';
import { excerpt } from './prose/excerpt.ts';

/** A doubt with the line of the article it is about; null when it is about what the article does not say. */
export interface PlacedDoubt extends Doubt {
  readonly line: number | null;
}

type Found = Omit<Draft, 'doubts'>;

/** Everything an editor has to settle, in the order in which the fields stand in the file. */
export function doubtsOf(found: Found, doubts: readonly Doubt[], stamps: readonly PlacedStamp[], longestLine: number): PlacedDoubt[] {
  const { article, titleLine, published, outlet, themes, proposedThemes, principles, documents, metrics, directives } = found;
  const all: Doubt[] = [];
  if (titleLine === null) all.push({ field: 'title', message: 'Bài không in nhan đề. Bản nháp ghi một tên tạm: đặt tên khác, và để nguyên là nhan đề do người biên tập đặt (`titleBy: editor`).', evidence: null });
  all.push(...doubts);
  for (const { text } of article.blocks) if (text.length > longestLine) all.push({ field: 'body', message: `Dòng này dài hơn ${longestLine.toLocaleString('vi')} ký tự; máy không đọc ngày, người, số liệu và chỉ đạo nào trong đó. Chia dòng thành đoạn như bài gốc rồi soạn lại.`, evidence: excerpt(text, 160) });
    else if (talksToMachines(text)) all.push({ field: 'body', message: 'Lời này nói với máy đọc chứ không với người đọc; không lấy dữ kiện nào từ đó. Xem có thuộc bài không.', evidence: excerpt(text, 160) });
  for (const stamp of stamps.filter(({ words }) => published?.evidence !== words))
    all.push({ field: 'published', message: `Dấu ngày giờ “${stamp.words}” không dùng làm ngày đăng: có thể là đồng hồ của trang hoặc lúc in.`, evidence: stamp.words });
  if (outlet === null) all.push({ field: 'source.outlet', message: 'Bài không in tên nơi đăng. Ghi vào nếu biết.', evidence: null });
  else if (!outlet.isName) all.push({ field: 'source.outlet', message: `Ký hiệu “${outlet.value}” có thể là tên nơi đăng; ghi tên đầy đủ nếu biết.`, evidence: outlet.evidence });
  if (themes.length === 0) all.push({ field: 'themes', message: proposedThemes.length > 0 ? `Danh mục chưa có chủ đề của bài này; có thể thêm ${proposedThemes.map(({ name }) => `“${name}”`).join(', ')}.` : 'Chưa nhận ra chủ đề nào của bài.', evidence: null });
  for (const { label, isKnown, items, quote } of principles) {
    if (!isKnown) all.push({ field: 'principles', message: `Bộ “${label}” chưa có trong danh mục cho sự kiện này; cùng tên ở sự kiện khác là bộ khác.`, evidence: quote });
    const count = Number(/^\d+/u.exec(label)?.[0] ?? NaN);
    if (items.length > 0 && count !== items.length && !Number.isNaN(count)) all.push({ field: 'principles', message: `Gọi là “${label}” nhưng đọc ra ${items.length} vế.`, evidence: quote });
  }
  for (const { id, name, quote } of documents) if (id === null) all.push({ field: 'documents', message: `“${name}” chưa có trong danh mục văn bản.`, evidence: quote });
  for (const { doubt, quote } of metrics) if (doubt !== null) all.push({ field: 'metrics', message: doubt, evidence: quote });
  for (const { doubt, quote } of directives) if (doubt !== null) all.push({ field: 'directives', message: doubt, evidence: quote });
  const lineOf = lineFinder(article);
  return all.map((doubt) => ({ ...doubt, line: lineOf(doubt.evidence) }));
}

/** The line on which the words stand. */
function lineFinder({ blocks, dropped }: CleanArticle): (evidence: string | null) => number | null {
  const lines = [...blocks, ...dropped];
  const whole = new Map(lines.toReversed().map(({ text, line }) => [text, line]));
  return (evidence) => (evidence === null ? null : (whole.get(evidence) ?? lines.find(({ text }) => text.includes(evidence))?.line ?? null));
}
