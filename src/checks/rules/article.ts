import type { Rule } from '../rule.ts';

/** The article a briefing was made from exists, can be read, and is still the same. */
export const article: Rule = function* ({ briefing: { source }, seed }) {
  const at = ['source', 'file'];
  if (!seed) yield { at, code: 'bai-goc-khong-co', message: `Không có tệp seeds/${source.file}.`, remedy: 'Đặt bài gốc vào seeds/ nguyên như nhận được, hoặc sửa tên tệp.' };
  else if (!seed.lines) yield { at, code: 'bai-goc-khong-doc-duoc', message: `Không đọc được chữ trong seeds/${source.file} để đối chiếu.`, remedy: 'Lưu thêm bản .txt (UTF-8) của bài trong seeds/ và ghi tên tệp đó.' };
  if (seed && seed.sha256 !== source.sha256)
    yield { at: ['source', 'sha256'], code: 'bai-goc-bi-doi', message: `Mã sha256 không khớp với seeds/${source.file}.`, remedy: `Khôi phục bài gốc từ git; nếu mã ghi nhầm thì đúng là ${seed.sha256}.` };
};
