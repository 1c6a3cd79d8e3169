import type { Result } from './answer.ts';
import { isEntity } from './records.ts';
import { byPage, make, pageItem } from './result-list.ts';

/** Pages shown before “Xem thêm”. */
const GROUPS_SHOWN = 12;
/** Pages drawn at one time; the browser can take a key press in between. On a slow phone two took 62 ms. */
const GROUPS_AT_ONCE = 1;

/** What {@link drawResults} draws. */
export interface Shown {
  readonly strong: readonly Result[];
  readonly weak: readonly Result[];
  /** Asks for the pages that were not read; `undefined` when all were. */
  readonly readOn: (() => void) | undefined;
}

/**
 * Draws the results by page, a few at a time.
 * @param stale - Says that a newer answer is being drawn: this one stops then.
 */
export async function drawResults(output: HTMLElement, { strong, weak, readOn }: Shown, stale: () => boolean): Promise<void> {
  const passages = strong.filter(({ page }) => !isEntity(page.kind));
  const entries = strong.filter(({ page }) => isEntity(page.kind));
  output.replaceChildren();
  if (passages.length > 0) await groups(output, passages, false, stale);
  if (readOn && !stale()) output.append(button('Tìm tiếp trong các bài còn lại', readOn));
  const listEntries = async (): Promise<void> => {
    if (entries.length === 0 || stale()) return;
    output.append(make('h2', 'entries', 'Trong danh mục'));
    await groups(output, entries, false, stale);
  };
  // What holds all the words comes before what does not.
  if (passages.length === 0) await listEntries();
  if (weak.length > 0 && !stale()) {
    output.append(make('h2', 'near-misses', 'Gần đúng'), make('p', 'quiet', 'Những chỗ sau đây chỉ có một phần các từ đã gõ, hoặc có từ viết khác.'));
    await groups(output, weak, true, stale);
  }
  if (passages.length > 0) await listEntries();
}

async function groups(output: HTMLElement, results: readonly Result[], weak: boolean, stale: () => boolean): Promise<void> {
  const pages = byPage(results);
  const list = make('ol', 'search-results');
  const append = (count: number): HTMLElement[] => {
    const items = pages.splice(0, count).map((page) => pageItem(page, weak));
    list.append(...items);
    return items;
  };
  output.append(list);
  for (let left = GROUPS_SHOWN; left > 0 && pages.length > 0 && !stale(); left -= GROUPS_AT_ONCE) {
    append(GROUPS_AT_ONCE);
    await breath();
  }
  if (pages.length === 0 || stale()) return;
  const more = button('Xem thêm', () => {
    const [first] = append(GROUPS_SHOWN);
    first?.querySelector('a')?.focus();
    if (pages.length === 0) more.remove();
  });
  output.append(more);
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = make('button', '', text);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}

/** Lets the browser draw and take what the reader does, before more is drawn. */
const breath = (): Promise<void> => new Promise((resume) => setTimeout(resume));
