import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { crc32, inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { PAPER } from '../../src/drawing/paper.ts';
import { png } from '../../src/drawing/png.ts';
import { altOf, drawSocialImage, IMAGE_SIZE, type SocialImage, socialPng } from '../../src/drawing/social-image.ts';
import { baselines, FACES, measure, wrap } from '../../src/drawing/typeface.ts';

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

test('the same picture has the same bytes; another word changes them', async () => {
  const bytes = await socialPng(IMAGE);
  assert.equal(bytes.readUInt32BE(16), IMAGE_SIZE.width);
  assert.deepEqual(await socialPng(IMAGE), bytes);
  assert.notDeepEqual(await socialPng({ ...IMAGE, figure: null }), bytes);
});

/** The chunks of a PNG by their names; each with the checksum it should have. */
function chunksOf(file: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    assert.equal(file.readUInt32BE(at + 8 + length), crc32(named));
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

test('a picture of few colours is written with a table of them, every pixel as it was drawn', async () => {
  const file = await socialPng(IMAGE);
  const chunks = chunksOf(file);
  const { width, height, pixels } = new Resvg(drawSocialImage(IMAGE), { font: { fontFiles: FACES.map(({ path }) => path), loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' } }).render();
  assert.deepEqual([...chunks.get('IHDR')!], [0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 3, 0, 0, 0]);
  const [palette, lines] = [chunks.get('PLTE')!, inflateSync(chunks.get('IDAT')!)];
  const shown = Buffer.alloc(pixels.length, 255);
  for (let line = 0; line < height; line++) {
    assert.equal(lines[line * (width + 1)], 0, 'no filter');
    for (let at = 0; at < width; at++) palette.copy(shown, (line * width + at) * 4, lines[line * (width + 1) + 1 + at]! * 3, lines[line * (width + 1) + 1 + at]! * 3 + 3);
  }
  assert.ok(shown.equals(pixels));
});

for (const [what, fill] of [['many colours', 'url(#g)'], ['a colour one can see through', '#9b2317" fill-opacity=".5']] as const)
  test(`${what}: the table does not hold it, and the picture is written without`, () => {
    const file = png({ width: 400, drawing: `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#f00"/><stop offset=".5" stop-color="#0f0"/><stop offset="1" stop-color="#00f"/></linearGradient></defs><rect width="400" height="300" fill="${fill}"/></svg>` });
    assert.equal(file[25], 6, 'true colour with transparency');
    assert.ok(chunksOf(file).has('IEND'));
  });
