import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

/** A whole record with one article and nothing wrong in it: what every case of a test starts from and breaks in one place. */

export const SEED = 'seeds/000_0123456789abcdef.txt';
export const REGISTER = 'seeds/README.md';
export const BRIEFING = 'content/briefings/2024-07-19-bac-ninh.mdx';
const vocabulary = (name: string) => `content/vocabulary/${name}.yml`;

const GOOD: Readonly<Record<string, string>> = {
  [SEED]: `Hội nghị ở Bắc Ninh

19/07/2024 14:46

Sáng 19/7, Thủ tướng Phạm Minh Chính chủ trì hội nghị về chuyển đổi số. Tỉnh Bắc Ninh dự tại điểm cầu.

Toàn cảnh hội nghị tại Bắc Ninh.

Kinh tế số

Tỷ trọng kinh tế số trong GDP năm 2023 đạt trên 16,5% theo báo cáo. Cả nước đã cấp 84,7 triệu thẻ căn cước.

Thủ tướng yêu cầu các bộ, ngành ưu tiên nguồn lực cho chuyển đổi số. Các địa phương thực hiện “5 không”: không giấy tờ; không tiền mặt.

Lan Anh`,
  [REGISTER]: '| `000_0123456789abcdef.txt` | `{sha256}` |\n',
  [BRIEFING]: `---
title: Hội nghị ở Bắc Ninh
titleBy: source
summary: Thủ tướng chủ trì hội nghị. Bắc Ninh dự tại điểm cầu.
conference: hoi-nghi-2024-07-19
date:
  value: "2024-07-19"
  basis: text
  quote: Sáng 19/7
  explanation: null
  partOfDay: sang
chairs:
  - person: pham-minh-chinh
    office: Thủ tướng
    quote: Thủ tướng Phạm Minh Chính chủ trì hội nghị
provinces:
  - id: bac-ninh
    quote: Tỉnh Bắc Ninh dự tại điểm cầu
source:
  file: 000_0123456789abcdef.txt
  sha256: {sha256}
  outlet: null
  outletBasis: null
  byline: Lan Anh
  published: "2024-07-19T14:46"
  url: null
themes: [kinh-te-so]
principles:
  - id: 5-khong
    label: 5 không
    items:
      - text: không giấy tờ
        clauses: [khong-giay-to]
    quote: Các địa phương thực hiện “5 không”
metrics:
  - id: kinh-te-so-gdp-2023
    indicator: kinh-te-so-gdp
    value: 16.5
    unit: percent
    kind: actual
    qualifier: trên
    period: "2023"
    scope: quoc-gia
    reportedBy: null
    quote: Tỷ trọng kinh tế số trong GDP năm 2023 đạt trên 16,5%
  - id: the-can-cuoc
    indicator: the-can-cuoc
    value: 84700000
    unit: thẻ
    kind: actual
    period: null
    scope: quoc-gia
    reportedBy: null
    quote: Cả nước đã cấp 84,7 triệu thẻ căn cước
directives:
  - id: uu-tien-nguon-luc
    issuer: pham-minh-chinh
    addressees: [cac-bo-nganh]
    action: Ưu tiên nguồn lực cho chuyển đổi số
    due: null
    kind: order
    themes: [kinh-te-so]
    principles: [5-khong]
    quote: các bộ, ngành ưu tiên nguồn lực cho chuyển đổi số
leftOut:
  - reason: stamp
    lines: [3, 3]
---

Sáng 19/7, Thủ tướng Phạm Minh Chính chủ trì hội nghị về chuyển đổi số. Tỉnh Bắc Ninh dự tại điểm cầu.

<ChuThichAnh>Toàn cảnh hội nghị tại Bắc Ninh.</ChuThichAnh>

## Kinh tế số

Tỷ trọng kinh tế số trong GDP năm 2023 đạt trên 16,5% theo báo cáo. Cả nước đã cấp 84,7 triệu thẻ căn cước.

## Tiêu đề của người biên tập

Thủ tướng yêu cầu các bộ, ngành ưu tiên nguồn lực cho chuyển đổi số.

Các địa phương thực hiện “5 không”: không giấy tờ; không tiền mặt.
`,
  [vocabulary('conferences')]: `hoi-nghi-2024-07-19:
  name: Hội nghị về chuyển đổi số
  shortName: Hội nghị 19/7/2024
  kind: hoi-nghi
  number: null
  date: "2024-07-19"
  partOfDay: sang
  chairs: [pham-minh-chinh]
  hosts: [cac-bo-nganh]
  form: null
  sources: [000_0123456789abcdef.txt]
`,
  [vocabulary('people')]: 'pham-minh-chinh:\n  name: Phạm Minh Chính\nvuong-quoc-tuan:\n  name: Vương Quốc Tuấn\n',
  [vocabulary('provinces')]: `bac-ninh:
  name: Bắc Ninh
  typeThen: tỉnh
  codeThen: "27"
  until: null
  mergedInto: null
  codeNow: "24"
  typeNow: thành phố
  sources: [000_0123456789abcdef.txt]
`,
  [vocabulary('organisations')]: 'cac-bo-nganh:\n  name: Các bộ, ngành\n  kind: tap-the\n  sources: [000_0123456789abcdef.txt]\n',
  [vocabulary('indicators')]: ['kinh-te-so-gdp', 'the-can-cuoc'].map((id) => `${id}:
  name: Chỉ tiêu ${id}
  unit: percent
  population: null
  method: null
  publisher: null
  better: cao
  definition: null
  sources: [000_0123456789abcdef.txt]
`).join(''),
  [vocabulary('principles')]: `5-khong:
  name: 5 không
  kind: set
  conference: hoi-nghi-2024-07-19
  clauses: [khong-giay-to]
  explanation: Năm điều không.
  sources: [000_0123456789abcdef.txt]
khong-giay-to:
  name: Không giấy tờ
  kind: clause
  explanation: Làm trên mạng.
  sources: [000_0123456789abcdef.txt]
toan-dan:
  name: Toàn dân
  kind: formula
  explanation: Mọi người cùng làm.
  sources: [000_0123456789abcdef.txt]
`,
  [vocabulary('themes')]: 'kinh-te-so:\n  name: Kinh tế số\n  description: Kinh tế dựa trên công nghệ số.\n',
  [vocabulary('documents')]: '06-qd-ttg:\n  number: 06/QĐ-TTg\n  type: Quyết định\n  issuer: Thủ tướng Chính phủ\n  date: null\n  title: Đề án 06\n  sources: [000_0123456789abcdef.txt]\n',
  [vocabulary('glossary')]: 'cds:\n  name: CĐS\n  definition: Chuyển đổi số.\n',
};

/** What a case changes: by path, from the good text to another, or `null` for no file. A path the record does not have starts empty. */
export type Changes = Readonly<Record<string, ((text: string) => string | Uint8Array) | null>>;

/** One file of the good record. */
export const goodText = (file: string): string => GOOD[file] ?? '';

/**
 * Writes the record with changes into a new folder, gone when the tests are over. Checksums follow the changed article.
 * @returns The folder.
 */
export function tinyRecord(changes: Changes = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'ky-yeu-'));
  roots.push(root);
  const changed = (file: string): string | Uint8Array | null => (changes[file] === null ? null : (changes[file]?.(goodText(file)) ?? goodText(file)));
  const sha256 = createHash('sha256').update(changed(SEED) ?? '').digest('hex');
  for (const file of new Set([...Object.keys(GOOD), ...Object.keys(changes)])) {
    const content = changed(file);
    if (content === null) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), typeof content === 'string' ? content.replaceAll('{sha256}', sha256) : content);
  }
  return root;
}

const roots: string[] = [];
after(() => roots.forEach((root) => rmSync(root, { recursive: true })));
