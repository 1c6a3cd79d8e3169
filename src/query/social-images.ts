import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { SECTIONS } from '../domain/address.ts';
import { formatPeriod } from '../domain/day.ts';
import { scopeName } from '../domain/names.ts';
import { formatQuantity } from '../domain/quantity.ts';
import { RECORD_SECTIONS, recordPath } from '../domain/record-page.ts';
import type { MetricRecord } from '../domain/record.ts';
import { SITE_NAME } from '../domain/site.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { RecordContent } from '../exports/record-content.ts';
import { altOf, drawSocialImage, IMAGE_FONTS, type SocialImage } from '../exports/social-image.ts';
import { recordContents } from './record-contents.ts';
import { perRecord } from './per-record.ts';

/** Pictures for shared links: records with figures of their own have one each, all others one of their section. */

/** A picture costs some 60 ms where none is kept from the build before: beyond this many, the oldest briefings share that of their section. */
const MOST_DRAWN = 3000;

/** Name of the picture of pages that are no record. */
export const SITE_IMAGE = 'ky-yeu';

/** Every picture by its name, which is its address under `/anh/` without the ending. */
export const socialImages = perRecord(async ({ vocabulary }): Promise<ReadonlyMap<string, SocialImage>> => {
  const figuresFirst = [...(await recordContents()).values()].sort((a, b) => Number(a.section === 'briefings') - Number(b.section === 'briefings'));
  const own = figuresFirst.flatMap((content): [string, SocialImage][] => {
    const figure = headline(content);
    return figure ? [[recordPath(content.section, content.id), { kicker: SECTIONS[content.section].name, title: content.title, figure: { value: formatQuantity(figure), name: nameOf(figure, vocabulary) } }]] : [];
  }).slice(0, MOST_DRAWN);
  const shared = RECORD_SECTIONS.map((section): [string, SocialImage] => [SECTIONS[section].path.slice(1, -1), { kicker: SITE_NAME, title: SECTIONS[section].name, figure: null }]);
  return new Map([...own, ...shared, [SITE_IMAGE, { kicker: 'Hội nghị, phiên họp của Chính phủ', title: 'Hội nghị đã nói gì, giao ai, hạn nào', figure: null }]]);
});

/** Name and alternative text of a record's picture. */
export async function imageOf({ section, id }: Pick<RecordContent, 'section' | 'id'>): Promise<{ name: string; alt: string }> {
  const images = await socialImages();
  const name = [recordPath(section, id), SECTIONS[section].path.slice(1, -1)].find((candidate) => images.has(candidate))!;
  return { name, alt: altOf(images.get(name)!) };
}

/** The figure that stands for a record: the latest level of an indicator, else the first national one that the article prints. */
function headline({ section, metrics }: RecordContent): MetricRecord | undefined {
  if (section === 'indicators') return metrics.findLast(({ scope }) => scope === 'quoc-gia') ?? metrics.at(-1);
  if (section !== 'briefings' && section !== 'conferences') return undefined;
  return metrics.find(({ scope, kind }) => scope === 'quoc-gia' && (kind === 'actual' || kind === 'rank')) ?? metrics[0];
}

const nameOf = (metric: MetricRecord, vocabulary: Vocabulary): string => [vocabulary.indicators.get(metric.indicator)?.name ?? metric.indicator, scopeName(vocabulary, metric.scope), metric.period && formatPeriod(metric.period)].filter(Boolean).join(', ');

/** Drawn pictures are kept by what is on them, so that a build draws only what has changed. Raise it when the drawing changes. */
const DRAWING = 1;
const CACHE = join(process.cwd(), '.cache', 'anh');

/** The picture as PNG. */
export async function pngOf(image: SocialImage): Promise<Buffer> {
  const key = createHash('sha256').update(JSON.stringify([DRAWING, image])).digest('hex').slice(0, 32);
  const file = join(CACHE, `${key}.png`);
  const kept = existsSync(file) ? readFileSync(file) : undefined;
  if (kept && isWhole(kept)) return kept;
  const png = await sharp(Buffer.from(await drawSocialImage(image, fonts()))).png({ palette: true, colours: 16, effort: 1 }).toBuffer();
  mkdirSync(CACHE, { recursive: true });
  // Another build may write the same picture: the last one wins, and nobody reads half a file.
  writeFileSync(`${file}.${process.pid}`, png);
  renameSync(`${file}.${process.pid}`, file);
  return png;
}

/** A machine that went dark may leave an empty or a cut file: a picture has its first and its last bytes. @see https://www.w3.org/TR/png-3/#5PNG-file-signature */
const isWhole = (png: Buffer): boolean => png.subarray(0, 8).equals(PNG_BEGINS) && png.subarray(-8).equals(PNG_ENDS);
const PNG_BEGINS = Buffer.from('89504e470d0a1a0a', 'hex');
const PNG_ENDS = Buffer.from('49454e44ae426082', 'hex');

let loaded: Parameters<typeof drawSocialImage>[1] | undefined;

/** Be Vietnam Pro, from the package. It is drawn into the pictures and never sent to a reader. */
const fonts = (): Parameters<typeof drawSocialImage>[1] =>
  (loaded ??= IMAGE_FONTS.flatMap((subset) => ([400, 700] as const).map((weight) => ({ name: subset, weight, style: 'normal' as const, data: readFileSync(join(process.cwd(), 'node_modules/@fontsource/be-vietnam-pro/files', `be-vietnam-pro-${subset}-${weight}-normal.woff`)) }))));
