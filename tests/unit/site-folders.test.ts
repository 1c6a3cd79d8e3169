import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { newBuild, repairSite, swapIn } from '../../src/cli/site-folders.ts';

const PRELOAD = pathToFileURL(resolve('tests/stories/fault-preload.ts')).href;
const roots: string[] = [];
after(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'ky-yeu-'));
  roots.push(root);
  return root;
}

/** A site whose page, style sheet and index all say which build they are of. */
function writeSite(folder: string, version: string): void {
  mkdirSync(join(folder, '_astro'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), version.padEnd(64));
  writeFileSync(join(folder, 'du-lieu.json'), version.repeat(version.charCodeAt(0)));
  writeFileSync(join(folder, `_astro/${version}.css`), version);
}

const versionOf = (root: string): string => readFileSync(join(root, 'dist/index.html'), 'utf8').trim();

test('a new build takes the place of the site; the one before is kept for pages still open', () => {
  const root = project();
  for (const version of ['a', 'b', 'c']) {
    const build = newBuild(root);
    writeSite(join(root, build, 'dist'), version);
    swapIn(root, build);
    assert.equal(versionOf(root), version);
  }
  assert.deepEqual(readdirSync(join(root, '.cache/build')), ['truoc']);
  assert.ok(existsSync(join(root, '.cache/build/truoc/_astro/b.css')));
});

test('killed at every step of the exchange: the old site or the new one is there after the next command, whole', () => {
  const program = join(project(), 'swap.ts');
  writeFileSync(program, `import { swapIn } from ${JSON.stringify(pathToFileURL(resolve('src/cli/site-folders.ts')).href)};\nswapIn(process.cwd(), process.argv[2]);\n`);
  const outcomes: string[] = [];
  for (let step = 1; ; step++) {
    const root = project();
    writeSite(join(root, 'dist'), 'cu');
    // The number of a process that is gone: this one only stands in for the build.
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const build = `.cache/build/${gone}-0000abcd`;
    writeSite(join(root, build, 'dist'), 'moi');
    const { status, signal } = spawnSync(process.execPath, [program, build], { cwd: root, env: { ...process.env, NODE_OPTIONS: `--import ${PRELOAD}`, FAULT: `kill:${step}`, FAULT_IN: 'swap.ts' } });
    if (signal === null) {
      assert.equal(status, 0);
      break;
    }
    const repaired = repairSite(root);
    outcomes.push(`${versionOf(root)} ${repaired ?? '-'}`);
    const css = readdirSync(join(root, 'dist/_astro'));
    assert.deepEqual(css, [`${versionOf(root)}.css`]);
    assert.deepEqual(readdirSync(join(root, '.cache/build')).filter((name) => name !== 'truoc'), []);
  }
  assert.deepEqual(outcomes.slice(0, 3), ['cu -', 'moi finished', 'moi -']);
});

const EXCHANGES = 60;

test('while sites are exchanged, every answer is a whole file of one of them, and an old style sheet is still there', async (context) => {
  const root = project();
  cpSync('src', join(root, 'src'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  writeSite(join(root, 'dist'), 'A');
  const server = spawn(process.execPath, ['src/cli/serve.ts', '--port', '0'], { cwd: root, env: { ...process.env, SITE_URL: '' } });
  context.after(() => server.kill());
  const address = await new Promise<string>((done) => server.stdout.on('data', (words: Buffer) => void (/http:\S+/u.test(words.toString()) && done(/http:\S+/u.exec(words.toString())![0].replace(/\/$/u, '')))));
  const long = 'Chuyển đổi số. '.repeat(300);
  writeFileSync(join(root, 'dist/dai.html'), long);
  const asked = async (headers: Record<string, string>) => {
    const answer = await fetch(`${address}/dai.html`, { headers });
    return [answer.status, answer.headers.get('content-encoding'), answer.headers.get('vary'), (await answer.text()).length];
  };
  for (const [accepted, packed] of [['gzip, br', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip', 'gzip'], ['identity', null]] as const) assert.deepEqual(await asked({ 'Accept-Encoding': accepted }), [200, packed, 'Accept-Encoding', long.length], 'text is sent packed to who accepts it');
  assert.deepEqual(await asked({ 'Accept-Encoding': 'br', Range: 'bytes=0-4' }), [206, null, 'Accept-Encoding', 5], 'a part is a part of the file as it is: “Chuy” and a letter cut in two');
  const faults: string[] = [];
  let answers = 0;
  let again = 0;
  let isOver = false;
  const ask = async () => {
    while (!isOver) {
      const path = answers % 2 === 0 ? '/' : '/du-lieu.json';
      const words = await fetch(address + path).then(async (answer) => `${answer.status} ${(await answer.text()).trim()}`, (error: Error) => `${error.message}`);
      answers++;
      // A file opened in the very moment: the connection is closed before a byte, and a browser asks again.
      if (words === 'fetch failed') again++;
      else if (!(path === '/' ? ['200 A', '200 B'] : [`200 ${'A'.repeat(65)}`, `200 ${'B'.repeat(66)}`]).includes(words)) faults.push(`${path}: ${words}`);
    }
  };
  const readers = [ask(), ask(), ask()];
  for (let exchange = 1; exchange <= EXCHANGES; exchange++) {
    const build = newBuild(root);
    writeSite(join(root, build, 'dist'), 'AB'[exchange % 2]!);
    swapIn(root, build);
    assert.equal((await fetch(`${address}/_astro/${'BA'[exchange % 2]!}.css`)).status, 200, 'the style sheet of the site before');
  }
  isOver = true;
  await Promise.all(readers);
  // How many answers a busy machine gives between two exchanges says nothing; what an exchange costs does.
  assert.ok(answers > EXCHANGES && again < EXCHANGES / 2, `${again} of ${answers} had to be asked again over ${EXCHANGES} exchanges`);
  assert.deepEqual(faults, []);
});
