import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readChoice } from '../../src/finder/choice.ts';
import { FILTER_NAMES, type Part, PART_ROWS, SHOWN, type Table, type Value, type Words } from '../../src/finder/data.ts';
import { select } from '../../src/finder/select.ts';
import { openStore } from '../../src/finder/store.ts';
import { Text } from '../../src/finder/text.ts';
import type { LexiconRow } from '../../src/search/query/lexicon.ts';
import { chance } from './random.ts';

/**
 * `npm run bench:finder [-- 20000]`: bytes and milliseconds of the directive finder with generated directives, made from the built ones:
 * words are exchanged, bodies and conferences are many. Needs a build before (`npm run build`).
 */
const count = Number(process.argv[2] ?? 20_000);
const dist = join(import.meta.dirname, '../../dist');
const read = <T>(file: string): T => JSON.parse(readFileSync(join(dist, file), 'utf8')) as T;
const real = read<Table>('chi-dao/tim/bang.json');
const realWords: Words[] = [];
for (let part = 1; existsSync(join(dist, `chi-dao/tim/phan-${part}.json`)); part++) realWords.push(...read<Part>(`chi-dao/tim/phan-${part}.json`).rows);
const names = JSON.parse(readFileSync(join(dist, '../.cache/ten-goi.json'), 'utf8')) as LexiconRow[];
const { next: random, below, pick } = chance(count);

const plain = [...new Set(realWords.flatMap(([, action, before, quote, after]) => `${action} ${before} ${quote} ${after}`.match(/\p{Ll}{2,}/gu) ?? []))];
const vowels = /[aăâeêioôơuưy\u00e0-\u1ef9].*$/u;
const invented = Array.from({ length: 6000 }, () => pick(plain).replace(vowels, '') + (vowels.exec(pick(plain))?.[0] ?? ''));
const altered = (text: string): string => text.replace(/\p{Ll}{2,}/gu, (word) => (random() < 0.25 ? pick(random() < 0.5 ? invented : plain) : word)).replace(/\d+/gu, (number) => String(below(10 ** number.length)));

const many = (list: readonly Value[], size: number): Value[] => [...list, ...Array.from({ length: Math.max(0, size - list.length) }, (_, index): Value => [`tao-${index}`, altered(pick(list)[1]), '', [], ''])];
const years = Array.from({ length: 12 }, (_, index): Value => [String(2015 + index), String(2015 + index), '', [], '']);
const values = { ...real.values, giao: many(real.values.giao, 600), noi: many(real.values.noi, 250), 'hoi-nghi': many(real.values['hoi-nghi'], 800), 'dia-phuong': many(real.values['dia-phuong'], 63), nam: years };
const briefings = Array.from({ length: Math.ceil(count / 16) }, (_, index): Table['briefings'][number] => {
  const year = Math.floor((index / Math.ceil(count / 16)) * years.length);
  return [`${2015 + year}-01-01-${index}`, `${2015 + year}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`, altered(pick(real.briefings)[2]), below(values['hoi-nghi'].length), year, [below(values['dia-phuong'].length)]];
});
const some = (list: readonly Value[], most: number): number[] => [...new Set(Array.from({ length: below(most + 1) }, () => Math.floor(random() ** 2 * list.length)))];
const rows = Array.from({ length: count }, (_, index): Table['rows'][number] => [Math.floor(index / 16), below(values.loai.length), Math.floor(random() ** 2 * values.noi.length), some(values.giao, 3), some(values['chu-de'], 3), some(values['nguyen-tac'], 1), random() < 0.2 ? `${2015 + below(12)}-${String(1 + below(12)).padStart(2, '0')}-15` : '', random() < 0.9 ? 4 : below(4)]);
const table: Table = { stamp: 'bench', values, briefings, rows };
const words = Array.from({ length: count }, (_, index): Words => {
  const [id, action, before, quote, after] = pick(realWords);
  return [`${id}-${index}`, altered(action), altered(before), altered(quote), altered(after)];
});
const files = new Map<string, string>([['bang.json', JSON.stringify(table)]]);
for (let part = 0; part * PART_ROWS < count; part++) files.set(`phan-${part + 1}.json`, JSON.stringify({ stamp: 'bench', rows: words.slice(part * PART_ROWS, (part + 1) * PART_ROWS) } satisfies Part));
globalThis.fetch = async (address) => new Response(files.get(String(address).replace(/^x\/|\?.*$/gu, ''))!);

const size = (names: readonly string[]): string => `${(names.reduce((sum, name) => sum + gzipSync(files.get(name)!).length, 0) / 1024).toFixed(0)} KiB gzip`;
const parts = [...files.keys()].filter((name) => name !== 'bang.json');
console.log(`${count} directives: table ${size(['bang.json'])}; a part ${size([parts[0]!])}; all ${parts.length} parts ${size(parts)}`);
const opening = cpu();
const store = await openStore('x/');
console.log(`table read in ${(cpu() - opening).toFixed(0)} ms`);
for (const text of ['chuyển đổi số', 'xyzzyqwk']) {
  const newest = await openStore('x/');
  const reader = new Text(newest, names);
  let found = 0;
  for (let next = 6; newest.read < newest.size && found < SHOWN; next *= 2) {
    await newest.fetchNewest(next);
    found = reader.ask(text).scores.filter((score) => score > 0).length;
  }
  console.log(`“${text}”: ${newest.read / PART_ROWS} parts until ${SHOWN} answers or the end`);
}
const reading = cpu();
await store.fetchNewest(Infinity);
console.log(`all words read in ${(cpu() - reading).toFixed(0)} ms, ${((cpu() - reading) / parts.length).toFixed(1)} ms a part`);

const reader = new Text(store, names);
reader.ask('chuyển đổi số');
const CHOICES = ['', 'nam=2024', 'giao=cac-bo-nganh&nam=2024&han=co', 'han-tu=2024-01-01&han-den=2024-12-31&xep=han', FILTER_NAMES.map((name) => `${name}=${values[name][0]![0]}`).join('&')];
const TEXTS = ['ch', 'chuyển', 'chuyển đổi số', 'ho so truc tuyen', 'BCĐ CĐS tỉnh', 'ddeef ans 06', 'thủ tục hành chnh', 'các bộ ngành địa phương phải làm gì để hoàn thành chuyển đổi số', '19/7/2024', '"chuyển đổi số"', 'hạ tầng số phủ sóng 5G', 'xyzzyqwk blockchain'];
const times: { readonly what: string; readonly ms: number; readonly rows: number }[] = [];
for (const choice of CHOICES) timed(choice || '(nothing chosen)', () => select(store.columns, readChoice(`?${choice}`), undefined).rows.length);
for (const text of TEXTS) timed(text, () => select(store.columns, readChoice(`?nam=2024&q=${encodeURIComponent(text)}`), reader.ask(text).scores).rows.length);
for (const { what, ms, rows: left } of times) console.log(`${ms.toFixed(1).padStart(7)} ms  ${String(left).padStart(6)}  ${what}`);
console.log(`slowest ${Math.max(...times.map(({ ms }) => ms)).toFixed(0)} ms; memory ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`);

/** Milliseconds of this process's own work: a busy machine does not count. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The middle of five. */
function timed(what: string, act: () => number): void {
  const runs = Array.from({ length: 5 }, () => {
    const started = cpu();
    const left = act();
    return { ms: cpu() - started, left };
  }).sort((a, b) => a.ms - b.ms);
  times.push({ what, ms: runs[2]!.ms, rows: runs[2]!.left });
}
