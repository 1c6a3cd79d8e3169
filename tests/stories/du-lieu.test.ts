import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { Package } from 'datapackage';
import { precisionOf } from '../../src/domain/day.ts';
import { contains, fold } from '../../src/domain/text.ts';
import { builtFile, builtPages, DIST } from './built-site.ts';

/** A programmer takes the open data: it has the promised shape, says only what the sources say, and every row can be looked up. */

type Value = string | number | boolean | null | readonly string[];
type Row = Readonly<Record<string, Value>>;

const BOM = '\ufeff';
const names = globSync('du-lieu/*.csv', { cwd: DIST }).map((file) => file.replace(/^.*[\\/]|\.csv$/gu, ''));
const tables = new Map(names.map((name) => [name, JSON.parse(builtFile(`du-lieu/${name}.json`)) as readonly Row[]]));
const rowsOf = (name: string): readonly Row[] => tables.get(name) ?? assert.fail(`no du-lieu/${name}.json`);
const descriptor = JSON.parse(builtFile('du-lieu/datapackage.json')) as { resources: { name: string; path: string; schema: { fields: { name: string; type: string }[] } }[] };
const seedsFolder = join(import.meta.dirname, '../../seeds');
const seedText = (seed: Value): string => readFileSync(join(seedsFolder, String(seed)), 'utf8').replace(/^\ufeff/u, '');

/** Fails with all that is wrong in a table, one line each: `<id>: <words>`. */
function everyRow(name: string, look: (row: Row) => readonly string[]): void {
  const rows = rowsOf(name);
  assert.notEqual(rows.length, 0, `${name} is empty`);
  assert.equal(rows.flatMap((row) => look(row).map((words) => `${name} ${String(row['id'])}: ${words}`)).join('\n'), '');
}

/** The fields as `CONTRACTS` fixes them; a change here breaks other people's programs. */
const CONTRACT = {
  'ban-tin': 'id url title date datePrecision dateBasis conference chairs provinces themes principles seed sourceSha256 outlet byline published',
  'hoi-nghi': 'id url name kind number date datePrecision partOfDay chairs briefings outcomeDocuments',
  'so-lieu': 'id url briefing seed conference date indicator indicatorName value valueMax of unit kind qualifier period scope comparedWith reportedBy quote',
  'chi-dao': 'id url briefing seed conference date issuer addressees action due kind themes principles status quote',
} as const;
const ENTITIES = ['nguyen-tac', 'chu-de', 'dia-phuong', 'co-quan', 'nguoi', 'van-ban'];

test('all ten tables are there, as JSON and as CSV, and the data package names each', () => {
  const promised = [...Object.keys(CONTRACT), ...ENTITIES].sort();
  assert.deepEqual(names.toSorted(), promised);
  assert.deepEqual(descriptor.resources.map(({ name }) => name).sort(), promised);
});

for (const [name, fields] of Object.entries(CONTRACT))
  test(`${name}: exactly the fields of the contract`, () => everyRow(name, (row) => (Object.keys(row).join(' ') === fields ? [] : [Object.keys(row).join(' ')])));

for (const name of ENTITIES)
  test(`${name}: an entity has id, url, name and briefings, every row the same fields`, () => {
    const fields = Object.keys(rowsOf(name)[0]!).join(' ');
    assert.match(fields, /^id url name .*\bbriefings$/u);
    everyRow(name, (row) => (Object.keys(row).join(' ') === fields ? [] : [Object.keys(row).join(' ')]));
  });

test('a province says what became of it', () => {
  everyRow('dia-phuong', (row) => ['until', 'mergedInto', 'codeThen', 'codeNow'].filter((field) => !(field in row)));
  const of = (id: string) => rowsOf('dia-phuong').find((row) => row['id'] === id);
  assert.equal(rowsOf('dia-phuong').length, 63);
  assert.deepEqual([of('bac-kan')?.['until'], of('bac-kan')?.['mergedInto']], ['2025-06-30', 'thai-nguyen']);
  assert.deepEqual([of('gia-lai')?.['until'], of('gia-lai')?.['mergedInto']], [null, null]);
});

for (const name of names) {
  test(`${name}: the data package lists its fields, and each value is of its type`, () => {
    const { fields } = descriptor.resources.find((resource) => resource.name === name)!.schema;
    everyRow(name, (row) => [
      ...(Object.keys(row).join() === fields.map((field) => field.name).join() ? [] : ['other fields than the data package says']),
      ...fields.flatMap((field) => wrongType(row[field.name], field.type).map((words) => `${field.name}: ${words}`)),
    ]);
  });

  test(`${name}: CSV and JSON hold the same rows`, () => {
    const csv = builtFile(`du-lieu/${name}.csv`);
    assert.ok(csv.startsWith(BOM), 'no byte order mark');
    assert.doesNotMatch(csv.replaceAll('\r\n', ''), /\r/u);
    const [header, ...cells] = parse(csv, { bom: true, record_delimiter: '\r\n' }) as string[][];
    assert.deepEqual(header, Object.keys(rowsOf(name)[0]!));
    assert.deepEqual(cells, rowsOf(name).map((row) => Object.values(row).map(cellOf)));
  });

  test(`${name}: ids are there once, every url leads to its place on a page`, () => {
    assert.equal(new Set(rowsOf(name).map((row) => row['id'])).size, rowsOf(name).length);
    everyRow(name, ({ url }) => deadEnd(String(url)));
  });
}

/** How a value stands in CSV: a list in one cell that can be taken apart at `; `; a text that a spreadsheet would run as a formula has an apostrophe before it. */
function cellOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.map((item) => item.replaceAll('; ', ', ')).join('; ');
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

function wrongType(value: Value | undefined, type: string): string[] {
  if (value === undefined) return ['left out'];
  if (value === null) return [];
  const texts = Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];
  const said = Array.isArray(value) ? 'string' : typeof value;
  return [
    ...(said === ({ integer: 'number', date: 'string' }[type] ?? type) ? [] : [`${said} instead of ${type}`]),
    ...(type === 'integer' && !Number.isSafeInteger(value) ? ['not whole'] : []),
    ...(type === 'number' && !Number.isFinite(value) ? ['not a number'] : []),
    ...(type === 'date' && precisionOf(String(value)) !== 'day' ? ['not a day'] : []),
    ...texts.map(String).filter((text) => text === '' || text !== text.trim() || text !== text.normalize('NFC')).map((text) => `“${text}” is empty, padded or not NFC`),
    ...(texts.every((text) => typeof text === 'string') ? [] : ['a list of something else than text']),
    ...(new Set(texts).size === texts.length ? [] : ['the same item twice']),
  ];
}

const pages = new Map(builtPages().map(({ address, file }) => [address, file]));
const anchorsOf = new Map<string, ReadonlySet<string>>();

/** What is wrong with the address of a row. */
function deadEnd(url: string): string[] {
  const { pathname, hash } = new URL(url, 'http://localhost');
  const file = pages.get(decodeURI(pathname));
  if (file === undefined) return [`${url}: no such page`];
  if (!anchorsOf.has(file)) {
    const $ = load(builtFile(file));
    anchorsOf.set(file, new Set($('[id]').toArray().map((element) => $(element).attr('id')!)));
  }
  return hash === '' || anchorsOf.get(file)!.has(decodeURIComponent(hash.slice(1))) ? [] : [`${url}: no such anchor`];
}

for (const name of ['so-lieu', 'chi-dao'])
  test(`${name}: every quote stands word for word in its article, and on the page it leads to`, () => {
    const shown = new Map<string, string>();
    everyRow(name, ({ quote, seed, url }) => {
      const address = decodeURI(new URL(String(url), 'http://localhost').pathname);
      if (!shown.has(address)) shown.set(address, fold(load(builtFile(pages.get(address)!))('main').text()));
      return [...(contains(seedText(seed!), String(quote)) ? [] : ['not in the seed']), ...(contains(shown.get(address)!, String(quote)) ? [] : [`not shown on ${address}`])];
    });
  });

test('ban-tin: the checksum is that of the article', () =>
  everyRow('ban-tin', ({ seed, sourceSha256 }) => (createHash('sha256').update(readFileSync(join(seedsFolder, String(seed)))).digest('hex') === sourceSha256 ? [] : ['another article'])));

test('days, months and years exist, and no more of them is said than known', () => {
  for (const [name, fields] of [['ban-tin', ['date']], ['hoi-nghi', ['date']], ['so-lieu', ['date', 'period', 'comparedWith']], ['chi-dao', ['date', 'due']], ['dia-phuong', ['until', 'citySince']], ['co-quan', ['from', 'until']], ['van-ban', ['date']]] as const)
    everyRow(name, (row) => fields.flatMap((field) => String(row[field] ?? '2024').split('/').filter((date) => precisionOf(date) === undefined)));
  for (const name of ['ban-tin', 'hoi-nghi']) everyRow(name, ({ date, datePrecision }) => (precisionOf(String(date)) === datePrecision ? [] : ['wrong precision']));
});

test('every id names something: persons, places, themes, principles, bodies, indicators', () => {
  const ids = (name: string): readonly Value[] => rowsOf(name).map((row) => row['id']!);
  const actors = [...ids('nguoi'), ...ids('co-quan')];
  const scopes = ['quoc-gia', 'bo-nganh', 'dia-phuong', 'hoi-nghi', ...ids('dia-phuong')];
  const KNOWN: readonly (readonly [name: string, field: string, known: readonly Value[]])[] = [
    ['ban-tin', 'chairs', ids('nguoi')],
    ['ban-tin', 'provinces', ids('dia-phuong')],
    ['ban-tin', 'themes', ids('chu-de')],
    ['ban-tin', 'principles', ids('nguyen-tac')],
    ['hoi-nghi', 'chairs', ids('nguoi')],
    ['hoi-nghi', 'briefings', ids('ban-tin')],
    ['so-lieu', 'seed', rowsOf('ban-tin').map((row) => row['seed']!)],
    ['so-lieu', 'scope', scopes],
    ['so-lieu', 'reportedBy', actors],
    ['chi-dao', 'issuer', actors],
    ['chi-dao', 'addressees', actors],
    ['chi-dao', 'themes', ids('chu-de')],
    ['chi-dao', 'principles', ids('nguyen-tac')],
    ['nguyen-tac', 'clauses', ids('nguyen-tac')],
    ['dia-phuong', 'joinedBy', ids('dia-phuong')],
    ...ENTITIES.map((name) => [name, 'briefings', ids('ban-tin')] as const),
  ];
  for (const [name, field, known] of KNOWN) everyRow(name, (row) => [row[field] ?? []].flat().filter((id) => !known.includes(id as Value)).map((id) => `${field}: ${String(id)}`));
  everyRow('so-lieu', ({ indicator }) => (existsSync(join(DIST, `so-lieu/${String(indicator)}/index.html`)) ? [] : [`${String(indicator)}: no such indicator`]));
});

/** The reference library does not skip the byte order mark that Excel needs, so it reads copies without one. */
function withoutMarks(): string {
  const folder = mkdtempSync(join(tmpdir(), 'du-lieu-'));
  after(() => rmSync(folder, { recursive: true }));
  for (const { path } of descriptor.resources) writeFileSync(join(folder, path), builtFile(`du-lieu/${path}`).replace(BOM, ''));
  return folder;
}

test('the reference library reads every table by the data package: types, gaps, closed lists, keys', async () => {
  const dataPackage = await Package.load(descriptor, { basePath: withoutMarks() });
  assert.deepEqual(dataPackage.errors, []);
  assert.ok(dataPackage.valid);
  for (const resource of dataPackage.resources) {
    const rows = await resource.read({ keyed: true, relations: true });
    assert.deepEqual(rows.map((row) => row['id']), rowsOf(resource.name).map((row) => row['id']));
  }
});

const BROKEN: readonly (readonly [why: string, table: string, damage: (csv: string) => string, said: RegExp])[] = [
  ['a briefing that is not there', 'so-lieu', (csv) => csv.replace(/(?<=\r\n[^,]*,[^,]*,)[^,]+/u, '2024-07-19-khong-co'), /Foreign key "briefing"/u],
  ['a number with a comma', 'so-lieu', (csv) => csv.replace(/,(\d+)\.(\d+),/u, ',"$1,$2",'), /column "value" is not type "number"/u],
  ['a kind nobody knows', 'so-lieu', (csv) => csv.replace(',actual,', ',that,'), /"enum" constraint for column "kind"/u],
  ['a day that does not exist', 'dia-phuong', (csv) => csv.replace(',2025-06-30,', ',2025-06-31,'), /column "until" is not type "date"/u],
  ['a gap where none may be', 'chu-de', (csv) => csv.replace(/(?<=\r\n[^,]*,)[^,]+/u, ''), /"required" constraint for column "url"/u],
  ['an id written another way', 'chu-de', (csv) => csv.replace(/(?<=\r\n)[^,]+/u, 'Kinh tế số'), /"pattern" constraint for column "id"/u],
  ['the same row twice', 'chu-de', (csv) => csv.replace(/(?<=\r\n)(.*\r\n)/u, '$1$1'), /unique constraint/u],
];
for (const [why, name, damage, said] of BROKEN)
  test(`the reference library would see ${why}`, async () => {
    const folder = withoutMarks();
    const file = join(folder, `${name}.csv`);
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, damage(whole));
    const { resources } = await Package.load(descriptor, { basePath: folder });
    const reading = resources.find((resource) => resource.name === name)!.read({ keyed: true, relations: true });
    await assert.rejects(reading, (error: Error & { errors?: readonly Error[] }) => said.test([error, ...(error.errors ?? [])].map(({ message }) => message).join('\n')));
  });

test('the page explains every table and every field, with a real row', () => {
  const $ = load(builtFile('du-lieu/index.html'));
  assert.equal($('a[href$="/du-lieu/datapackage.json"]').length, 1);
  for (const { name, schema } of descriptor.resources) {
    const section = $(`section[aria-labelledby="${name}"]`);
    assert.deepEqual(section.find('.field-table tbody th').toArray().map((cell) => $(cell).text()), schema.fields.map((field) => field.name));
    assert.ok(section.find(`a[href$="/du-lieu/${name}.json"]`).length === 1 && section.find(`a[href$="/du-lieu/${name}.csv"]`).length === 1, `${name}: no links`);
    // Of a long list the first five are shown, and how many more there are.
    const shown = (value: Value): string => (Array.isArray(value) && value.length > 5 ? `${JSON.stringify(value.slice(0, 5))} và ${value.length - 5} phần tử nữa` : JSON.stringify(value));
    const example = section.find('dl dd').toArray().map((value) => $(value).text());
    assert.ok(rowsOf(name).some((row) => Object.values(row).every((value, place) => shown(value) === example[place])), `${name}: the example is no row`);
  }
});
