import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndex } from '../../src/search/build-index.ts';
import type { LexiconRow } from '../../src/search/query/lexicon.ts';
import { sourceOf } from '../../src/search/page-source.ts';
import type { PageRecord, PassageRecord } from '../../src/search/records.ts';
import { chance } from './random.ts';

/**
 * `npm run bench:corpus -- 2000`: an index of generated briefings in `.cache/bench-N/pagefind/`, made from the sentences of the real ones.
 * Each sentence keeps its order of words; names of places, numbers and about one word in eight are exchanged, so that words are as varied as in
 * other articles. Every page still says “chuyển đổi số”: near the worst case. Needs a build before (`npm run build`).
 */
const root = join(import.meta.dirname, '../..');
const count = Number(process.argv[2] ?? 2000);
const { next: random, pick } = chance(count);

const records = join(root, '.cache/search');
const files = readdirSync(records).map((file) => JSON.parse(readFileSync(join(records, file), 'utf8')) as PageRecord[]);
const briefings = files.flat().filter(({ kind }) => kind === 'ban-tin');
const entries = files.flat().filter(({ kind }) => kind !== 'ban-tin');
const lexicon = JSON.parse(readFileSync(join(root, '.cache/ten-goi.json'), 'utf8')) as LexiconRow[];
const places = lexicon.filter(([kind]) => kind === 'dia-phuong').map(([, , name]) => name);
const passages = briefings.flatMap((briefing) => briefing.passages.filter(({ kind }) => kind !== 'ban-tin'));
const plain = [...new Set(passages.flatMap(({ text }) => text.match(/\p{Ll}{2,}/gu) ?? []))];
/** Words that the five articles do not use, made of onsets and rhymes of those they do. */
const invented = [...new Set(Array.from({ length: 4000 }, () => (/^[^aăâeêioôơuưyáàảãạ]*/u.exec(pick(plain))?.[0] ?? '') + (/[aăâeêioôơuưy\u00e0-\u1ef9].*$/u.exec(pick(plain))?.[0] ?? '')))].filter((word) => word.length > 1);
const onceInAWhile = (): string => (random() < 0.35 ? invented[Math.floor(random() ** 3 * invented.length)]! : pick(plain));

const place = /(?:Bắc Ninh|Gia Lai|Yên Bái|Bắc Kạn)/gu;
function altered(text: string, to: string): string {
  return text
    .replace(place, to)
    .replace(/\d+(?:[.,]\d+)*/gu, (number) => (random() < 0.7 ? number.replace(/\d/gu, (digit) => String((+digit + Math.floor(random() * 10)) % 10)) : number))
    .replace(/\p{Ll}{2,}/gu, (word) => (!/^(?:chuyển|đổi|số)$/u.test(word) && random() < 0.12 ? onceInAWhile() : word));
}

function briefing(index: number): PageRecord {
  const to = pick(places);
  const year = 2018 + Math.floor(random() * 9);
  const date = `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  const length = 30 + Math.floor(random() * 40);
  const made = Array.from({ length }, (_, at): PassageRecord => {
    const from = pick(passages);
    return { ...from, target: from.target.startsWith('#') ? `#doan-${at + 1}` : from.target, block: `doan-${at + 1}`, text: altered(from.text, to), label: altered(from.label, to) };
  });
  const title = altered(pick(briefings).title, to);
  return { ...pick(briefings), url: `/ban-tin/${date}-${index}/`, title, date, context: `${title}; ${to}; ${date}`, facets: { ...pick(briefings).facets, nam: [String(year)], 'dia-phuong': [to] }, passages: [{ kind: 'ban-tin', target: '', label: title, text: altered(pick(briefings).passages[0]!.text, to), block: '' }, ...made] };
}

const folder = join(root, `.cache/bench-${count}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const started = performance.now();
const overview = await buildIndex([...entries, ...Array.from({ length: count }, (_, index) => briefing(index))].map((page) => sourceOf(page)), lexicon, join(folder, 'pagefind'));
writeFileSync(join(folder, 'made.json'), JSON.stringify({ count, seconds: (performance.now() - started) / 1000 }));
console.log(`${count} bản tin tạo ra, ${overview.chunks} phần, ${overview.common.length} từ có ở khắp nơi; ${((performance.now() - started) / 1000).toFixed(0)} giây, ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`);
