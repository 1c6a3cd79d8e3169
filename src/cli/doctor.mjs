import { existsSync } from 'node:fs';

// Plain JavaScript: the node that runs TypeScript comes with `npm install`, and the doctor is asked for before that too.
if (existsSync('node_modules/.package-lock.json') && process.features.typescript) {
  await import('./doctor.ts');
} else {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) console.log(`lỗi  Node trên máy là bản ${process.versions.node}, dự án cần bản 20 trở lên.\n  → Cài bản LTS mới từ https://nodejs.org/, mở lại cửa sổ dòng lệnh.\n`);
  console.log('lỗi  Chưa cài các gói của dự án.\n  → Chạy `npm install` trong thư mục dự án, rồi chạy lại `npm run doctor`.\n');
  const proxy = ['npm_config_https_proxy', 'npm_config_proxy', 'HTTPS_PROXY', 'https_proxy'].map((name) => process.env[name]).find((value) => value && value !== 'null');
  if (proxy) console.log('nhắc  npm trên máy này đi mạng qua một proxy.\n  → Nếu `npm install` không chạy, hỏi người quản mạng địa chỉ đúng rồi đặt bằng `npm config set https-proxy ĐỊA-CHỈ`.\n');
  console.log('Chưa làm việc được với dự án trên máy này.');
  process.exitCode = 1;
}
