import csvAddress from './csv.ts?alone';
import { calendarOf } from './calendar.ts';
import type { Selection } from './select.ts';
import type { Store } from './store.ts';
import { keyOf } from './view.ts';

/**
 * Hands the reader a file with exactly the rows that are shown, in their order.
 * @param directives - Absolute address of `/chi-dao/`.
 * @returns What to tell the reader.
 */
export async function download(which: 'csv' | 'lich', store: Store, rows: readonly number[], directives: string): Promise<string> {
  if (which === 'csv') {
    const { csvOf } = (await import(/* @vite-ignore */ csvAddress)) as typeof import('./csv.ts');
    await store.fetchRows(rows);
    save('chi-dao.csv', 'text/csv', csvOf(store, rows, (key) => `${directives}${key}/`));
    return `Đã tải bảng ${rows.length.toLocaleString('vi')} chỉ đạo.`;
  }
  const due = rows.filter((row) => store.columns.dues[row] !== '');
  const { nam } = store.columns.values;
  const years = [...new Set(due.map((row) => store.columns.table.values.nam[nam[row]![0]!]![0]))].sort();
  const [calendars] = await Promise.all([Promise.all(years.map((year) => textOf(`${directives}nam/${year}/han.ics`))), store.fetchRows(due)]);
  const { text, events } = calendarOf(calendars, new Set(due.map((row) => keyOf(store, row))));
  save('han-chi-dao.ics', 'text/calendar', text);
  return `Đã tải lịch ${events.toLocaleString('vi')} hạn.`;
}

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return await answer.text();
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
  for (const [name, text, count] of [['csv', 'Tải bảng (CSV)', rows.length], ['lich', 'Tải lịch hạn (iCalendar)', withDue]] as const) {
    const element = document.querySelector<HTMLButtonElement>(`[data-download="${name}"]`)!;
    element.textContent = `${text}: ${count.toLocaleString('vi')}`;
    element.hidden = count === 0;
  }
}
