import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type * as worker from './worker.ts';

/**
 * Pictures and fonts are made in a thread of their own: they take megabytes that are soon thrown away, and beside a record of a thousand articles
 * each such heap makes the whole memory be searched for what can go (at a thousand briefings two fifths of all processor time).
 * A program that asks for nothing starts no thread; an idle thread does not keep a program running. Without `useAtomics: false` a thread sleeps between
 * two tasks so deeply that the rasteriser never gives its memory back (8 MB a picture).
 */
const threads = new Tinypool({ filename: join(process.cwd(), 'src/drawing/worker.ts'), minThreads: 0, maxThreads: 1, idleTimeout: 60_000, useAtomics: false });

const ask = async <K extends keyof typeof worker>(name: K, task: Parameters<(typeof worker)[K]>[0]): Promise<Buffer> => Buffer.from((await threads.run(task, { name })) as Uint8Array);

/** An SVG of this room as a PNG. @param task - `width` in pixels. @throws Error when the drawing cannot be read. */
export const png = (task: Parameters<typeof worker.png>[0]): Promise<Buffer> => ask('png', task);

/** The letters of a text as a small font, WOFF. */
export const font = (task: Parameters<typeof worker.font>[0]): Promise<Buffer> => ask('font', task);
