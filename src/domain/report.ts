import type { Report } from './record-page.ts';

/**
 * A report that something on a page is wrong, filled in as far as a machine can.
 * @param repository - The repository's address on GitHub, or null.
 */
export function report(title: string, url: string, repository: string | null): Report {
  const body = `Trang: ${title}\nĐịa chỉ: ${url}\n\nChỗ sai (chép lại chữ hoặc số đang ghi):\n\nĐúng ra là:\n\nCăn cứ (địa chỉ bài, số hiệu văn bản):\n`;
  const query = new URLSearchParams({ title: `Báo sai: ${title}`, body }).toString().replaceAll('+', '%20');
  return { address: repository === null ? null : `${repository}/issues/new?${query}`, text: body };
}
