import csvAddress from './csv.ts?alone';
import { calendarOf } from './calendar.ts';
import type { Selection } from './select.ts';
import type { Store } from './store.ts';
import { keyOf } from './view.ts';

/**
 * Hands the reader a file with exactly the rows that are shown, in their order.
 * @param where - Absolute address of `/chi-dao/`, and of the site's calendar of deadlines.
 * @returns What to tell the reader.
 */
export async function download(which: 'csv' | 'lich', store: Store, rows: readonly number[], where: { readonly directives: string; readonly calendar: string | undefined }): Promise<string> {
  if (which === 'csv') {
    const { csvOf } = (await import(/* @vite-ignore */ csvAddress)) as typeof import('./csv.ts');
    await store.fetchRows(rows);
    save('chi-dao.csv', 'text/csv', csvOf(store, rows, (key) => `${where.directives}${key}/`));
    return `Đã tải bảng ${rows.length.toLocaleString('vi')} chỉ đạo.`;
  }
  const due = rows.filter((row) => store.columns.dues[row] !== '');
  const [answer] = await Promise.all([fetch(where.calendar!), store.fetchRows(due)]);
  if (!answer.ok) throw new Error(String(answer.status));
  const { text, events } = calendarOf(await answer.text(), new Set(due.map((row) => keyOf(store, row))));
  save('han-chi-dao.ics', 'text/calendar', text);
  return `Đã tải lịch ${events.toLocaleString('vi')} hạn.`;
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The buttons say how much each file would hold; one for nothing is hidden. */
export function offerDownloads({ rows, due: withDue }: Selection): void {
  for (const [name, text, count] of [['csv', 'Tải bảng (CSV)', rows.length], ['lich', 'Tải lịch hạn (iCalendar)', calendarAddress() === undefined ? 0 : withDue]] as const) {
    const element = document.querySelector<HTMLButtonElement>(`[data-download="${name}"]`)!;
    element.textContent = `${text}: ${count.toLocaleString('vi')}`;
    element.hidden = count === 0;
  }
}

/** The site's calendar of deadlines, where the page names one. */
export const calendarAddress = (): string | undefined => document.querySelector<HTMLLinkElement | HTMLAnchorElement>('link[type="text/calendar"], a[href$=".ics"]')?.href;
