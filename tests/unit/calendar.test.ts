import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Deadline, deadlineCalendar } from '../../src/exports/calendar.ts';

const deadline = (key: string, due: string): Deadline => ({ key: `2024-07-19-a/${key}`, due, action: 'Làm', addressees: '', quote: 'làm', url: `https://example.org/chi-dao/2024-07-19-a/${key}/`, stamp: new Date(0) });
/** In the order in which they were given. */
const GIVEN = [deadline('nam', '2024'), deadline('ngay', '2024-12-30'), deadline('thang', '2025-01'), deadline('som', '2023-05-01')];

test('a calendar that has not all of them says so, and only then', () => {
  const unfolded = (most?: number) => deadlineCalendar('Hạn', 'https://example.org/chi-dao/', GIVEN, most).replace(/\r\n[ \t]/gu, '');
  assert.match(unfolded(3), /^X-WR-CALDESC:3 hạn muộn nhất trong 4\. Đủ cả ở https:\/\/example\.org\/chi-dao\/\r$/mu);
  assert.deepEqual([...unfolded(2).matchAll(/^UID:2024-07-19-a\.([a-z]+)@/gmu)].map(([, key]) => key), ['nam', 'thang'], 'a year ends on its last day; they stay in the order they came');
  assert.doesNotMatch(unfolded(), /CALDESC/u);
  assert.equal(unfolded().match(/BEGIN:VEVENT/gu)?.length, 4);
});
