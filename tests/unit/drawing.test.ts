import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PAPER } from '../../src/drawing/paper.ts';
import { altOf, drawSocialImage, IMAGE_SIZE, type SocialImage, socialPng } from '../../src/drawing/social-image.ts';
import { baselines, measure, wrap } from '../../src/drawing/typeface.ts';

test('paper has the light colours of the site', () => {
  const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8');
  for (const [role, colour] of Object.entries({ paper: PAPER.paper, ink: PAPER.ink, 'ink-quiet': PAPER.quiet, accent: PAPER.accent, link: PAPER.link, line: PAPER.line }))
    assert.equal(new RegExp(`--${role}: light-dark\\((#[\\da-f]+),`, 'u').exec(tokens)?.[1], colour, role);
});

test('text is as wide as its letters, marked ones too', () => {
  assert.equal(measure('', 40), 0);
  assert.ok(measure('iii', 40) < measure('mmm', 40));
  assert.ok(measure('chuyển đổi', 40, 600) > measure('chuyển đổi', 40, 400));
  assert.equal(measure('Nghị quyết', 80), 2 * measure('Nghị quyết', 40));
});

const LONG = 'Hội nghị toàn quốc về chuyển đổi số và triển khai Đề án 06 tại các bộ, ngành, địa phương';
for (const [most, count, why] of [[Infinity, 3, 'all of it'], [2, 2, 'no more lines than asked for'], [1, 1, 'one line']] as const)
  test(`wrap: ${why}`, () => {
    const lines = wrap(LONG, { size: 44, weight: 600, width: 800, most });
    assert.equal(lines.length, count);
    for (const line of lines) assert.ok(measure(line, 44, 600) <= 800, line);
    if (most === Infinity) assert.equal(lines.join(' '), LONG);
    else assert.match(lines.at(-1)!, /…$/u);
  });

test('lines of a block stand one leading apart, the first within its line', () => {
  const [first, second] = baselines(2, 100, 40, 54) as [number, number];
  assert.equal(second - first, 54);
  assert.ok(first > 100 + 20 && first < 154, String(first));
});

const IMAGE: SocialImage = { kicker: 'Bản tin', title: LONG, figure: { value: 'ước 18,3%', name: 'Tỷ trọng kinh tế số trên GDP, cả nước, năm 2024' } };

test('the picture of a shared link has every word inside its edges', () => {
  const drawing = drawSocialImage(IMAGE);
  const texts = [...drawing.matchAll(/<text x="(\d+)" y="([\d.]+)" font-size="(\d+)" font-weight="(\d+)"[^>]*>([^<]*)/gu)];
  assert.ok(texts.length >= 5);
  for (const [, x, y, size, weight, words] of texts) {
    assert.ok(+x! + measure(words!, +size!, +weight! as 400 | 600) <= IMAGE_SIZE.width - 60, words);
    assert.ok(+y! < IMAGE_SIZE.height - 20, words);
  }
  assert.deepEqual(texts.map(([, , y]) => +y!), texts.map(([, , y]) => +y!).toSorted((a, b) => a - b), 'one below the other');
  for (const words of ['Bản tin', 'ước 18,3%']) assert.ok(drawing.includes(`>${words}<`), words);
  assert.match(altOf(IMAGE), /ước 18,3%: Tỷ trọng/u);
});

test('the same picture has the same bytes; another word changes them', () => {
  const bytes = socialPng(IMAGE);
  assert.equal(bytes.readUInt32BE(16), IMAGE_SIZE.width);
  assert.deepEqual(socialPng(IMAGE), bytes);
  assert.notDeepEqual(socialPng({ ...IMAGE, figure: null }), bytes);
});
