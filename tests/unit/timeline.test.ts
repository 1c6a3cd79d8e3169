import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byYear, EVENT_KINDS, EVENTS_A_PAGE, factsOf, newestFirst, pagesOf, timelineAddress, type TimelineEvent } from '../../src/domain/timeline.ts';
import { drawTimeline } from '../../src/drawing/timeline.ts';

const event = (date: string, title = date, kind: TimelineEvent['kind'] = 'van-ban'): TimelineEvent => ({ kind, date, title, detail: null, address: '/', places: [], bodies: [], themes: [] });

test('newest first; what is known less precisely stands before the days it spans', () => {
  const sorted = newestFirst(['2024-03-31', '2024', '2025-01-02', '2024-03', '2024-12-31'].map((date) => event(date)));
  assert.deepEqual(sorted.map(({ date }) => date), ['2025-01-02', '2024', '2024-12-31', '2024-03', '2024-03-31']);
});

test('an event of which only the year is known is in no month', () => {
  const [year] = byYear(newestFirst(['2024', '2024-03', '2024-03-02'].map((date) => event(date))));
  assert.deepEqual(year!.months.map(({ month, events }) => [month, events.length]), [[null, 1], ['2024-03', 2]]);
});

test('ten thousand events: every one on exactly one page, and no page too long', () => {
  const events = newestFirst(Array.from({ length: 10_000 }, (_, index) => event(`${2020 + (index % 5)}-0${1 + (index % 9)}-1${index % 9}`, `Mốc ${index}`)));
  const pages = pagesOf(events);
  assert.ok(pages.every((page) => page.events.length <= EVENTS_A_PAGE));
  assert.deepEqual(pages.flatMap((page) => page.events), events);
  const addresses = pages.map(({ year, part }) => timelineAddress(year, part));
  assert.equal(new Set(addresses).size, pages.length);
});

test('the overview stays small however many events there are', () => {
  const many = drawTimeline(Array.from({ length: 10_000 }, (_, index) => event(`202${index % 5}-0${1 + (index % 9)}-${10 + (index % 18)}`)));
  assert.ok(many.children.length < 2000, `${many.children.length} marks`);
});

test('a year is drawn over the whole year, a day where it is', () => {
  const { children } = drawTimeline([event('2024'), event('2024-07-01'), event('2025-01-01')]);
  const span = children.find(({ properties }) => String(properties['className']) === 'timeline-span')!;
  const day = children.find(({ tagName }) => tagName === 'circle')!;
  const [from, width] = [Number(span.properties['x']), Number(span.properties['width'])];
  assert.ok(width > 400, `a year of two is ${width} wide`);
  assert.ok(Number(day.properties['cx']) > from && Number(day.properties['cx']) < from + width);
});

test('the facts of the timeline name the page, the kind and the names of every event', () => {
  const one = { ...event('2025-02-06', 'Họp', 'hoi-nghi'), places: ['gia-lai'], themes: ['ha-tang'] };
  const facts = factsOf(newestFirst([one, event('2022')]), { places: [{ id: 'gia-lai', name: 'Gia Lai' }], bodies: [{ id: 'so-tttt', name: 'Sở' }], themes: [{ id: 'ha-tang', name: 'Hạ tầng' }] });
  assert.deepEqual(facts.pages, [['2025/', '2025'], ['2022/', '2022']]);
  assert.deepEqual(facts.events, [[0, EVENT_KINDS.indexOf('hoi-nghi'), 0, 2], [1, EVENT_KINDS.indexOf('van-ban')]]);
  assert.deepEqual(facts.names[2], ['chu-de', 'ha-tang', 'Hạ tầng']);
});

test('facts of five thousand events stay under 200 KB before compression', () => {
  const events = newestFirst(Array.from({ length: 5_000 }, (_, index) => ({ ...event(`${2016 + (index % 10)}-0${1 + (index % 9)}-1${index % 9}`), places: [`tinh-${index % 63}`], bodies: [`co-quan-${index % 300}`], themes: [`chu-de-${index % 12}`] })));
  const named = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => ({ id: `${prefix}-${index}`, name: `${prefix} ${index}` }));
  const facts = factsOf(events, { places: named(63, 'tinh'), bodies: named(300, 'co-quan'), themes: named(12, 'chu-de') });
  assert.equal(facts.events.length, 5_000);
  assert.ok(facts.events.every((its) => its.length === 5 && its.every(Number.isInteger)), 'a name is not in the list');
  assert.ok(JSON.stringify(facts).length < 200_000);
});
