import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadVocabulary } from '../../src/vocabulary/load.ts';
import { action, filler } from './archive-words.ts';
import { chance, type Chance } from './random.ts';

/** How many figures and directives a generated briefing has. */
const METRICS = 10;
const DIRECTIVES = 8;
const YEARS = { first: 2016, count: 10 } as const;
const SOURCE = 'https://example.org/tao-ra';

/**
 * Adds generated articles and their briefings to the copy of the project in `root`: about 800 words, ten figures and eight directives each, and with
 * them conferences (four for five briefings), people, bodies, documents and indicators. Everything passes the checks, and says that it is generated.
 */
export function writeArchive(root: string, count: number): void {
  const random = chance(count);
  const vocabulary = loadVocabulary(root);
  const more = entries(count, random);
  for (const [name, list] of Object.entries(more)) appendFileSync(join(root, 'content/vocabulary', `${name}.yml`), `\n${stringify(list)}`);
  const ids = {
    provinces: [...vocabulary.provinces.values()].map(({ id, name }) => ({ id, name })),
    themes: [...vocabulary.themes.keys()],
    principles: [...vocabulary.principles.values()].filter(({ kind }) => kind === 'formula').map(({ id }) => id),
    organisations: [...[...vocabulary.organisations.values()].map(({ id, name }) => ({ id, name })), ...named(more.organisations)],
    indicators: [...[...vocabulary.indicators.values()].map(({ id, name }) => ({ id, name })), ...named(more.indicators)],
    documents: Object.entries(more.documents).map(([id, { number }]) => ({ id, number })),
    people: named(more.people),
    conferences: Object.entries(more.conferences).map(([id, conference]) => ({ id, ...conference })),
  };
  const register: string[] = [];
  for (let index = 0; index < count; index++) {
    const { id, seed, briefing } = article(index, ids, random);
    const file = `${String(index + 1000)}_${createHash('sha256').update(seed).digest('hex').slice(0, 16)}.txt`;
    const sha256 = createHash('sha256').update(seed).digest('hex');
    writeFileSync(join(root, 'seeds', file), seed);
    writeFileSync(join(root, 'content/briefings', `${id}.mdx`), briefing(file, sha256));
    register.push(`| \`${file}\` | \`${sha256}\` | generated | none | none |`);
  }
  appendAfterTable(root, register);
}

type Names = { readonly id: string; readonly name: string };
interface Ids {
  readonly provinces: readonly Names[];
  readonly themes: readonly string[];
  readonly principles: readonly string[];
  readonly organisations: readonly Names[];
  readonly indicators: readonly Names[];
  readonly documents: readonly { readonly id: string; readonly number: string }[];
  readonly people: readonly Names[];
  readonly conferences: readonly { readonly id: string; readonly date: string; readonly chairs: readonly string[] }[];
}

const named = (list: Readonly<Record<string, { readonly name: string }>>): Names[] => Object.entries(list).map(([id, { name }]) => ({ id, name }));
const list = <T>(size: number, make: (index: number) => readonly [string, T]): Record<string, T> => Object.fromEntries(Array.from({ length: Math.ceil(size) }, (_, index) => make(index)));
const dayOf = ({ below }: Chance, index: number, of: number): string => `${YEARS.first + Math.floor((index / of) * YEARS.count)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
const printed = (day: string): string => day.split('-').map(Number).reverse().join('/');

function entries(count: number, random: Chance) {
  const people = list(count / 10 + 3, (index) => [`nguoi-tao-ra-${index}`, { name: `Người Tạo Ra ${index}`, posts: [{ title: 'Chức vụ tạo ra', from: null, until: null, sources: [SOURCE] }] }]);
  const size = Math.ceil(count * 0.8);
  return {
    people,
    conferences: list(size, (index) => {
      const date = dayOf(random, index, size);
      return [`hoi-nghi-tao-ra-${index}-${date}`, { name: `Hội nghị tạo ra lần ${index} về chuyển đổi số`, shortName: `Hội nghị tạo ra ${index}, ${printed(date)}`, kind: 'hoi-nghi', number: null, date, partOfDay: null, chairs: [random.pick(Object.keys(people))], hosts: ['chinh-phu'], form: null, sources: [SOURCE] }];
    }),
    organisations: list(count / 20 + 1, (index) => [`co-quan-tao-ra-${index}`, { name: `Cơ quan tạo ra số ${index}`, kind: 'khac', sources: [SOURCE] }]),
    documents: list(count / 5 + 1, (index) => [`van-ban-tao-ra-${index}`, { number: `${index}/TR-${index % 97}`, type: 'Văn bản', issuer: `Cơ quan tạo ra số ${index % 50}`, date: null, title: `Văn bản tạo ra về ${action(random)}`, sources: [SOURCE] }]),
    indicators: list(count / 50 + 1, (index) => [`chi-tieu-tao-ra-${index}`, { name: `Tỷ lệ tạo ra ${index}`, unit: 'percent', population: null, method: null, publisher: null, better: 'cao', definition: null, themes: ['chuyen-doi-so'], sources: [SOURCE] }]),
  };
}

function article(index: number, ids: Ids, random: Chance) {
  const conference = ids.conferences[Math.floor(index * 0.8)]!;
  const place = random.pick(ids.provinces);
  const person = ids.people.find(({ id }) => id === conference.chairs[0])!;
  const year = Number(conference.date.slice(0, 4));
  const opening = `Ngày ${printed(conference.date)}, tại ${place.name}, ông ${person.name} chủ trì hội nghị tạo ra về chuyển đổi số của ${place.name}`;
  const documents = [random.pick(ids.documents), random.pick(ids.documents)].filter(({ id }, at, all) => all.findIndex((other) => other.id === id) === at);
  // One figure in ten is of the first indicator, so that its page is a long one.
  const measured = new Set([ids.indicators[0]!]);
  while (measured.size < METRICS) measured.add(random.pick(ids.indicators));
  const metrics = [...measured].map((indicator, at) => {
    const value = 1 + random.below(989);
    const scope = random.next() < 0.7 ? place : { id: 'quoc-gia', name: 'cả nước' };
    const quote = `Năm ${year}, mục ${at + 1} của bảng ở ${scope.name} đạt ${String(value / 10).replace('.', ',')}%`;
    return { id: `so-lieu-${at + 1}`, indicator: indicator.id, value: value / 10, unit: 'percent', kind: random.next() < 0.8 ? 'actual' : 'target', period: String(year), scope: scope.id, reportedBy: null, quote };
  });
  const directives = Array.from({ length: DIRECTIVES }, (_, at) => {
    const to = random.pick(ids.organisations);
    const due = random.next() < 0.3 ? `${year + 1}-06` : null;
    const told = action(random);
    const quote = `${at + 1}, ${to.name} ${told}${due === null ? '' : `, xong trong tháng 6/${year + 1}`}`.split(' ').slice(0, 24).join(' ');
    return { id: `viec-${at + 1}`, issuer: person.id, addressees: [to.id], action: told.replace(/^./u, (letter) => letter.toUpperCase()), due, kind: 'order', themes: [random.pick(ids.themes)], principles: random.next() < 0.2 && ids.principles.length > 0 ? [random.pick(ids.principles)] : [], quote, sentence: `Việc thứ ${quote}.` };
  });
  const paragraphs = [
    `${opening}.`,
    ...Array.from({ length: 6 }, () => filler(random)),
    ...pairs(metrics.map(({ quote }) => `${quote}.`)),
    ...Array.from({ length: 6 }, () => filler(random)),
    `Hội nghị nhắc lại ${documents.map(({ number }) => `Văn bản ${number}`).join(' và ')}.`,
    ...pairs(directives.map(({ sentence }) => sentence)),
    ...Array.from({ length: 4 }, () => filler(random)),
  ];
  const front = (file: string, sha256: string) => ({
    title: `Hội nghị tạo ra ${index} tại ${place.name}`,
    titleBy: 'editor',
    summary: `Bản tin tạo ra để đo. Hội nghị ngày ${printed(conference.date)} tại ${place.name} bàn về ${action(random)}.`,
    conference: conference.id,
    date: { value: conference.date, basis: 'text', quote: `Ngày ${printed(conference.date)}`, explanation: null, partOfDay: null },
    chairs: [{ person: person.id, office: 'ông', quote: `ông ${person.name} chủ trì hội nghị` }],
    provinces: [{ id: place.id, quote: `tại ${place.name}` }],
    source: { file, sha256, outlet: null, outletBasis: null, byline: null, published: null, url: null },
    themes: [...new Set(['chuyen-doi-so', random.pick(ids.themes), random.pick(ids.themes), random.pick(ids.themes)])],
    documents: documents.map(({ id, number }) => ({ id, quote: `Văn bản ${number}` })),
    metrics,
    directives: directives.map(({ sentence: _, ...directive }) => directive),
    ...(index % 10 === 9 && { notes: [{ quote: opening, note: 'Bản tin này do chương trình tạo ra.' }] }),
  });
  return {
    id: `${conference.date}-${place.id}-tao-ra-${index}`,
    seed: `${paragraphs.join('\n\n')}\n`,
    briefing: (file: string, sha256: string) => `---\n${stringify(front(file, sha256), { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---\n\n${paragraphs.slice(0, 12).join('\n\n')}\n\n## Nội dung hội nghị\n\n${paragraphs.slice(12).join('\n\n')}\n`,
  };
}

/** Two sentences a paragraph. */
const pairs = (sentences: readonly string[]): string[] => sentences.flatMap((sentence, at) => (at % 2 === 0 ? [[sentence, sentences[at + 1]].filter(Boolean).join(' ')] : []));

function appendAfterTable(root: string, rows: readonly string[]): void {
  mkdirSync(join(root, 'seeds'), { recursive: true });
  appendFileSync(join(root, 'seeds/README.md'), `\n| file | sha256 | where it came from | printed date of the article | author as printed |\n|---|---|---|---|---|\n${rows.join('\n')}\n`);
}
