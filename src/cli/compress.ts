import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from '../release/compress.ts';

/** `npm run compress`: writes `.br` and `.gz` copies beside the text files of `dist/`, for a server of one's own. */
const dist = join(process.cwd(), 'dist');
if (!existsSync(join(dist, 'index.html'))) {
  console.error('Chưa có trang nào để nén: thư mục `dist/` còn trống. Hãy chạy `npm run build` trước.');
  process.exit(1);
}
const { files, plain, br, gz } = await compressFolder(dist);
const mib = (bytes: number) => (bytes / 2 ** 20).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
console.log(`Đã nén ${files} tệp: ${mib(plain)} MiB còn ${mib(br)} MiB (br), ${mib(gz)} MiB (gz).`);
