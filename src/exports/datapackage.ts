import { type Field, type Table, TABLE_NAMES, type TableName, tableOf } from './fields.ts';

/** What the descriptor has to be told; the rest follows from the tables. */
export interface DataPackageInput {
  /** Absolute address of `/du-lieu/`; `undefined` while the site's address is not configured. */
  readonly homepage: string | undefined;
  /** Where the articles appeared. */
  readonly outlets: readonly string[];
}

const RIGHTS =
  'Số liệu, ngày tháng, tên và chức vụ công là thông tin, ai cũng dùng được. Câu chữ trích nguyên văn từ bài gốc (cột `quote`, nhan đề của bài) thuộc về tác giả và cơ quan đã đăng, nằm ngoài giấy phép. Phần do dự án viết theo giấy phép MIT.';

/**
 * The CSV tables as a tabular data package (Frictionless Data Package 1.0). It names no time of making: same record, same file.
 * @see https://specs.frictionlessdata.io/tabular-data-package/
 */
export const dataPackage = ({ homepage, outlets }: DataPackageInput) => ({
  profile: 'tabular-data-package',
  name: 'ky-yeu-chuyen-doi-so',
  title: 'Kỷ yếu Chuyển đổi số: dữ liệu mở',
  description: `Hội nghị, số liệu và chỉ đạo về chuyển đổi số, đọc từ các bài báo, mỗi điều kèm nguyên văn. Kho ghi độc lập, không phải của cơ quan nhà nước. ${RIGHTS}`,
  ...(homepage !== undefined && { homepage }),
  licenses: [{ name: 'MIT', path: 'https://opensource.org/license/mit', title: 'Giấy phép MIT, cho phần do dự án viết; không gồm lời trích từ bài gốc' }],
  sources: outlets.map((title) => ({ title })),
  keywords: ['chuyển đổi số', 'Chính phủ', 'Việt Nam', 'hội nghị', 'chỉ đạo', 'số liệu'],
  resources: TABLE_NAMES.map(resource),
});

const resource = (name: TableName) => {
  const table = tableOf(name);
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title: table.title,
    description: `${table.description} Tệp UTF-8 có BOM. Ô chữ bắt đầu bằng =, +, - hay @ có thêm dấu nháy đơn ở đầu, để bảng tính không coi là công thức. Cùng các dòng ấy dưới dạng JSON: ${name}.json.`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, skipInitialSpace: false, header: true },
    schema: schema(name, table),
  };
};

const schema = (name: TableName, { fields, primaryKey, foreignKeys }: Table) => {
  const references = Object.entries(foreignKeys).map(([field, target]) => ({
    fields: field,
    // The standard writes a reference to the same table as ''.
    reference: { resource: target === name ? '' : target, fields: tableOf(target).primaryKey },
  }));
  return {
    fields: Object.entries(fields).map(([fieldName, field]) => csvField(fieldName, field)),
    missingValues: [''],
    primaryKey,
    // The standard knows no empty list of them.
    ...(references.length > 0 && { foreignKeys: references }),
  };
};

/** A list is one cell of text in CSV, an empty one an empty cell. */
const csvField = (name: string, { type, required, description, values, pattern }: Field) => ({
  name,
  type: type === 'array' ? 'string' : type,
  description: [description, ...(values ? [meanings(values)] : []), ...(type === 'array' ? ['Danh sách: các phần tử ngăn bằng “; ”, ô trống là danh sách rỗng.'] : [])].join(' '),
  constraints: {
    required: required && type !== 'array',
    ...(values && { enum: Object.keys(values) }),
    ...(pattern !== undefined && { pattern }),
  },
});

/** @example meanings({ day: 'biết đến ngày' }) // 'day: biết đến ngày.' */
const meanings = (values: Readonly<Record<string, string>>): string =>
  `${Object.entries(values)
    .map(([value, meaning]) => (meaning === '' ? value : `${value}: ${meaning}`))
    .join('; ')}.`;
