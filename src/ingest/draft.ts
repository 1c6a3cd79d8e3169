import type { Edtf } from '../domain/day.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { CleanArticle, Doubt, Evidence } from './article.ts';
import { type Attendee, readAttendees } from './attendees.ts';
import { cleanArticle, type CleanReading } from './boilerplate.ts';
import { type Chair, type LocalChair, readChairs } from './chairs.ts';
import { type DirectiveReading, readDirectives } from './directives.ts';
import { type NamedDocument, readDocuments } from './documents.ts';
import { doubtsOf, type PlacedDoubt } from './doubts.ts';
import { type MeetingDay, readMeetingDay } from './meeting-day.ts';
import { type MetricReading, readMetrics } from './metrics.ts';
import { talksToMachines } from './machine-talk.ts';
import { readOutlet } from './outlet.ts';
import { wholeNames } from './name-slips.ts';
import { namesIn } from './names.ts';
import { Gazetteer } from './places.ts';
import { type InvokedPrinciple, readPrinciples } from './principles.ts';
import { readProvinces, type ReportingProvince } from './provinces.ts';
import { readPublished } from './published.ts';
import { type ArticleLine, readLines } from './text-in.ts';
import { readThemes } from './themes.ts';

/** An article as far as it could be read: every value with the words that prove it, and what an editor has to settle. */
export interface Draft {
  readonly article: CleanArticle;
  /** Lines of the title and of the author, where the article prints them. */
  readonly titleLine: number | null;
  readonly byline: (Evidence<string> & { readonly line: number }) | null;
  readonly outlet: (Evidence<string> & { readonly isName: boolean }) | null;
  readonly published: Evidence<string> | null;
  readonly day: MeetingDay | null;
  readonly chairs: readonly Chair[];
  readonly localChairs: readonly LocalChair[];
  readonly attendees: readonly Attendee[];
  readonly provinces: readonly ReportingProvince[];
  readonly metrics: readonly MetricReading[];
  readonly directives: readonly DirectiveReading[];
  readonly principles: readonly InvokedPrinciple[];
  readonly documents: readonly NamedDocument[];
  readonly themes: readonly string[];
  readonly proposedThemes: readonly { readonly id: string; readonly name: string }[];
  readonly doubts: readonly PlacedDoubt[];
  readonly lines: readonly ArticleLine[];
}

/** No paragraph has more characters; what has is a table or a page without line ends. */
export const LONGEST_LINE = 20_000;

/**
 * Reads a raw article. Pure, without clock or network; the same for every byte form of the same text. It never throws: what it cannot make out is a doubt.
 * @param text - The article as received, decoded.
 */
export function draftOf(text: string, vocabulary: Vocabulary): Draft {
  const gazetteer = new Gazetteer(vocabulary);
  const lines = readLines(text);
  const clean: CleanReading = cleanArticle(lines, gazetteer.names);
  const whole = clean.article;
  // What talks to machines, or is too long for any paragraph, stays in the body, but nothing is read from it; a doubt says so.
  const article: CleanArticle = { ...whole, blocks: whole.blocks.filter(({ text }) => text.length <= LONGEST_LINE && !talksToMachines(text)) };
  const when = readMeetingDay(article, clean.stamps);
  const where = readProvinces(article, gazetteer);
  const said = readChairs(article, gazetteer);
  const fullNames = [...[...vocabulary.people.values()].map(({ name }) => name), ...namesOf(article, gazetteer)];
  const [main, local] = [wholeNames(said.chairs, fullNames, 'chairs', article), wholeNames(said.localChairs, fullNames, 'localChairs', article)];
  const who = withPlaces({ chairs: main.people, localChairs: local.people, doubts: [...said.doubts, ...main.doubts, ...local.doubts] }, where.provinces);
  const chairing = new Set([...who.chairs, ...who.localChairs].map(({ name }) => name));
  const named = wholeNames(readAttendees(article, gazetteer, chairing), fullNames, 'attendees', article);
  const attendees = named.people.filter(({ name }, index) => !chairing.has(name) && named.people.findIndex((other) => other.name === name) === index);
  const eventDate: Edtf | null = when.day === null || when.day.value.startsWith('--') ? null : when.day.value;
  const context = { eventDate, provinces: where.provinces.map(({ id }) => id), chairs: who.chairs.map(({ name, role }) => ({ name, role })) };
  const published = readPublished(clean.stamps, when.day?.value ?? null);
  const metrics = readMetrics(article, context, vocabulary);
  const directives = readDirectives(article, context, vocabulary);
  const principles = readPrinciples(article, vocabulary, eventDate);
  const { themes, proposed } = readThemes(article, vocabulary);
  const found = { article: whole, titleLine: clean.titleLine, byline: clean.byline, outlet: readOutlet(article), published, day: when.day, chairs: who.chairs, localChairs: who.localChairs,
    attendees, provinces: where.provinces, metrics, directives, principles,
    documents: readDocuments(article, vocabulary, context.provinces), themes, proposedThemes: proposed, lines };
  return { ...found, doubts: doubtsOf(found, [...when.doubts, ...who.doubts, ...named.doubts, ...where.doubts], clean.stamps, LONGEST_LINE) };
}

/** Names printed in full, three words or more. */
const namesOf = ({ blocks }: CleanArticle, gazetteer: Gazetteer): string[] => [...new Set(blocks.flatMap(({ text }) => namesIn(text, gazetteer.names).map(({ name }) => name)))].filter((name) => name.split(' ').length >= 3);

/** “Tại điểm cầu tỉnh” without a name is the province that the article reports from, if there is just one. */
function withPlaces<T extends { readonly localChairs: readonly LocalChair[]; readonly doubts: readonly Doubt[] }>(reading: T, provinces: readonly ReportingProvince[]): T {
  const [only, ...others] = provinces;
  const localChairs = reading.localChairs.map((chair) => (chair.place === null && only && others.length === 0 ? { ...chair, place: only.id } : chair));
  const open = localChairs.filter(({ place }) => place === null);
  return { ...reading, localChairs, doubts: [...reading.doubts, ...open.map(({ name, evidence }) => ({ field: 'localChairs', message: `${name} chủ trì một điểm cầu mà bài không nêu tên tỉnh.`, evidence }))] };
}
