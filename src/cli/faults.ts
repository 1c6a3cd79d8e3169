import { printable } from '../checks/reporters/printable.ts';

/** What the system refused, in a person's words, by the code that Node gives it. */
const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'Đĩa đã đầy. Hãy giải phóng chỗ trống rồi chạy lại.',
  EDQUOT: 'Đã dùng hết phần đĩa được cấp. Hãy giải phóng chỗ trống rồi chạy lại.',
  EROFS: 'Thư mục này chỉ đọc được, không ghi được. Hãy chép dự án sang nơi ghi được rồi chạy lại.',
  EACCES: 'Không có quyền đọc hoặc ghi ở đây. Hãy xin quyền với thư mục dự án rồi chạy lại.',
  EPERM: 'Không có quyền đọc hoặc ghi ở đây, hoặc tệp đang mở trong chương trình khác. Hãy đóng chương trình đó hoặc xin quyền rồi chạy lại.',
  EBUSY: 'Tệp hoặc thư mục này đang bị chương trình khác giữ. Hãy đóng chương trình đó rồi chạy lại.',
  EMFILE: 'Máy đang mở quá nhiều tệp. Hãy đóng bớt chương trình rồi chạy lại.',
  ENFILE: 'Máy đang mở quá nhiều tệp. Hãy đóng bớt chương trình rồi chạy lại.',
  EIO: 'Đĩa báo lỗi khi đọc hoặc ghi. Hãy kiểm tra đĩa rồi chạy lại.',
  EXDEV: 'Thư mục này nằm trên đĩa khác với dự án, nên không đổi chỗ được. Hãy đặt cả dự án trên một đĩa.',
  EEXIST: 'Đã có tệp mang tên này; lệnh không ghi đè tệp nào.',
  ENOENT: 'Thiếu tệp hoặc thư mục này. Hãy chạy lệnh trong thư mục dự án, và khôi phục từ git phần bị mất.',
  ENOTDIR: 'Chỗ này phải là thư mục. Hãy khôi phục từ git.',
};

/** An error whose message is already a sentence for a person. */
export class SaidFault extends Error {}

/** Is this something that the system refused, and that a person can put right? */
export const isRefusal = (error: unknown): boolean => ((error ?? {}) as NodeJS.ErrnoException).code! in SENTENCES;

/**
 * One sentence or more for an error that stopped a command, with the path it is about; never a stack trace.
 * With `DEBUG` in the environment the trace follows, for those who mend the program.
 */
export function sentenceOf(error: unknown): string {
  const { code, path, dest, message, stack } = (error ?? {}) as NodeJS.ErrnoException & { readonly dest?: string };
  const known = code === undefined ? undefined : SENTENCES[code];
  const where = dest ?? path;
  const said = error instanceof SaidFault ? error.message : known ? `${where ? `${where}: ` : ''}${known}` : `Lệnh dừng vì một lỗi không lường trước: ${message ?? String(error)}`;
  return said.split('\n').map(printable).join('\n') + (process.env['DEBUG'] && stack ? `\n${stack}` : '');
}

/**
 * Runs a command and sets its exit code; whatever it throws is said in a person's words, and the exit code is then 1.
 * @param onFault - Said after the sentence, for example what was not written.
 */
export async function runCommand(main: () => number | Promise<number>, onFault?: string): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(sentenceOf(error));
    if (onFault) console.error(onFault);
    process.exitCode = 1;
  }
}
