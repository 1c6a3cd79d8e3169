import type { RecordRule } from '../rule.ts';
import { REGISTER, SEEDS_FOLDER } from '../seeds.ts';

const TOP = { line: 1, column: 1 };

/** The register in `seeds/README.md` names every article with the checksum of its bytes, and nothing else. */
export const seedRegister: RecordRule = function* ({ seeds, register }) {
  if (!register) {
    yield { file: REGISTER, position: TOP, severity: 'error', code: 'thieu-tep', message: 'Không có danh sách bài gốc kèm mã sha256.', remedy: 'Khôi phục tệp từ git, hoặc lập lại danh sách.' };
    return;
  }
  for (const { name, sha256 } of seeds.values()) {
    const entry = register.get(name);
    if (!entry) yield { file: `${SEEDS_FOLDER}/${name}`, position: TOP, severity: 'error', code: 'bai-goc-chua-ghi-so', message: `Bài gốc này chưa có trong ${REGISTER}.`, remedy: `Thêm một dòng với mã ${sha256}.` };
    else if (entry.sha256 !== sha256) yield { file: REGISTER, position: entry.position, severity: 'error', code: 'bai-goc-bi-doi', message: `Mã sha256 ở đây không khớp với ${SEEDS_FOLDER}/${name}.`, remedy: 'Khôi phục bài gốc từ git: bài gốc không bao giờ được sửa.' };
  }
  for (const [name, { position }] of register)
    if (!seeds.has(name)) yield { file: REGISTER, position, severity: 'error', code: 'bai-goc-khong-co', message: `Không có tệp ${SEEDS_FOLDER}/${name}.`, remedy: 'Khôi phục tệp từ git, hoặc xóa dòng này.' };
};
