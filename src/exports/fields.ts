import { DIRECTIVE_KIND_NAMES } from '../domain/briefing.ts';
import type { DatePrecision } from '../domain/day.ts';
import { PART_OF_DAY_NAMES } from '../domain/day.ts';
import { METRIC_KIND_NAMES } from '../domain/quantity.ts';
import { CONFERENCE_KIND_NAMES, ORGANISATION_KIND_NAMES } from '../domain/vocabulary.ts';
import type { briefingRow, conferenceRow, directiveRow, documentRow, metricRow, organisationRow, personRow, principleRow, provinceRow, themeRow } from './rows.ts';

/** What every open-data table holds, field by field: the page `/du-lieu/`, the data package and the columns of the CSV all come from here. */

/** The row of each table, by the table's file name. */
export interface RowOf {
  readonly 'ban-tin': ReturnType<typeof briefingRow>;
  readonly 'hoi-nghi': ReturnType<typeof conferenceRow>;
  readonly 'so-lieu': ReturnType<typeof metricRow>;
  readonly 'chi-dao': ReturnType<typeof directiveRow>;
  readonly 'nguyen-tac': ReturnType<typeof principleRow>;
  readonly 'chu-de': ReturnType<typeof themeRow>;
  readonly 'dia-phuong': ReturnType<typeof provinceRow>;
  readonly 'co-quan': ReturnType<typeof organisationRow>;
  readonly nguoi: ReturnType<typeof personRow>;
  readonly 'van-ban': ReturnType<typeof documentRow>;
}

export type TableName = keyof RowOf;

/** One field, in the words of Frictionless Table Schema. */
export interface Field {
  /** `date` only where the day is always whole; days known to the month or year are `string` with a pattern. */
  readonly type: 'string' | 'date' | 'number' | 'integer' | 'boolean' | 'array';
  /** False: the value may be `null`. */
  readonly required: boolean;
  /** For editors and citizens. */
  readonly description: string;
  /** Every value it can have, and what each says; empty where the value says it itself. */
  readonly values?: Readonly<Record<string, string>>;
  /** What the text looks like. */
  readonly pattern?: string;
}

/** One open-data table. */
export interface Table {
  readonly title: string;
  readonly description: string;
  readonly primaryKey: 'id';
  /** Fields that hold an id of another table (or of this one). */
  readonly foreignKeys: Readonly<Record<string, TableName>>;
  readonly fields: Readonly<Record<string, Field>>;
}

/** The fields a row must have: no more, no fewer, nullable and listed as in the row builder. */
type FieldsOf<R> = { readonly [K in keyof R]: FieldOf<R[K], NonNullable<R[K]>> };
type FieldOf<V, Known> = Omit<Field, 'type' | 'required' | 'values'> & { readonly type: TypeOf<Known>; readonly required: null extends V ? false : true } & ValuesOf<Known>;
type TypeOf<Known> = Known extends string ? 'string' | 'date' : Known extends number ? 'number' | 'integer' : Known extends boolean ? 'boolean' : 'array';
/** A closed set of words has to be listed whole. */
type ValuesOf<Known> = [Known] extends [string] ? (string extends Known ? unknown : { readonly values: { readonly [Value in Known]: string } }) : unknown;
type TableOf<R> = Omit<Table, 'foreignKeys' | 'fields'> & { readonly foreignKeys: { readonly [K in keyof R]?: TableName }; readonly fields: FieldsOf<R> };

const text = { type: 'string', required: true } as const;
const textOrNull = { type: 'string', required: false } as const;
const number = { type: 'number', required: true } as const;
const numberOrNull = { type: 'number', required: false } as const;
const dayOrNull = { type: 'date', required: false } as const;
const list = { type: 'array', required: true } as const;

const PARTIAL_DAY = String.raw`^\d{4}(-\d{2}(-\d{2})?)?$`;
const PERIOD = String.raw`^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$`;
const DAY_OR_MINUTE = String.raw`^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?$`;
const ID = '^[a-z0-9]+(-[a-z0-9]+)*$';
const FACT_ID = '^[a-z0-9-]+/[a-z0-9-]+$';
const PROVINCE_CODE = String.raw`^\d{2}$`;
const SHA256 = '^[0-9a-f]{64}$';

const PRECISION_NAMES = { day: 'biết đến ngày', month: 'chỉ biết tháng', year: 'chỉ biết năm' } as const satisfies Record<DatePrecision, string>;
const PROVINCE_TYPES = { tỉnh: '', 'thành phố': '' } as const;

const id = { ...text, pattern: ID, description: 'Mã cố định của dòng; không đổi, không dùng lại.' } as const;
const factId = { ...text, pattern: FACT_ID, description: 'Mã cố định của dòng: `<bản tin>/<mã trong bản tin>`.' } as const;
const url = { ...text, description: 'Trang hiển thị dòng này; có neo (#) nếu dòng nằm giữa trang.' } as const;
const datePrecision = { ...text, values: PRECISION_NAMES, description: 'Ngày biết chính xác đến đâu.' } as const;
const briefing = { ...text, pattern: ID, description: 'Bản tin đã nêu điều này: `id` của bảng ban-tin.' } as const;
const seed = { ...text, description: 'Tên tệp bài gốc trong thư mục `seeds/` của kho mã.' } as const;
const conference = { ...text, pattern: ID, description: 'Hội nghị, phiên họp mà bài nói đến: `id` của bảng hoi-nghi.' } as const;
const dateOfBriefing = { ...text, pattern: PARTIAL_DAY, description: 'Ngày họp theo bản tin: `2024-07-19`, chỉ biết tháng thì `2024-07`.' } as const;
const chairs = { ...list, description: 'Người chủ trì: `id` của bảng nguoi.' } as const;
const themes = { ...list, description: 'Chủ đề: `id` của bảng chu-de.' } as const;
const principles = { ...list, description: 'Nguyên tắc được nêu: `id` của bảng nguyen-tac.' } as const;
const quote = { ...text, description: 'Nguyên văn lời bài gốc đã cho biết điều này, đúng từng chữ.' } as const;
const aliases = { ...list, description: 'Cách gọi, cách viết khác.' } as const;
const phrases = { ...list, description: 'Những cụm từ được hiểu là mục này và được nối tới đây trong bản tin.' } as const;
const note = { ...textOrNull, description: 'Điều người đọc cần biết thêm, do người biên tập ghi.' } as const;
const sources = { ...list, description: 'Nơi đã đọc thấy: địa chỉ trang, hoặc tên tệp trong `seeds/`.' } as const;
const briefings = { ...list, description: 'Bản tin nhắc đến: `id` của bảng ban-tin.' } as const;

export const TABLES = {
  'ban-tin': {
    title: 'Bản tin',
    description: 'Mỗi dòng một bản tin, đọc từ một bài gốc: ngày họp, người chủ trì, địa phương, chủ đề, nguồn.',
    primaryKey: 'id',
    foreignKeys: { conference: 'hoi-nghi' },
    fields: {
      id,
      url,
      title: { ...text, description: 'Nhan đề: của bài gốc; bài không có nhan đề thì do người biên tập đặt.' },
      date: { ...text, pattern: PARTIAL_DAY, description: 'Ngày họp: `2024-07-19`, chỉ biết tháng thì `2024-07`, chỉ biết năm thì `2024`.' },
      datePrecision,
      dateBasis: { ...text, values: { text: 'bài gốc nói rõ', inferred: 'suy ra từ bài gốc', external: 'theo nguồn khác, nêu ở trang bản tin' }, description: 'Vì sao biết ngày.' },
      conference,
      chairs,
      provinces: { ...list, description: 'Địa phương đăng cai hoặc báo cáo tại điểm cầu, theo tên của ngày họp: `id` của bảng dia-phuong.' },
      themes,
      principles,
      seed,
      sourceSha256: { ...text, pattern: SHA256, description: 'Mã SHA-256 của tệp bài gốc, để kiểm tra tệp còn nguyên.' },
      outlet: { ...textOrNull, description: 'Nơi đăng bài; nếu là suy ra, trang bản tin nói rõ vì sao.' },
      byline: { ...textOrNull, description: 'Tên tác giả như bài in.' },
      published: { ...textOrNull, pattern: DAY_OR_MINUTE, description: 'Lúc đăng, theo bài: `2024-07-19T14:46` (giờ Việt Nam), hoặc chỉ ngày, tháng, năm.' },
    },
  },
  'hoi-nghi': {
    title: 'Hội nghị, phiên họp',
    description: 'Mỗi dòng một hội nghị, phiên họp. Nhiều bản tin có thể nói về cùng một hội nghị.',
    primaryKey: 'id',
    foreignKeys: {},
    fields: {
      id,
      url,
      name: { ...text, description: 'Tên đầy đủ.' },
      kind: { ...text, values: CONFERENCE_KIND_NAMES, description: 'Loại.' },
      number: { type: 'integer', required: false, description: 'Phiên thứ mấy, nếu có đánh số.' },
      date: { ...text, pattern: PARTIAL_DAY, description: 'Ngày họp: `2024-07-19`, chỉ biết tháng thì `2024-07`.' },
      datePrecision,
      partOfDay: { ...textOrNull, values: PART_OF_DAY_NAMES, description: 'Buổi họp.' },
      chairs,
      briefings: { ...list, description: 'Bản tin về hội nghị này: `id` của bảng ban-tin.' },
      outcomeDocuments: { ...list, description: 'Số, ký hiệu của văn bản ban hành sau hội nghị; rỗng là chưa tìm thấy.' },
    },
  },
  'so-lieu': {
    title: 'Số liệu',
    description: 'Mỗi dòng một con số của một bài, kèm chỉ tiêu, đơn vị, kỳ, phạm vi và nguyên văn. Hai con số chỉ so được khi cùng chỉ tiêu, cùng phạm vi, cùng loại.',
    primaryKey: 'id',
    foreignKeys: { briefing: 'ban-tin', conference: 'hoi-nghi' },
    fields: {
      id: factId,
      url,
      briefing,
      seed,
      conference,
      date: dateOfBriefing,
      indicator: { ...text, pattern: ID, description: 'Mã chỉ tiêu, tức điều được đo; trang `/so-lieu/<mã>/` nói cách đo.' },
      indicatorName: { ...text, description: 'Tên chỉ tiêu.' },
      value: { ...number, description: 'Giá trị, tính theo `unit`. Thay đổi mà giảm thì là số âm.' },
      valueMax: { ...numberOrNull, description: 'Đầu trên của khoảng, như 10 trong “8–10%”.' },
      of: { ...numberOrNull, description: 'Tổng, với tỷ số (38 trong 14/38) hoặc thứ hạng (193 trong 71/193).' },
      unit: { ...text, description: 'Đơn vị: percent (%), percentage-point (điểm phần trăm), rank (thứ hạng), places (bậc), times (lần), mbps, hoặc danh từ như bài in: người, thẻ, tỷ đồng…' },
      kind: { ...text, values: METRIC_KIND_NAMES, description: 'Loại con số.' },
      qualifier: { ...textOrNull, description: 'Từ chỉ độ chắc chắn như bài in: trên, gần, hơn, khoảng, ước…' },
      period: { ...textOrNull, pattern: PERIOD, description: 'Thời điểm hoặc kỳ của con số, nếu bài có nói: `2024`, `2024-06`, khoảng `2024-01/2024-06`.' },
      scope: { ...text, pattern: ID, description: 'Của ai: quoc-gia (cả nước), bo-nganh (các bộ, ngành), dia-phuong (các địa phương), hoi-nghi (hội nghị này), hoặc `id` của bảng dia-phuong.' },
      comparedWith: { ...textOrNull, pattern: PERIOD, description: 'Với thay đổi: kỳ được so.' },
      reportedBy: { ...textOrNull, pattern: ID, description: 'Ai báo cáo, nếu bài có nói: `id` của bảng co-quan hoặc nguoi.' },
      quote,
    },
  },
  'chi-dao': {
    title: 'Chỉ đạo',
    description: 'Mỗi dòng một việc được yêu cầu, giao hay quyết định: ai nói, ai phải làm, hạn, kết quả nếu có nguồn, nguyên văn.',
    primaryKey: 'id',
    foreignKeys: { briefing: 'ban-tin', conference: 'hoi-nghi' },
    fields: {
      id: factId,
      url,
      briefing,
      seed,
      conference,
      date: dateOfBriefing,
      issuer: { ...text, pattern: ID, description: 'Ai nói: `id` của bảng nguoi hoặc co-quan.' },
      addressees: { ...list, description: 'Ai phải làm: `id` của bảng co-quan hoặc nguoi; rỗng nếu bài không nói.' },
      action: { ...text, description: 'Việc phải làm, tóm trong một dòng; do người biên tập viết.' },
      due: { ...textOrNull, pattern: PARTIAL_DAY, description: 'Hạn, chỉ đến mức bài nói: `2025-12-31`, `2025-06` hoặc `2025`.' },
      kind: { ...text, values: DIRECTIVE_KIND_NAMES, description: 'Loại chỉ đạo.' },
      themes,
      principles: { ...list, description: 'Nguyên tắc có liên quan: `id` của bảng nguyen-tac.' },
      status: {
        ...text,
        values: { 'chưa có dữ liệu': 'chưa có bài nào về sau nói kết quả', 'hoàn thành đúng hạn': '', 'hoàn thành quá hạn': '', 'chưa hoàn thành, trong hạn': '', 'chưa hoàn thành, quá hạn': '' },
        description: 'Kết quả, chỉ ghi khi một bài về sau cho biết; trang của chỉ đạo có nguyên văn.',
      },
      quote,
    },
  },
  'nguyen-tac': {
    title: 'Nguyên tắc',
    description: 'Mỗi dòng một bộ nguyên tắc, một điều trong bộ, hoặc một công thức cố định. Cùng tên ở hội nghị khác là bộ khác.',
    primaryKey: 'id',
    foreignKeys: { conference: 'hoi-nghi' },
    fields: {
      id,
      url,
      name: { ...text, description: 'Tên.' },
      kind: { ...text, values: { set: 'bộ có đánh số của một sự kiện', clause: 'một điều trong bộ', formula: 'công thức cố định' }, description: 'Loại.' },
      aliases,
      phrases,
      conference: { ...textOrNull, pattern: ID, description: 'Với một bộ: hội nghị đã nêu, `id` của bảng hoi-nghi.' },
      clauses: { ...list, description: 'Với một bộ: các điều, `id` của bảng này, không theo thứ tự của bài nào; rỗng nếu không bài nào liệt kê.' },
      explanation: { ...text, description: 'Giải thích bằng lời thường.' },
      note,
      sources,
      briefings,
    },
  },
  'chu-de': {
    title: 'Chủ đề',
    description: 'Mỗi dòng một chủ đề.',
    primaryKey: 'id',
    foreignKeys: {},
    fields: { id, url, name: { ...text, description: 'Tên.' }, aliases, phrases, description: { ...text, description: 'Chủ đề gồm những gì.' }, briefings },
  },
  'dia-phuong': {
    title: 'Địa phương',
    description: 'Mỗi dòng một trong 63 tỉnh, thành phố có đến hết ngày 30/6/2025, và đơn vị của ngày nay.',
    primaryKey: 'id',
    foreignKeys: { mergedInto: 'dia-phuong' },
    fields: {
      id,
      url,
      name: { ...text, description: 'Tên đến hết ngày 30/6/2025, không kèm “tỉnh”, “thành phố”.' },
      aliases,
      typeThen: { ...text, values: PROVINCE_TYPES, description: 'Loại đơn vị ngày 30/6/2025.' },
      codeThen: { ...text, pattern: PROVINCE_CODE, description: 'Mã hai chữ số trước ngày 1/7/2025. Mã không phải căn cước: có mã đã sang đơn vị khác.' },
      until: { ...dayOrNull, description: 'Ngày cuối còn là đơn vị riêng; null nếu tên vẫn còn.' },
      mergedInto: { ...textOrNull, pattern: ID, description: 'Đã nhập vào đơn vị mang tên nào: `id` của bảng này.' },
      joinedBy: { ...list, description: 'Các đơn vị đã nhập vào đơn vị này: `id` của bảng này.' },
      codeNow: { ...text, pattern: PROVINCE_CODE, description: 'Mã từ ngày 1/7/2025 của đơn vị này, hoặc của đơn vị đã nhận nó.' },
      typeNow: { ...text, values: PROVINCE_TYPES, description: 'Loại đơn vị ngày nay, của đơn vị này hoặc của đơn vị đã nhận nó.' },
      citySince: { ...dayOrNull, description: 'Ngày trở thành thành phố trực thuộc trung ương, nếu sau 1/7/2025.' },
      note,
      sources,
      briefings,
    },
  },
  'co-quan': {
    title: 'Cơ quan',
    description: 'Mỗi dòng một cơ quan, hoặc một nhóm cơ quan gọi chung, theo tên của ngày họp; kèm cơ quan kế tục.',
    primaryKey: 'id',
    foreignKeys: { province: 'dia-phuong', successor: 'co-quan' },
    fields: {
      id,
      url,
      name: { ...text, description: 'Tên của ngày họp.' },
      abbreviation: { ...textOrNull, description: 'Tên viết tắt.' },
      aliases,
      kind: { ...text, values: ORGANISATION_KIND_NAMES, description: 'Loại.' },
      province: { ...textOrNull, pattern: ID, description: 'Thuộc địa phương nào: `id` của bảng dia-phuong.' },
      from: { ...textOrNull, pattern: PARTIAL_DAY, description: 'Có từ khi nào; null là chưa rõ hoặc không cần ghi.' },
      until: { ...textOrNull, pattern: PARTIAL_DAY, description: 'Có đến khi nào; null là còn, hoặc chưa rõ.' },
      successor: { ...textOrNull, pattern: ID, description: 'Cơ quan làm tiếp việc này ngày nay: `id` của bảng này.' },
      note,
      sources,
      briefings,
    },
  },
  nguoi: {
    title: 'Người',
    description: 'Mỗi dòng một người được bài gốc nêu tên cùng chức vụ công. Không có thông tin riêng tư.',
    primaryKey: 'id',
    foreignKeys: {},
    fields: {
      id,
      url,
      name: { ...text, description: 'Họ tên.' },
      aliases,
      posts: { ...list, description: 'Chức vụ, kèm thời gian giữ trong ngoặc vuông: `[2023-01-05/2024-08-26]`; đầu nào bỏ trống là chưa rõ, không phải “vẫn đương chức”.' },
      briefings,
    },
  },
  'van-ban': {
    title: 'Văn bản',
    description: 'Mỗi dòng một văn bản được nhắc đến hoặc ban hành sau hội nghị.',
    primaryKey: 'id',
    foreignKeys: {},
    fields: {
      id,
      url,
      name: { ...text, description: 'Tên (trích yếu).' },
      number: { ...textOrNull, description: 'Số, ký hiệu; null nếu chỉ biết tên.' },
      type: { ...text, description: 'Loại: Quyết định, Nghị quyết, Thông báo…' },
      issuer: { ...text, description: 'Nơi ban hành.' },
      date: { ...textOrNull, pattern: PARTIAL_DAY, description: 'Ngày ban hành, chỉ đến mức nguồn nói.' },
      aliases,
      note: { ...textOrNull, description: 'Chỗ dễ nhầm, do người biên tập ghi.' },
      sources,
      briefings,
    },
  },
} as const satisfies { readonly [T in TableName]: TableOf<RowOf[T]> };

/** File names of the tables, in the order they are shown. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** One table with the types every table shares. */
export const tableOf = (name: TableName): Table => TABLES[name];
