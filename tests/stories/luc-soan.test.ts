import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { freePort } from '../servers.ts';
import { ProjectCopy } from './project-copy.ts';

/** Who writes a briefing on their machine sees it as it will be: `npm run dev` on a copy of the record. */

const FILE = 'content/briefings/2024-07-19-bac-ninh.mdx';
const PAGE = '/ban-tin/2024-07-19-bac-ninh/';
const SUMMARY = /^summary: >-\n {2}(.+)$/mu.exec(readFileSync(FILE, 'utf8'))![1]!;
/** Milliseconds after which something that was to be seen is missing; how fast it is, is measured elsewhere. */
const PATIENCE = 60_000;

let copy: ProjectCopy;
let server: ChildProcess;
let address = '';
let said = '';

before(async () => {
  copy = new ProjectCopy();
  const port = await freePort();
  address = `http://localhost:${port}`;
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env;
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], { cwd: copy.root, env: { ...environment, SITE_URL: '', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [server.stdout, server.stderr]) stream!.on('data', (words: Buffer) => (said += words.toString()));
  await until('the server answers', async () => (await statusOf('/')) === 200);
});

after(() => {
  server.kill();
  copy[Symbol.dispose]();
});

const statusOf = async (path: string): Promise<number> => (await fetch(address + path).catch(() => undefined))?.status ?? 0;
const textOf = async (path: string): Promise<string> => (await fetch(address + path)).text();

async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`${what}: not within ${PATIENCE / 1000} s\n${said.slice(-2000)}`);
}

const shows = (words: string, path = PAGE): Promise<void> => until(`“${words}” on ${path}`, async () => (await textOf(path)).includes(words));

/** Calls back whenever the server tells open pages to load again, as the script in each of them hears it. */
async function open(reload: () => void): Promise<WebSocket> {
  const token = /wsToken = "([^"]+)"/u.exec(await textOf('/@vite/client'))?.[1];
  assert.ok(token, 'the script of the server says no token');
  const socket = new WebSocket(`${address.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  socket.addEventListener('message', ({ data }) => (JSON.parse(String(data)) as { type: string }).type === 'full-reload' && reload());
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  return socket;
}

test('an edited briefing is shown, on its page and where it is listed, and open pages load again', async () => {
  const before = await textOf(PAGE);
  let reloads = 0;
  const socket = await open(() => (reloads += 1));
  for (const [words, others] of [[SUMMARY, 'Lời tóm tắt thứ nhất.'], ['Lời tóm tắt thứ nhất.', 'Lời tóm tắt thứ hai.']] as const) {
    const seen = reloads;
    copy.edit(FILE, words, others);
    await until('open pages are told', () => reloads > seen);
    await shows(others);
    await shows(others, '/ban-tin/');
    await shows(others, '/ban-tin/2024-07-19-bac-ninh.md');
  }
  copy.edit(FILE, 'Lời tóm tắt thứ hai.', SUMMARY);
  await until('as it was', async () => (await textOf(PAGE)) === before);
  socket.close();
});

test('a mistake is said with its line, and the page stays as it was until it is mended', async () => {
  const page = await textOf(PAGE);
  said = '';
  copy.edit(FILE, 'summary: >-', 'summari: >-');
  await until('the mistake is said', () => new RegExp(`${FILE}:\\d+:\\d+`, 'u').test(said));
  assert.equal(await textOf(PAGE), page);
  copy.edit(FILE, 'summari: >-', 'summary: >-');
  copy.edit(FILE, SUMMARY, `Đã sửa. ${SUMMARY}`);
  await shows('Đã sửa. ');
  copy.edit(FILE, 'Đã sửa. ', '');
});

test('a file that a program empties before it writes is not said to be wrong', async () => {
  said = '';
  const text = readFileSync(join(copy.root, FILE), 'utf8');
  writeFileSync(join(copy.root, FILE), '');
  await new Promise((resolve) => setTimeout(resolve, 40));
  writeFileSync(join(copy.root, FILE), text.replace(SUMMARY, `Ghi hai bước. ${SUMMARY}`));
  await shows('Ghi hai bước. ');
  assert.doesNotMatch(said, new RegExp(FILE, 'u'));
  copy.edit(FILE, 'Ghi hai bước. ', '');
});

test('a list of the vocabulary that changes is shown', async () => {
  await shows('Vương Quốc Tuấn', '/nguoi/vuong-quoc-tuan/');
  copy.edit('content/vocabulary/people.yml', 'name: Vương Quốc Tuấn', 'name: Vương Quốc Tuấn (đã sửa)');
  await shows('Vương Quốc Tuấn (đã sửa)', '/nguoi/vuong-quoc-tuan/');
  await shows('Vương Quốc Tuấn (đã sửa)');
  copy.edit('content/vocabulary/people.yml', ' (đã sửa)', '');
});

test('a briefing that is taken away and put back', async () => {
  const away = join(copy.root, 'bai.mdx');
  renameSync(join(copy.root, FILE), away);
  await until('its page is gone', async () => (await statusOf(PAGE)) === 404);
  renameSync(away, join(copy.root, FILE));
  await until('it is back', async () => (await statusOf(PAGE)) === 200);
});
