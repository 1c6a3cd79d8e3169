import type { Work } from './work.ts';

/** What survives a reload, in this browser alone. */
interface Kept {
  readonly version: 1;
  /** Text pasted but not read yet. */
  readonly pasted: string;
  readonly work: Work | null;
}

const KEY = 'soan-bai';

/** Nothing when nothing was kept, or what was kept is of an older form. */
export function kept(): Kept | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Kept | null;
    return found?.version === 1 ? found : undefined;
  } catch {
    return undefined;
  }
}

/** @returns False when the browser refuses: private windows, full storage. */
export function keep(pasted: string, work: Work | null): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: 1, pasted, work } satisfies Kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
