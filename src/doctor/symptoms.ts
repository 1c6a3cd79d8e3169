import { type Machine, PORT } from './machine.ts';

/** One thing that is not as it should be on an editor's machine, in Vietnamese. */
export interface Symptom {
  /** `error`: the project's commands do not work. `hint`: something is less comfortable. */
  readonly severity: 'error' | 'hint';
  readonly message: string;
  readonly remedy: string;
}

/** Room for `node_modules`, a build and its caches. */
const NEEDED_BYTES = 1.5e9;

/** Everything wrong with a machine, errors first, each with what to do. */
export function symptomsOf(machine: Machine): Symptom[] {
  const { nodeVersion, wantedNode, gitVersion, isClone, isShallow, hasWindowsLineEnds, proxy, lock, unwritable, freeBytes, isPortTaken, hasBrowser } = machine;
  const found: Symptom[] = [];
  const error = (message: string, remedy: string) => found.push({ severity: 'error', message, remedy });
  const hint = (message: string, remedy: string) => found.push({ severity: 'hint', message, remedy });

  const wanted = Number(/\d+/u.exec(wantedNode)?.[0] ?? 0);
  if (Number.parseInt(nodeVersion, 10) < wanted) error(`Node trên máy là bản ${nodeVersion}, dự án cần bản ${wanted} trở lên.`, 'Cài bản LTS mới từ https://nodejs.org/, mở lại cửa sổ dòng lệnh rồi chạy `npm install`.');
  if (lock.kind === 'missing') error('Chưa cài các gói của dự án.', 'Chạy `npm install` trong thư mục dự án.');
  if (lock.kind === 'stale') error(`Các gói đã cài khác với package-lock.json: ${lock.packages.join(', ')}.`, 'Chạy `npm install`; thường là do vừa kéo về một bản mới của dự án.');
  for (const folder of unwritable) error(`Không ghi được vào thư mục \`${folder}/\`.`, 'Xem lại quyền của thư mục, hoặc chép dự án sang thư mục của chính mình.');
  if (gitVersion === null) error('Không tìm thấy git.', 'Cài từ https://git-scm.com/ rồi mở lại cửa sổ dòng lệnh. Không muốn cài thì soạn bài ở trang `/soan-bai/`.');
  else if (!isClone) hint('Thư mục này không phải bản sao git, nên chưa gửi thay đổi được từ đây.', 'Lấy dự án bằng `git clone`, hoặc gửi bài từ trang `/soan-bai/`.');
  else if (isShallow) hint('Bản sao git này thiếu lịch sử (shallow), nên trang dựng ra không có ngày sửa đổi.', 'Chạy `git fetch --unshallow`.');
  if (hasWindowsLineEnds) error('Các tệp đã bị đổi sang xuống dòng kiểu Windows (CRLF), nên mã kiểm của bài gốc không khớp.', 'Chạy `git config core.autocrlf false`, rồi `git rm --cached -r .` và `git reset --hard` (thay đổi chưa ghi vào git sẽ mất, hãy ghi trước).');
  if (proxy !== null && lock.kind !== 'fresh') hint(`npm đi mạng qua ${proxy}.`, 'Nếu `npm install` không chạy: hỏi người quản mạng địa chỉ proxy đúng, đặt bằng `npm config set https-proxy ĐỊA-CHỈ`; không cần proxy thì `npm config delete https-proxy` và `npm config delete proxy`.');
  if (freeBytes !== null && freeBytes < NEEDED_BYTES) error(`Ổ đĩa chỉ còn ${megabytes(freeBytes)} MB, cần khoảng ${megabytes(NEEDED_BYTES)} MB.`, 'Dọn bớt tệp không dùng; `.cache/` và `dist/` của dự án xóa được, dựng lại là có.');
  if (isPortTaken) hint(`Cổng ${PORT} đang có chương trình khác dùng.`, `\`npm start\` tự chọn cổng kế tiếp và in địa chỉ ra; muốn giữ cổng ${PORT} thì đóng cửa sổ đang chạy \`npm run dev\` hay \`npm start\`.`);
  if (!hasBrowser) hint('Không thấy Chromium, nên phép thử bằng trình duyệt chưa chạy được.', 'Chạy `npm install` lại, hoặc `npx playwright install chromium`. Soạn và xem bài thì không cần.');
  return found.sort((a, b) => Number(a.severity === 'hint') - Number(b.severity === 'hint'));
}

const megabytes = (bytes: number): string => Math.floor(bytes / 1e6).toLocaleString('vi-VN');
