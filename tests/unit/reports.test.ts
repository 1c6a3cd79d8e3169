import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { reportToGithub } from '../../src/checks/reporters/github.ts';
import { reportAsJson } from '../../src/checks/reporters/json.ts';
import { reportToTerminal, stateOf } from '../../src/checks/reporters/terminal.ts';
import type { CheckResult } from '../../src/checks/run.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { BRIEFING, tinyRecord } from './tiny-record.ts';

const finding: Finding = {
  file: 'content/briefings/2024-07-19-gia-lai.mdx',
  position: { line: 5, column: 13 },
  severity: 'error',
  code: 'ma-khong-ro',
  message: 'Không có tỉnh nào mang mã `gia-lay`.',
  remedy: 'Có phải ý bạn là `gia-lai` (Gia Lai)?',
};
const result = (findings: readonly Finding[], briefings = 1): CheckResult => {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { findings, counts: { briefings, seeds: briefings, metrics: 0, directives: 0, errors, hints: findings.length - errors } };
};

test('a person at a terminal reads place, sentence, remedy, state', () => {
  assert.equal(
    reportToTerminal(result([finding])),
    `content/briefings/2024-07-19-gia-lai.mdx:5:13  lỗi ma-khong-ro
  Không có tỉnh nào mang mã \`gia-lay\`.
  → Có phải ý bạn là \`gia-lai\` (Gia Lai)?

1 lỗi trong 1 bài. Chưa xuất bản được.`,
  );
});

const STATES: readonly (readonly [errors: number, hints: number, sentence: string])[] = [
  [0, 0, 'Không có điều gì cần xem trong 5 bài.'],
  [0, 2, '2 lời nhắc trong 5 bài. Xuất bản được.'],
  [3, 0, '3 lỗi trong 5 bài. Chưa xuất bản được.'],
  [3, 1, '3 lỗi, 1 lời nhắc trong 5 bài. Chưa xuất bản được.'],
];
for (const [errors, hints, sentence] of STATES)
  test(sentence, () => {
    assert.equal(stateOf({ briefings: 5, seeds: 5, metrics: 0, directives: 0, errors, hints }), sentence);
  });

test('a pull request gets an annotation for each finding', () => {
  const hint: Finding = { ...finding, severity: 'hint', message: 'Tăng 5%.' };
  assert.equal(
    reportToGithub(result([finding, hint])),
    `::error file=content/briefings/2024-07-19-gia-lai.mdx,line=5,col=13,title=lỗi ma-khong-ro::Không có tỉnh nào mang mã \`gia-lay\`.%0A→ Có phải ý bạn là \`gia-lai\` (Gia Lai)?
::warning file=content/briefings/2024-07-19-gia-lai.mdx,line=5,col=13,title=nhắc ma-khong-ro::Tăng 5%25.%0A→ Có phải ý bạn là \`gia-lai\` (Gia Lai)?
1 lỗi, 1 lời nhắc trong 1 bài. Chưa xuất bản được.`,
  );
});

test('words and file names of strangers command neither a terminal nor the log of a build', () => {
  const evil: Finding = { ...finding, file: 'a\n::stop-commands::x,line=9:.mdx', message: 'Lời “\u001B[2J\n::set-env name=x::y\u202E”.' };
  for (const text of [reportToTerminal(result([evil])), reportToGithub(result([evil]))]) {
    assert.doesNotMatch(text, /[\u001B\u202E]/u);
    assert.doesNotMatch(text, /^\s*::(?:stop|set)/mu);
    assert.match(text, /⟨U\+001B⟩/u);
  }
  assert.match(reportToGithub(result([evil])), /^::error file=a(?:%0A|⟨U\+000A⟩)%3A%3Astop-commands%3A%3Ax%2Cline=9%3A\.mdx,line=5,/u);
});

test('another program gets everything as data', () => {
  assert.deepEqual(JSON.parse(reportAsJson(result([finding]))), result([finding]));
});

/** The command itself: what it is given, what it prints last, how it ends. */
const check = (root: string, ...args: readonly string[]) => spawnSync(process.execPath, [resolve('src/cli/check.ts'), ...args], { cwd: root, encoding: 'utf8' });

test('exit code 0 when there is nothing, 0 for hints alone, 1 for an error', () => {
  const good = check(tinyRecord());
  assert.deepEqual([good.status, good.stdout.trim(), good.stderr], [0, 'Không có điều gì cần xem trong 1 bài.', '']);
  const hint = check(tinyRecord({ [BRIEFING]: (text) => text.replace('value: 16.5', 'value: 165') }));
  assert.deepEqual([hint.status, hint.stdout.trim().split('\n').at(-1)], [0, '1 lời nhắc trong 1 bài. Xuất bản được.']);
  const error = check(tinyRecord({ [BRIEFING]: (text) => text.replace('id: bac-ninh', 'id: bac-nin') }));
  assert.deepEqual([error.status, error.stdout.trim().split('\n').at(-1)], [1, '1 lỗi trong 1 bài. Chưa xuất bản được.']);
});

test('formats', () => {
  const root = tinyRecord({ [BRIEFING]: (text) => text.replace('id: bac-ninh', 'id: bac-nin') });
  assert.match(check(root, '--format', 'github').stdout, /^::error file=content\/briefings\//u);
  assert.equal(JSON.parse(check(root, '--format=json').stdout).findings[0].code, 'ma-khong-ro');
  assert.match(check(root, '--format', 'terminal').stdout, /^content\/briefings\//u);
});

for (const args of [['--format', 'xml'], ['--formt', 'json'], ['bai.mdx'], ['--format']])
  test(`arguments ${args.join(' ')} cannot be understood: one sentence, exit code 2`, () => {
    const { status, stdout, stderr } = check(tinyRecord(), ...args);
    assert.deepEqual([status, stdout, stderr.trim().split('\n').length], [2, '', 1]);
    assert.match(stderr, /terminal\|github\|json/u);
  });
