import type { Edtf } from '../domain/day.ts';
import type { MetricKind } from '../domain/quantity.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { ArticleBlock, CleanArticle, ReadingContext } from './article.ts';
import { isListItem, readParagraph } from './directives/paragraph.ts';
import { SILENT, type Task } from './directives/said.ts';
import { indicatorName } from './metrics/indicator.ts';
import { kindOf, plansAhead, SETS_TARGETS, type Surroundings } from './metrics/kinds.ts';
import { periodsOf } from './metrics/periods.ts';
import { quoteSpan } from './metrics/quote.ts';
import { type ScopeReader, scopeReader } from './metrics/scope.ts';
import type { Figure } from './metrics/figure.ts';
import { figuresIn } from './metrics/spot.ts';
import { blot, comparable, visible } from './prose/comparable.ts';
import { sentencesOf } from './prose/sentences.ts';
import { timesIn } from './prose/times.ts';

/** One figure of an article, as in contract 2, and where it stands. */
export interface MetricReading {
  readonly value: number;
  readonly valueMax: number | null;
  readonly of: number | null;
  readonly unit: string;
  readonly kind: MetricKind;
  readonly qualifier: string | null;
  /** A name in the words of the sentence; an editor gives it its id. */
  readonly indicator: string | null;
  readonly period: Edtf | null;
  /** For a change: the period compared with, where the words give one. */
  readonly comparedWith: Edtf | null;
  /** An id of `SCOPES` or of a province; null when the words do not say. */
  readonly scope: string | null;
  readonly quote: string;
  /** First line of its block in the file. */
  readonly line: number;
  /** What an editor has to settle, in Vietnamese. */
  readonly doubt: string | null;
}

/**
 * Reads every figure of an article: levels, targets, changes, ratios, ranks, sums of money, counts.
 * Dates, numbers of documents and sessions, ages, telephones and numbers inside names are left alone.
 * @returns In the order of the article, none twice; every quote is an exact substring of its block.
 */
export function readMetrics(article: CleanArticle, context: ReadingContext, vocabulary: Vocabulary): MetricReading[] {
  const scopes = scopeReader(vocabulary, context.provinces);
  const readings: MetricReading[] = [];
  let said = SILENT;
  for (const block of article.blocks) {
    if (block.kind === 'caption' || block.kind === 'heading') continue;
    if (readings.length >= FIGURES_AT_MOST) return endingAt(readings);
    // What is ordered is not yet so: a figure inside a task is a target.
    const paragraph = readParagraph(visible(block.text).text, isListItem(block), said, context);
    said = paragraph.said;
    for (const reading of readBlock(block, paragraph.tasks, readings, context, scopes)) if (readings.length < FIGURES_AT_MOST && !readings.some((before) => sameFigure(before, reading))) readings.push(reading);
  }
  return readings.length < FIGURES_AT_MOST ? readings : endingAt(readings);
}

/** No article of the field has more; what has is a table or no article at all. */
export const FIGURES_AT_MOST = 500;

/** The reading stopped here, and says so. */
const endingAt = (readings: readonly MetricReading[]): MetricReading[] =>
  readings.map((reading, index) => (index < readings.length - 1 ? reading : { ...reading, doubt: `Bài có từ ${FIGURES_AT_MOST} con số trở lên; máy đọc đến số này thì dừng. Số liệu phía sau phải tự ghi, hoặc xem đây có đúng là một bài báo không.` }));

/** A sentence without any of these holds no figure; most have none. */
const MAY_COUNT = /\d|toàn bộ|tất cả|nửa|phần|gấp|nhân|mươi|mười|trăm|hai|ba|bốn|năm|sáu|bảy|tám|chín/u;

/** What the sentences of a block hand on to the next. */
interface Carried {
  readonly scope: string | null;
  readonly period: Edtf | null;
  readonly target: boolean;
  readonly ordered: boolean;
  readonly indicator: string | null;
}

/** A sentence that begins like this goes on with the targets of the one before. */
const GOES_ON = /^(?:theo đó|cụ thể|cụ thể là|trong đó|đồng thời|cùng với đó|bên cạnh đó|riêng|đến (?:năm|hết|cuối)|ngoài ra|về |tỷ lệ|phấn đấu|có |ít nhất|trên |\d|[^,;.]{3,60} (?:đạt|tăng|giảm|chiếm|trên|từ|khoảng|dưới) [^;]*;)/u;

/** Tasks that make their figures targets. */
const ORDERS = new Set(['order', 'assignment', 'proposal', 'decision', 'general']);

function readBlock(block: ArticleBlock, tasks: readonly Task[], earlier: readonly MetricReading[], context: ReadingContext, scopes: ScopeReader): MetricReading[] {
  const whole = visible(block.text);
  const readings: MetricReading[] = [];
  let carried: Carried = { scope: null, period: null, target: false, ordered: false, indicator: null };
  for (const { text: printed, start } of sentencesOf(whole.text)) {
    if (earlier.length + readings.length >= FIGURES_AT_MOST) break;
    const text = comparable(printed);
    const times = timesIn(text, context.eventDate);
    const figures = MAY_COUNT.test(text) ? figuresIn(text, printed, times) : [];
    const first = tasks.find((task) => ORDERS.has(task.kind) && task.start >= start && task.start < start + printed.length);
    const ordered = first === undefined ? null : first.start - start;
    const inheritsTarget = (carried.target && GOES_ON.test(text)) || (carried.ordered && /^(?:phấn đấu|đến (?:năm|hết|cuối)|đồng thời|trong đó|bảo đảm|đảm bảo)/u.test(text));
    const timeless = blot(text, times);
    const periods = periodsOf(times, timeless, carried.period);
    const scope = (before: string, after: string): string | null => scopes.scopeOf(before, after) ?? carried.scope;
    let previous: Figure | null = null;
    let name: string | null = null;
    let allTargets = true;
    let before: Surroundings['previous'] = null;
    for (const figure of figures) {
      const from = Math.max(previous?.end ?? 0, text.lastIndexOf(';', figure.start) + 1);
      const { kind, falls } = kindOf(figure, {
        before: text.slice(0, figure.start), after: text.slice(figure.end), near: text.slice(from, figure.start), previous: before, times, eventDate: context.eventDate, inheritsTarget,
        ordered: ordered !== null && figure.number > ordered,
      });
      before = { kind, falls, sort: figure.sort };
      const at = previous !== null && previous.end > from - 1 ? name : null;
      name = indicatorName(figure, timeless.slice(from, figure.start), printed.slice(from, figure.start), timeless.slice(figure.end), printed.slice(figure.end), at ?? (previous === null ? carried.indicator : name));
      const [quoteStart, quoteEnd] = quoteSpan(printed, figure.start, figure.end);
      const reading: MetricReading = {
        value: kind === 'change' && falls ? -figure.value : figure.value,
        valueMax: figure.valueMax === null ? null : kind === 'change' && falls ? -figure.valueMax : figure.valueMax,
        of: figure.of,
        unit: figure.unit,
        kind,
        qualifier: figure.qualifier,
        indicator: name,
        ...periods(figure, kind),
        scope: scope(printed.slice(0, figure.start), printed.slice(figure.end)),
        quote: whole.original(start + quoteStart, start + quoteEnd),
        line: block.line,
        doubt: figure.doubt,
      };
      // “kiểm tra tại 39 điểm thi”: an order names again what the report has counted.
      const again = ordered !== null && figure.sort === 'noun' && earlier.concat(readings).some((other) => other.value === reading.value && comparable(other.unit) === comparable(reading.unit));
      if (!again) readings.push(reading);
      allTargets &&= kind === 'target' || TARGET_NOUNS.test(comparable(figure.unit));
      previous = figure;
    }
    carried = {
      scope: carriedScope(scopes.scopeOf(printed.slice(0, figures[0]?.start ?? text.length), ''), carried.scope),
      period: periods.lead ?? carried.period,
      target: allTargets && (SETS_TARGETS.test(text) || plansAhead(text, times, context.eventDate) || (inheritsTarget && figures.length > 0)),
      ordered: ordered !== null || (carried.ordered && inheritsTarget),
      indicator: name,
    };
  }
  return readings;
}

/** Ministries and provinces taken together are compared within one sentence; the next speaks of the whole again. */
const carriedScope = (found: string | null, before: string | null): string | null => (found === null || found === 'bo-nganh' || found === 'dia-phuong' || found === 'hoi-nghi' ? before : found);

/** “thông qua 20 chỉ tiêu”: how many targets there are is none of them. */
const TARGET_NOUNS = /^(?:chỉ tiêu|mục tiêu|nhiệm vụ|nhóm|nhóm nhiệm vụ|nhóm chỉ tiêu|giải pháp)/u;

/** The same figure printed again: in a lead, in a second telling. */
function sameFigure(a: MetricReading, b: MetricReading): boolean {
  if (a.line === b.line || a.value !== b.value || a.unit !== b.unit || a.of !== b.of || a.valueMax !== b.valueMax) return false;
  if (a.quote === b.quote) return true;
  const [words, other] = [contentWords(a), contentWords(b)];
  const shared = [...words].filter((word) => other.has(word)).length;
  return shared >= 0.75 * Math.min(words.size, other.size) && Math.min(words.size, other.size) >= 3 && (a.period === b.period || a.period === null || b.period === null);
}

const contentWords = ({ indicator }: MetricReading): ReadonlySet<string> => new Set(comparable(indicator ?? '').split(/[^\p{L}]+/u).filter((word) => word.length > 1));
