import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartable } from '../../src/domain/metrics.ts';
import type { MetricRecord } from '../../src/domain/record.ts';
import { domainOf, FRAMES, layOut } from '../../src/drawing/chart.ts';
import { byClass, drawChart } from '../../src/drawing/chart-drawing.ts';
import { chartSheet, panelsSheet } from '../../src/drawing/chart-file.ts';
import { placeLabels } from '../../src/drawing/chart-labels.ts';
import { sheetPng, sheetSvg } from '../../src/drawing/sheet.ts';
import { svgText } from '../../src/drawing/svg.ts';

/** A figure with only what a chart looks at. */
const figure = (value: number, period: string | null, more: Partial<MetricRecord> = {}): MetricRecord =>
  ({ value, valueMax: null, of: null, unit: 'percent', kind: 'actual', qualifier: null, period, scope: 'quoc-gia', address: `/ban-tin/bai/#so-${value}`, ...more }) as MetricRecord;
const draw = (metrics: readonly MetricRecord[], breaks: { date: string; why: string }[] = []) => layOut(metrics, breaks, FRAMES.wide);

const DRAWABLE: readonly (readonly [metrics: MetricRecord[], count: number, why: string])[] = [
  [[figure(1, '2023'), figure(2, '2024')], 2, 'two moments'],
  [[figure(1, '2023')], 0, 'one moment is not a line of time'],
  [[figure(1, '2023'), figure(2, null)], 0, 'a figure without a period has no place'],
  [[figure(1, '2023'), figure(5, null, { kind: 'target' })], 0, 'a target alone does not make a second moment'],
  [[figure(1, '2023'), figure(2, '2024'), figure(5, null, { kind: 'target' })], 3, 'a target without a day joins a chart'],
  [[figure(1, '2023'), figure(2, '2024'), figure(9, '2024', { kind: 'change' })], 2, 'a change is not a level'],
  [[figure(1, '2023'), figure(2, '2024'), figure(900, '2024', { unit: 'xã' })], 2, 'units are not mixed'],
];
for (const [metrics, count, why] of DRAWABLE)
  test(`chartable: ${why}`, () => {
    assert.equal(chartable(metrics).length, count);
  });

test('words of uncertainty stand beside the point', () => {
  const labels = draw([figure(16.5, '2023', { qualifier: 'gần' }), figure(18.3, '2024', { qualifier: 'ước tính' }), figure(20, '2025', { kind: 'target' })]).points.map(({ label }) => label);
  assert.deepEqual(labels, ['gần 16,5%', 'ước tính 18,3%', 'mục tiêu 20%']);
});

test('the same figure from two articles is one point that knows both', () => {
  const { points, line } = draw([figure(3, '2021'), figure(3, '2021'), figure(4, '2022')]);
  assert.deepEqual(points.map(({ metrics }) => metrics.length), [2, 1]);
  assert.equal(line.match(/L/gu)?.length, 1);
});

test('no line passes a moment for which two figures differ, nor a break', () => {
  const disputed = draw([figure(16, '2023'), figure(18.5, '2024-06'), figure(18.3, '2024-01/2024-06'), figure(19, '2024')]);
  assert.equal(disputed.line.includes('L'), false);
  const broken = draw([figure(10, '2022'), figure(12, '2023'), figure(30, '2025')], [{ date: '2024-07-01', why: 'đổi cách tính' }]);
  assert.equal(broken.line.match(/L/gu)?.length, 1);
  assert.deepEqual(broken.breaks.map(({ why }) => why), ['đổi cách tính']);
});

test('a better rank stands higher, and the axis begins at 1', () => {
  const { points, yTicks } = draw([figure(62, '2022', { kind: 'rank', unit: 'rank' }), figure(58, '2023', { kind: 'rank', unit: 'rank' })]);
  assert.ok(points[1]!.y < points[0]!.y);
  assert.equal(yTicks[0]!.label, '1');
});

test('panels share one scale: the same value stands at the same height', () => {
  const a = [figure(20, '2023'), figure(80, '2024')];
  const b = [figure(10, '2023'), figure(20, '2024')];
  const shared = domainOf([a, b]);
  const [first, second] = [a, b].map((metrics) => layOut(metrics, [], FRAMES.panel, shared));
  assert.equal(first!.points[0]!.y, second!.points[1]!.y);
});

test('a label stays on the sheet even where it has to cross the line', () => {
  const narrow = layOut(Array.from({ length: 120 }, (_, index) => figure(12 + 6 * Math.sin(index / 10), `${2010 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`, { qualifier: 'ước tính' })), [], FRAMES.narrow);
  for (const { place, label } of narrow.points) {
    if (!place) continue;
    const width = label.length * 14 * 0.58;
    const left = place.x - (place.anchor === 'end' ? width : place.anchor === 'middle' ? width / 2 : 0);
    assert.ok(left >= 0 && left + width <= FRAMES.narrow.width, `${label} at ${left}`);
  }
});

test('years below a panel do not touch', () => {
  const { xTicks, frame } = layOut(Array.from({ length: 8 }, (_, index) => figure(10 + index, String(2016 + index))), [], FRAMES.panel);
  const width = 4 * frame.text * 0.58;
  const ends = xTicks.map(({ at }) => (at + frame.text * 2 > frame.width ? [at - width, at] : [at - width / 2, at + width / 2]) as [number, number]);
  for (const [index, [, end]] of ends.entries()) assert.ok(index === ends.length - 1 || end < ends[index + 1]![0], String(xTicks.map(({ label }) => label)));
});

test('labels keep off each other', () => {
  const places = placeLabels([{ x: 100, y: 100, label: 'ước 18,3%' }, { x: 100, y: 101, label: '18,5%' }], [], 14, { left: 0, right: 300, top: 0, bottom: 200 });
  assert.notDeepEqual(places[0], places[1]);
});

test('on a page each point is a link with words; in a file there is none', () => {
  const chart = draw([figure(16.5, '2023', { qualifier: 'gần' }), figure(18.3, '2024')]);
  assert.match(svgText(drawChart(chart, byClass, ({ address }) => address)), /<a href="\/ban-tin\/bai\/#so-16.5" aria-label="năm 2023: gần 16,5%\. Xem nguyên văn">/u);
  assert.doesNotMatch(svgText(drawChart(chart, byClass)), /<a /u);
});

const AROUND = { title: 'Tỷ lệ <thử> & đo', subtitle: 'Cả nước. Đơn vị: %', sources: ['Nguồn: bài từ Bắc Ninh', 'Kỷ yếu, https://example.org/so-lieu/thu/'] };
const LINE = { metrics: [figure(16.5, '2023'), figure(18.3, '2024')], breaks: [] };

test('an SVG file stands alone: title, source, address, colours and letters inside, no class', async () => {
  const svg = await sheetSvg(chartSheet(AROUND, LINE));
  assert.match(svg, /<title[^>]*>Tỷ lệ &#x3C;thử> &#x26; đo/u);
  for (const words of ['Nguồn: bài từ Bắc Ninh', 'https://example.org/so-lieu/thu/', '16,5%', 'src:url(data:font/woff;base64,', 'stroke="#9b2317"']) assert.ok(svg.includes(words), words);
  assert.doesNotMatch(svg, /class=|var\(|url\(https?:/u);
});

test('a PNG file is a picture 1200 pixels wide with more than paper on it', async () => {
  const png = await sheetPng(chartSheet(AROUND, LINE));
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  assert.equal(png.readUInt32BE(16), 1200);
  assert.ok(png.length > 1.3 * (await sheetPng(chartSheet({ title: '', subtitle: '', sources: [] }, LINE))).length, 'the words are missing');
});

test('a file of panels has every name, one scale and a picture as tall as it needs', async () => {
  const panels = (count: number) => panelsSheet(AROUND, Array.from({ length: count }, (_, index) => ({ ...LINE, scopeName: `tỉnh thứ ${index + 1}` })));
  const drawing = await sheetSvg(panels(9));
  for (let place = 1; place <= 9; place++) assert.ok(drawing.includes(`>Tỉnh thứ ${place}<`), `panel ${place}`);
  assert.match(drawing, /<desc[^>]*>tỉnh thứ 1: năm 2023: 16,5%; năm 2024: 18,3%; tỉnh thứ 2: /u);
  assert.ok((await sheetPng(panels(9))).readUInt32BE(20) > (await sheetPng(panels(4))).readUInt32BE(20), 'three rows are taller than one');
});

test('a chart of 500 figures names four of them, has no links and stays small; no figure is without its dot', () => {
  const many = Array.from({ length: 500 }, (_, index) => figure(20 + Math.sin(index / 30), `${1980 + Math.floor(index / 48)}-${String((Math.floor(index / 4) % 12) + 1).padStart(2, '0')}`, { kind: index % 3 === 0 ? 'target' : 'actual' }));
  const chart = draw(many);
  const markup = svgText(drawChart(chart, byClass, ({ address }) => address));
  assert.equal(markup.match(/chart-label/gu)?.length, 4);
  assert.doesNotMatch(markup, /<a /u);
  const drawn = (part: string, lift: number) => [...new RegExp(`class="chart-${part}"[^>]*d="([^"]*)"`, 'u').exec(markup)![1]!.matchAll(/M([\d.]+) ([\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y) + lift] as const);
  const dots = { actual: drawn('dots', 0), target: drawn('dot-target', 7) };
  for (const { x, y, kind } of chart.points) assert.ok(dots[kind as keyof typeof dots].some(([dotX, dotY]) => Math.hypot(dotX - x, dotY - y) < 4.4), `${kind} at ${x} ${y}`);
  assert.ok(dots.actual.length < 333 && dots.target.length < 167, 'dots that overlap are drawn once');
  assert.ok(markup.length < 22_000, `${markup.length} bytes`);
});
