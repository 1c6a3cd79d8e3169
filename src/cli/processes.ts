import { randomUUID } from 'node:crypto';
import { mkdirSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SaidFault } from './faults.ts';

/** Is there a process of this number on the machine? Numbers are used again, so “yes” may be about another program. */
export function isRunning(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const LOCK = '.cache/dang-soan';
const PAUSE = 50;
const PATIENCE = 600;

/**
 * Does something while no other run of `draft` does; waits up to half a minute for its turn. A run that was killed holds nobody up.
 * @throws {@link SaidFault} when the other does not end.
 */
export function alone<T>(root: string, work: () => T): T {
  const lock = join(root, LOCK);
  mkdirSync(dirname(lock), { recursive: true });
  // Linked into place with the number already in it: nobody ever reads an empty lock.
  const own = `${lock}-${process.pid}-${randomUUID()}`;
  writeFileSync(own, String(process.pid), { flag: 'wx' });
  try {
    for (let attempt = 0; !isTaken(own, lock); attempt++) {
      if (attempt >= PATIENCE) throw new SaidFault(`Một lệnh soạn khác đang ghi. Hãy chờ nó xong rồi chạy lại; nếu không có lệnh nào đang chạy thì xóa tệp ${LOCK}.`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
    try {
      return work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** @returns Whether the lock is ours now. */
function isTaken(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = holderOf(lock);
  if (holder !== undefined && !isRunning(holder)) setAside(lock, holder);
  return false;
}

/** Which process has the lock; `undefined` when nobody has. */
function holderOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return undefined; // given back in this moment
  }
}

/** Takes a dead run's lock away, unless somebody alive has taken it in the meantime. */
function setAside(lock: string, dead: number): void {
  const aside = `${lock}-${dead}-${randomUUID()}`;
  try {
    renameSync(lock, aside);
    const moved = holderOf(aside);
    if (moved !== undefined && moved !== dead && isRunning(moved)) linkSync(aside, lock);
  } catch {
    return; // another run was faster
  } finally {
    rmSync(aside, { force: true });
  }
}
