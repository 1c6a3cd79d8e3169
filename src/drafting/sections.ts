import { type DATE_BASES, DIRECTIVE_KIND_NAMES, LEFT_OUT_REASON_NAMES, OUTCOME_STATUS_NAMES } from '../domain/briefing.ts';
import { PART_OF_DAY_NAMES } from '../domain/day.ts';
import { METRIC_KIND_NAMES, UNIT_SYMBOLS } from '../domain/quantity.ts';
import type { Source } from './names.ts';

/** How a field is typed in. */
export type Input =
  | { readonly as: 'long' | 'quote' | 'number' | 'numbers' | 'lines' }
  /** Free words; `offered` are those met most often, each with what it means. */
  | { readonly as: 'text'; readonly offered?: Readonly<Record<string, string>> }
  /** The items of a principle set, each with its clauses. */
  | { readonly as: 'items' }
  /** A directive of an earlier briefing. */
  | { readonly as: 'directive' }
  | { readonly as: 'choice'; readonly choices: Readonly<Record<string, string>> }
  | { readonly as: 'name'; readonly from: readonly Source[] }
  /** Several names. */
  | { readonly as: 'names'; readonly from: readonly Source[] };

export type Field = Input & {
  readonly key: string;
  readonly label: string;
  readonly help?: string;
  /** What an empty field becomes: a field that may be missing is left out, one that may be null is null. */
  readonly empty?: 'missing' | 'null';
};

export interface Section {
  readonly key: 'chairs' | 'localChairs' | 'attendees' | 'provinces' | 'documents' | 'principles' | 'metrics' | 'directives' | 'outcomes' | 'notes' | 'leftOut';
  readonly title: string;
  /** One of them, in running text. */
  readonly noun: string;
  readonly fields: readonly Field[];
}

export const BASIS_NAMES = { text: 'bài in rõ', inferred: 'suy ra từ bài', external: 'nguồn khác nói' } as const satisfies Record<(typeof DATE_BASES)[number], string>;

const QUOTE = { key: 'quote', label: 'Lời trích', as: 'quote' } as const satisfies Field;
const ACTORS = ['people', 'organisations'] as const;
const PRESENT = [{ key: 'person', label: 'Họ và tên', as: 'name', from: ['people'] }, { key: 'office', label: 'Chức vụ, đúng như bài in', as: 'text' }] as const satisfies readonly Field[];

/** The fields that stand by themselves, in groups. */
export const GROUPS: readonly { readonly title: string; readonly fields: readonly (Field & { readonly path: readonly string[] })[] }[] = [
  {
    title: 'Bài',
    fields: [
      { path: [], key: 'title', label: 'Nhan đề', as: 'long' },
      { path: [], key: 'titleBy', label: 'Nhan đề do ai đặt', as: 'choice', choices: { source: 'bài có in', editor: 'người biên tập' } },
      { path: [], key: 'summary', label: 'Tóm tắt bằng lời của mình, 2–4 câu', as: 'long' },
    ],
  },
  {
    title: 'Ngày họp',
    fields: [
      { path: ['date'], key: 'value', label: 'Ngày', as: 'text', help: 'Viết 2024-07-19; chỉ biết tháng thì 2024-07, chỉ biết năm thì 2024.' },
      { path: ['date'], key: 'basis', label: 'Căn cứ', as: 'choice', choices: BASIS_NAMES },
      { path: ['date'], key: 'partOfDay', label: 'Buổi', as: 'choice', choices: PART_OF_DAY_NAMES, empty: 'null' },
      { ...QUOTE, path: ['date'], empty: 'null' },
      { path: ['date'], key: 'explanation', label: 'Vì sao ra ngày ấy', as: 'long', empty: 'null', help: 'Bắt buộc khi ngày không do bài in rõ.' },
      { path: ['date'], key: 'sources', label: 'Địa chỉ nguồn khác, mỗi dòng một địa chỉ', as: 'lines', empty: 'missing' },
    ],
  },
  {
    title: 'Nơi đăng',
    fields: [
      { path: ['source'], key: 'outlet', label: 'Báo, cổng thông tin', as: 'text', empty: 'null' },
      { path: ['source'], key: 'outletBasis', label: 'Vì sao biết nơi đăng, nếu bài không in rõ', as: 'text', empty: 'null' },
      { path: ['source'], key: 'byline', label: 'Tác giả, đúng như bài in', as: 'text', empty: 'null' },
      { path: ['source'], key: 'published', label: 'Lúc đăng', as: 'text', empty: 'null', help: 'Viết 2024-07-19T14:46 hoặc 2024-07-19. Không lấy đồng hồ của trang.' },
      { path: ['source'], key: 'url', label: 'Địa chỉ bài', as: 'text', empty: 'null' },
    ],
  },
];

/** The lists, in the order of the form. */
export const SECTIONS: readonly Section[] = [
  { key: 'metrics', title: 'Số liệu', noun: 'số liệu', fields: [
    { key: 'indicator', label: 'Chỉ tiêu', as: 'name', from: ['indicators'] },
    { key: 'kind', label: 'Loại', as: 'choice', choices: METRIC_KIND_NAMES },
    { key: 'value', label: 'Giá trị', as: 'number' },
    { key: 'valueMax', label: 'Đến (khi là khoảng)', as: 'number', empty: 'missing' },
    { key: 'of', label: 'Trên tổng', as: 'number', empty: 'missing' },
    { key: 'unit', label: 'Đơn vị', as: 'text', offered: { ...UNIT_SYMBOLS, rank: 'thứ hạng' }, help: 'Chọn trong danh sách, hoặc danh từ như bài in: hồ sơ, tỷ đồng…' },
    { key: 'qualifier', label: 'Từ ước lượng', as: 'text', offered: Object.fromEntries(['trên', 'gần', 'hơn', 'khoảng', 'ước', 'ước đạt'].map((word) => [word, ''])), empty: 'missing', help: 'Đúng như bài in.' },
    { key: 'period', label: 'Kỳ', as: 'text', empty: 'null', help: '2024, 2024-06 hoặc 2024-01/2024-06.' },
    { key: 'comparedWith', label: 'So với kỳ', as: 'text', empty: 'missing' },
    { key: 'scope', label: 'Phạm vi', as: 'name', from: ['scopes', 'provinces'] },
    { key: 'reportedBy', label: 'Ai báo cáo', as: 'name', from: ACTORS, empty: 'null' },
    QUOTE,
    { key: 'id', label: 'Mã trong bài', as: 'text' },
  ] },
  { key: 'directives', title: 'Chỉ đạo', noun: 'chỉ đạo', fields: [
    { key: 'action', label: 'Việc phải làm, một dòng, bắt đầu bằng động từ', as: 'long' },
    { key: 'kind', label: 'Loại', as: 'choice', choices: DIRECTIVE_KIND_NAMES },
    { key: 'issuer', label: 'Ai nói', as: 'name', from: ACTORS },
    { key: 'addressees', label: 'Ai phải làm', as: 'names', from: ['organisations', 'people'] },
    { key: 'due', label: 'Hạn', as: 'text', empty: 'null', help: '2024-12-31, 2024-12 hoặc 2024; bài không nói thì để trống.' },
    { key: 'themes', label: 'Chủ đề', as: 'names', from: ['themes'], empty: 'missing' },
    { key: 'principles', label: 'Nguyên tắc', as: 'names', from: ['principles'], empty: 'missing' },
    QUOTE,
    { key: 'id', label: 'Mã trong bài', as: 'text' },
  ] },
  { key: 'chairs', title: 'Chủ trì cả hội nghị', noun: 'người chủ trì', fields: [...PRESENT, QUOTE] },
  { key: 'localChairs', title: 'Chủ trì tại một điểm cầu', noun: 'người chủ trì điểm cầu', fields: [...PRESENT, { key: 'province', label: 'Điểm cầu của tỉnh', as: 'name', from: ['provinces'] }, QUOTE] },
  { key: 'provinces', title: 'Địa phương đăng cai hoặc báo cáo', noun: 'địa phương', fields: [{ key: 'id', label: 'Tỉnh, thành phố', as: 'name', from: ['provinces'] }, QUOTE] },
  { key: 'documents', title: 'Văn bản', noun: 'văn bản', fields: [{ key: 'id', label: 'Văn bản', as: 'name', from: ['documents'] }, QUOTE] },
  { key: 'principles', title: 'Nguyên tắc', noun: 'nguyên tắc', fields: [
    { key: 'id', label: 'Nguyên tắc', as: 'name', from: ['principles'] },
    { key: 'label', label: 'Tên gọi, đúng như bài in', as: 'text' },
    { key: 'items', label: 'Các vế, chép nguyên văn', as: 'items' },
    QUOTE,
  ] },
  { key: 'attendees', title: 'Người khác có tên trong bài', noun: 'người', fields: [...PRESENT, QUOTE] },
  { key: 'outcomes', title: 'Kết quả của chỉ đạo trước', noun: 'kết quả', fields: [
    { key: 'directive', label: 'Chỉ đạo nào', as: 'directive', help: 'Chỉ ghi khi lời bài này chứng minh. Không thấy nói gì thì để trống, đừng suy ra.' },
    { key: 'status', label: 'Kết quả', as: 'choice', choices: OUTCOME_STATUS_NAMES },
    { key: 'explanation', label: 'Vì sao lời ấy chứng minh', as: 'long' },
    QUOTE,
  ] },
  { key: 'notes', title: 'Ghi chú của người biên tập', noun: 'ghi chú', fields: [{ key: 'note', label: 'Ghi chú', as: 'long' }, QUOTE, { key: 'sources', label: 'Địa chỉ nguồn, nếu nói điều ngoài bài; mỗi dòng một địa chỉ', as: 'lines', empty: 'missing' }] },
  { key: 'leftOut', title: 'Phần của bài gốc không hiển thị', noun: 'phần bỏ ra', fields: [
    { key: 'reason', label: 'Lý do', as: 'choice', choices: LEFT_OUT_REASON_NAMES },
    { key: 'lines', label: 'Từ dòng – đến dòng', as: 'numbers', empty: 'missing', help: 'Ví dụ 3–5. Bỏ một phần của dòng thì để trống và ghi lời ở dưới.' },
    { key: 'text', label: 'Hoặc nguyên văn phần bỏ', as: 'quote', empty: 'missing' },
  ] },
];
