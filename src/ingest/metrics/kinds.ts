import type { Edtf } from '../../domain/day.ts';
import type { MetricKind } from '../../domain/quantity.ts';
import { anyOf } from '../prose/comparable.ts';
import type { TimeWords } from '../prose/times.ts';
import type { Figure } from './figure.ts';

/** What is known of a figure's surroundings, all in comparable form. */
export interface Surroundings {
  /** The sentence up to the figure (its qualifier included in neither). */
  readonly before: string;
  /** What follows in the sentence. */
  readonly after: string;
  /** Since the previous figure, or since the last semicolon. */
  readonly near: string;
  /** How the figure before it in the sentence was read. */
  readonly previous: (KindReading & { readonly sort: Figure['sort'] }) | null;
  readonly times: readonly TimeWords[];
  readonly eventDate: Edtf | null;
  /** The sentence before set targets, and this one carries on. */
  readonly inheritsTarget: boolean;
  /** The sentence gives an order. */
  readonly ordered: boolean;
}

/** A kind, and for a change whether it falls. */
export interface KindReading {
  readonly kind: MetricKind;
  readonly falls: boolean;
}

const RISES = anyOf(['tăng', 'tăng thêm', 'tăng trưởng', '(?<!không )vượt(?! quá)', 'cao hơn', 'nhiều hơn', 'nhanh hơn', 'lớn hơn', 'gấp', 'nâng thêm', 'tăng khoảng', 'tăng bình quân', 'tăng trưởng bình quân', 'mức tăng trưởng', 'tốc độ tăng trưởng', 'tốc độ tăng', 'mức tăng', 'thặng dư thêm', 'bổ sung thêm', 'cao gấp', 'tăng trưởng khoảng', 'cải thiện', 'tăng tới', 'đội lên', 'đội lên từ', 'đội thêm', 'tăng từ', 'vươn lên', 'thăng']);
const FALLS = anyOf(['giảm', 'giảm bớt', 'giảm được', 'rút ngắn', 'cắt giảm', 'thấp hơn', 'ít hơn', 'kém', 'kém hơn', 'tụt', 'hạ(?! tầng| du| lưu| nguồn| tuần| viện| bộ)', 'sụt giảm', 'kéo giảm', 'giảm bình quân', 'giảm sâu', 'suy giảm', 'giảm tới', 'giảm trung bình', 'chậm hơn', 'hụt', 'chậm']);
/** Between the verb of change and its number: at most a few words that are not a level. */
const GAP = String.raw`(?: (?!đạt|còn|xuống|lên|là|được|có|chiếm|từ|mức|với|bởi|và)[\p{L}-]+){0,4}`;
const MOVES = new RegExp(`(?<fall>${FALLS})|(?<rise>${RISES})`, 'gu');
const GAP_ONLY = new RegExp(`^${GAP} ?$`, 'u');
/** “tăng lên 85%”, “giảm còn 3%”, “rút từ 15 xuống 5 ngày”: the number is where it arrived. */
const LEVEL = /(?:(?:tăng|giảm|nâng|hạ|vươn|rút|kéo|rút ngắn)(?: \p{L}+){0,5} (?:lên|còn|xuống|xuống còn|đến|tới|lên tới|lên đến|thành|từ)|(?:xuống|(?<!đội )lên)(?: còn| mức| đến| tới)?|còn)(?: gần| hơn| khoảng| mức)* $/u;
/** “rút ngắn thời gian họp 35%”: the verb, what is shortened, the number. */
const SHORTENED = /(?:rút ngắn|cắt giảm|giảm|tăng)(?: (?!đạt|còn|là|có|được|chiếm|với|và)\p{L}+){1,7} $/u;

const PLANNED_NUMBER = new RegExp(`(?<!% ?)${anyOf(['mục tiêu', 'kế hoạch', 'chỉ tiêu', 'kế hoạch đề ra', 'chỉ tiêu giao', 'kế hoạch giao', 'dự toán', 'định mức', 'yêu cầu'])}(?! (?:đạt|đã|được đạt|của (?:tỉnh|cả nước) đạt))(?:(?!(?:^| )(?:đã|được|hoàn thành|đạt được|có|hiện|với|ước)(?= |$))[^,;()"]){0,45}$`, 'u');
const STRONG = anyOf([
  'phấn đấu', 'đặt mục tiêu', 'đề ra mục tiêu', 'đặt ra mục tiêu', 'đặt chỉ tiêu', 'đề ra chỉ tiêu', 'với mục tiêu', 'mục tiêu là', 'mục tiêu chung', 'mục tiêu cụ thể', 'mục tiêu đến', 'mục tiêu đề ra', 'mục tiêu trong', 'chỉ tiêu đến', 'các mục tiêu', 'các chỉ tiêu', 'quyết tâm', 'hướng tới', 'hướng đến', 'nỗ lực để', 'bảo đảm đạt', 'cần đạt', 'phải đạt', 'cần hoàn thành', 'phải hoàn thành', 'phải có', 'cần có', 'phải bảo đảm', 'chỉ tiêu giao', 'kế hoạch giao', 'được giao chỉ tiêu', 'kế hoạch năm', 'tỉnh đề ra', 'mục tiêu', 'để đến', 'cam kết', 'sẽ đạt mục tiêu', 'đề ra',
]);
/** After a strong cue these say that the talk is of what has been reached. */
/** A sentence with one of these sets targets for the sentences that go on from it. */
export const SETS_TARGETS = new RegExp(anyOf(['phấn đấu', 'đặt mục tiêu', 'đề ra mục tiêu', 'đặt ra mục tiêu', 'đặt chỉ tiêu', 'đề ra chỉ tiêu', 'với mục tiêu', 'mục tiêu là', 'mục tiêu chung', 'mục tiêu cụ thể', 'mục tiêu đến', 'mục tiêu đến năm', 'quyết tâm', 'đề ra các mục tiêu', 'đề ra các chỉ tiêu', 'một số chỉ tiêu', 'các chỉ tiêu chủ yếu', 'mục tiêu năm', 'chỉ tiêu năm', 'phấn đấu đến']), 'u');
const REACHED = anyOf(['đã', 'đạt được', 'đến nay', 'hiện nay', '(?<!xuất |thực |phát |thể |cải )hiện', 'thực hiện được', 'mới đạt', 'mới chỉ', 'kết quả', 'đang', 'vượt mục tiêu', 'so với mục tiêu', 'thực tế']);
const FORECAST = anyOf(['dự kiến', 'dự báo', 'ước cả năm', 'ước tính cả năm', 'ước thực hiện cả năm', 'ước năm', 'kỳ vọng', 'có thể đạt', 'sẽ đạt', 'sẽ có', 'sẽ là', 'sẽ tăng', 'sẽ giảm', 'sẽ được', 'dự tính', 'dự ước', 'ước cả', 'khả năng đạt', 'có thể lên', 'có thể đạt', 'có thể tăng', 'có thể giảm', 'có thể bị', 'có thể làm', 'có thể gây', 'có thể mất', 'có thể lên tới', 'theo kịch bản', 'có khả năng', 'nhiều khả năng', 'nhận định từ nay']);
const FORECASTS = new RegExp(FORECAST, 'gu');
const STRONG_HERE = new RegExp(STRONG, 'u');
const STRONGS = new RegExp(STRONG, 'gu');
const REACHED_WORD = new RegExp(REACHED, 'u');
/** A plan or a memorandum of somebody else: money announced, not spent. */
const ANNOUNCED = /(?:biên bản ghi nhớ|ghi nhớ|kế hoạch (?:rót|đầu tư|mở rộng|xây dựng|bổ sung|huy động|chi)|cam kết (?:đầu tư|tài trợ|rót)|muốn đầu tư|đề xuất đầu tư)[^.;]*$/u;
const HAS_HAPPENED = new RegExp(anyOf(['đã', 'có hiệu lực']), 'u');
/** In an order these tell of what is so today. */
const IS_SO = new RegExp(anyOf(['đã', 'đến nay', 'hiện nay', 'hiện', 'còn', 'trong số', 'vừa qua', 'mới', 'có nơi', 'mất', 'đang']), 'u');
/** “85% kế hoạch năm”, “62,1% khối lượng phải hoàn thành đến năm 2025”: a share of the plan, reached. */
const OF_PLAN = /^ ?(?:so với )?(?:kế hoạch|khối lượng|mục tiêu|chỉ tiêu|dự toán|nhiệm vụ|tiến độ|chương trình)/u;

/**
 * The kind of statement a figure is.
 * Order matters: a rank is a rank even in a report of progress; a target that speaks of growth is a target.
 */
export function kindOf(figure: Figure, around: Surroundings): KindReading {
  const change = changeOf(figure, around);
  return kindAmong(figure, { ...around, before: around.before.replace(NEUTRAL, (words) => '¤'.repeat(words.length)) }, change);
}

/** “mục tiêu” and “kế hoạch” inside the names of programmes and offices set no target. */
const NEUTRAL = /chương trình mục tiêu(?: quốc gia)?|(?:tiêu chí|chuẩn) (?:\p{L}+ ){0,3}mục tiêu|kế hoạch (?:và|-) đầu tư|(?:vụ|phòng|ban|sở|ủy ban) kế hoạch|(?<!giao )kế hoạch (?:vốn|đầu tư công)(?= )|yêu cầu (?:phát triển|thực tế|nhiệm vụ)/gu;

function kindAmong(figure: Figure, around: Surroundings, change: KindReading | null): KindReading {
  if (isForecast(figure, around)) return { kind: 'forecast', falls: false };
  // “gấp gần 5 lần kết quả năm 2024” behind a target says how much more it is.
  if (figure.sort === 'times' && change && !STRONG_HERE.test(around.near)) return change;
  if (figure.sort === 'points' && change && !/(?:phấn đấu|mục tiêu)[^,;]{0,60}$/u.test(around.near) && !around.ordered && !around.inheritsTarget) return change;
  if (isTarget(figure, around, change !== null)) return { kind: 'target', falls: false };
  if (figure.sort === 'rank') return { kind: 'rank', falls: false };
  if (change) return change;
  if (figure.of !== null) return { kind: 'ratio', falls: false };
  return { kind: 'actual', falls: false };
}

/** @returns the direction when the figure says by how much something moved. */
function changeOf({ sort, qualifier, of, valueMax }: Figure, around: Surroundings): KindReading | null {
  if (sort === 'rank' || of !== null) return null;
  const text = around.before.replace(/\s*$/u, ' ').replace(valueMax === null ? /(?!)/u : /(?<= )(?:từ|khoảng) $/u, '');
  // “giảm 7.631 đơn vị, tương ứng 13,3%”: the same move in another unit.
  if (around.previous?.kind === 'change' && /^[^,;]{0,40},? \(?(?:tương ứng|tương đương|tức|hay)(?: với| là| \p{L}+)? $/u.test(around.near)) return { kind: 'change', falls: around.previous.falls };
  if (sort === 'share' && GROWTH_RATE.test(text)) return { kind: 'change', falls: /(?:giảm)[^,;]*$/u.test(text) && !/tăng/u.test(GROWTH_RATE.exec(text)![0]) };
  // “cao hơn mức tăng chung của cả nước (8,7%)”
  if (sort === 'share' && /(?:mức|tốc độ|tỷ lệ) (?<way>tăng|giảm)(?: trưởng)?[^,;()%\d]{0,60}\($/u.test(around.before)) return { kind: 'change', falls: /(?:mức|tốc độ|tỷ lệ) giảm[^()]*\($/u.test(around.before) };
  if (LEVEL.test(text) && !/(?:tăng|giảm) (?:lên )?(?:gấp )$/u.test(text)) return null;
  // “giảm 58 đầu mối và 1.916 biên chế”: both fell.
  if (around.previous?.kind === 'change' && around.previous.sort === sort && /^(?: \p{L}+){0,3} và $/u.test(around.near)) return { kind: 'change', falls: around.previous.falls };
  const match = [...text.matchAll(MOVES)].findLast(({ index, 0: words }) => GAP_ONLY.test(text.slice(index + words.length)));
  if (match) return { kind: 'change', falls: match.groups!['fall'] !== undefined && sort !== 'times' };
  if (sort === 'points') return { kind: 'change', falls: POINTS_FALL.test(text) && !/(?:tăng|vượt|cao hơn|hơn)[^;,]{0,60}$/u.test(text.replace(POINTS_FALL, '  ')) && POINTS_FALL.test(text.slice(-90)) };
  if (sort === 'times') return /(?:gấp|bằng|nhân)(?: \p{L}+){0,3} $/u.test(text) || /gấp|nhân/u.test(text.slice(-12)) || qualifier === null && /tăng/u.test(text.slice(-20)) ? { kind: 'change', falls: false } : null;
  if (sort === 'share' || sort === 'duration') {
    const shortened = SHORTENED.exec(text);
    if (shortened) return { kind: 'change', falls: /^(?:rút|cắt|giảm)/u.test(shortened[0]) };
  }
  return null;
}

/** “tốc độ tăng GRDP đạt 8,37%”: a rate of growth is a change however it is said. */
const GROWTH_RATE = /(?:tốc độ (?:tăng|giảm|phát triển|đô thị hóa)|tăng trưởng|mức (?:tăng|giảm)(?! (?:chi|giá)))(?: [^,;%\d]{1,90}|) (?:đạt|là|ước đạt|ước|ở mức|còn|chỉ đạt|mới đạt|chỉ)(?: mức)? $/u;
/** A difference in percentage points is a change, wherever its verb stands. */
const POINTS_FALL = /(?:giảm|thấp hơn|kém|hụt|thiếu|ít hơn)[^;]{0,80}$/u;

function isForecast(figure: Figure, { before }: Surroundings): boolean {
  const clause = before.slice(before.lastIndexOf(';') + 1);
  const cue = [...before.matchAll(FORECASTS)].at(-1);
  if (/có thể (?:\p{L}+ )?$/u.test(before)) return true;
  const here = cue && (AHEAD_OF_US.test(before) || !before.slice(cue.index).includes(';'));
  if (cue && here && before.length - cue.index < (AHEAD_OF_US.test(before) ? 320 : 150) && !REACHED_WORD.test(before.slice(cue.index + cue[0].length))) return true;
  return figure.sort === 'money' && ANNOUNCED.test(clause);
}

/** The whole sentence looks ahead. */
const AHEAD_OF_US = /(?:từ nay (?:đến|tới)|thời gian tới|những tháng (?:cuối|tới)|ngày tới|tuần tới|sắp tới)/u;

function isTarget(figure: Figure, around: Surroundings, moves: boolean): boolean {
  const { before, after, near, ordered, inheritsTarget, times, eventDate } = around;
  // “…, trong khi năm 2023 ước đạt 4,73 tỷ USD”: beside the target, what is or was.
  if (BESIDE.test(near) && !STRONG_HERE.test(near) && !futureBefore(around)) return false;
  // “phân bổ 3.168 tỷ đồng cho năm 2024, trong đó gần 60% …”: what a later year is given, and its parts.
  if (figure.sort === 'money' && /(?:phân bổ|bố trí|dự toán|dành)[^,;]{0,60}$/u.test(near) && times.some(({ start, period, use }) => use === 'in' && start >= before.length && start - before.length < 40 && liesAhead({ start, end: start, period, use }, eventDate))) return true;
  if (around.previous?.kind === 'target' && PART_OF_IT.test(near) && !REACHED_WORD.test(near)) return true;
  if (figure.sort === 'share' && OF_PLAN.test(after) && !/(?:phấn đấu|yêu cầu|đề nghị|bảo đảm|giải ngân)/u.test(before)) return false;
  // “chưa đạt mức tối thiểu 20%”: a norm, missed or met.
  if (/(?:mức|ngưỡng)(?: quy định)? (?:tối thiểu|tối đa|sàn|trần)(?: là| theo quy định)? $/u.test(before + (figure.qualifier === null ? '' : `${figure.qualifier} `))) return true;
  if (PLANNED_NUMBER.test(before) && !/(?:vượt|theo|thực hiện|hoàn thành|trong|bằng|ban hành|xây dựng) (?:các )?(?:mục tiêu|kế hoạch|chỉ tiêu)[^(]{0,25}(?:tăng|giảm|đạt) (?:\p{L}+ )?$/u.test(before) && !(moves && /(?:theo|thực hiện|vượt|so với) (?:mục tiêu|kế hoạch|chỉ tiêu)/u.test(before))) return !/(?:theo|thực hiện|triển khai|ban hành|xây dựng|bằng|trong|tại) (?:các )?(?:kế hoạch|chỉ tiêu|yêu cầu|mục tiêu)[^,;(]*$/u.test(before) || futureBefore(around);
  for (const strong of before.matchAll(STRONGS)) {
    const since = before.slice(strong.index + strong[0].length);
    const heads = /^(?:[^,;]{0,20}, )?$/u.test(before.slice(0, strong.index)) && /^(?:mục tiêu|các (?:mục|chỉ) tiêu)/u.test(strong[0]);
    const weak = !heads && /^(?:mục tiêu(?! (?:là|đến|trong|chung|cụ thể))|đề ra$|các (?:mục|chỉ) tiêu|quyết tâm|hướng|kế hoạch)/u.test(strong[0]);
    // “nêu mục tiêu năm 2024: giữ …, đạt …”: a list of targets behind a colon.
    const listed = /(?:^|[ ,;])(?:nêu|đặt|đề ra|đặt ra|xác định|thông qua|công bố|với)(?: \p{L}+){0,2} $/u.test(before.slice(0, strong.index)) && /^[^,;:]{0,60}:/u.test(since);
    const report = weak && !listed && (/(?:thực hiện|hoàn thành|đạt|vượt|theo|triển khai|so với|về đích) (?:các |[\d/¤]+ )?$/u.test(before.slice(0, strong.index)) || /^ (?:đề ra|quốc gia|đặt ra|của)?[^,;]*[,;]/u.test(since));
    if (!report && !REACHED_WORD.test(since) && !(weak && since.includes(';'))) return true;
  }
  if (futureBefore(around) && !HAS_HAPPENED.test(near)) return true;
  if (futureAfter(after, around)) return true;
  if (inheritsTarget && !REACHED_WORD.test(before)) return true;
  // “thông qua 27 nghị quyết”: done by the meeting itself.
  if (/(?:thông qua|ban hành|biểu quyết) (?:\p{L}+ ){0,2}$/u.test(near) && /(?:nghị quyết|nội dung|tờ trình|báo cáo|dự thảo)/u.test(figure.unit)) return false;
  return ordered && !IS_SO.test(near) && !(figure.sort === 'noun' && /(?:tại|ở|của|thuộc)(?: các| cả| toàn bộ)? $/u.test(before));
}

const BESIDE = /(?:trong khi|(?:\(|, )(?:cùng kỳ )?năm (?:trước|ngoái))[^;]{0,60}$/u;
const PART_OF_IT = /^[^;.]{0,60}, (?:trong đó|riêng|gồm|bao gồm)[^;]{0,60}$/u;

/** Words of time before the figure that lie ahead of the event: “đến năm 2030”, “hết năm 2024”. */
function futureBefore({ before, times, eventDate }: Surroundings): boolean {
  const last = times.filter(({ end, use }) => end <= before.length && use !== 'compared').at(-1);
  return last !== undefined && liesAhead(last, eventDate, SEASON.test(before.slice(Math.max(0, last.start - 30), last.start + 12))) && !/[;]/u.test(before.slice(last.end)) && !/(?:quyết định|kế hoạch|chương trình|đề án|nghị quyết|giai đoạn|chiến lược|quy hoạch)[^,;:]*$/u.test(before.slice(0, last.start).replace(/(?:phê duyệt|mục tiêu).*$/u, ''));
}

const SEASON = /(?<!\p{L})(?:niên vụ|vụ|năm học|mùa)(?: \p{L}+){0,3} (?=\d{4})/u;
const AFTER_TIME = /^(?:(?![,;]| (?:theo|phải|của|cần|thuộc|trong kế hoạch|so với) ).){0,60}?$/u;

function futureAfter(after: string, { times, eventDate, before }: Surroundings): boolean {
  const offset = before.length;
  return times.some((time) => (time.use === 'until' || time.use === 'before') && time.start >= offset && liesAhead(time, eventDate) && AFTER_TIME.test(after.slice(0, Math.max(0, time.start - offset - (before.length - before.length)))) && time.start - offset < 90 && !/đã|hiện|đạt|bằng/u.test(before.slice(-40)));
}

/** “20 chỉ tiêu phát triển năm 2023”, said in 2022: what follows are targets. */
export const plansAhead = (text: string, times: readonly TimeWords[], eventDate: Edtf | null): boolean => times.some((time) => liesAhead(time, eventDate) && /(?:chỉ tiêu|mục tiêu|kế hoạch|nhiệm vụ)[^.;,]{0,50}$/u.test(text.slice(0, time.start)));

function liesAhead({ period, use }: TimeWords, eventDate: Edtf | null, isSeason = false): boolean {
  if (period === null || eventDate === null || !/^\d{4}/.test(eventDate)) return false;
  // A span that has begun, “niên vụ 2024 - 2025”, is not ahead; “giai đoạn 2021 - 2025” is a plan's.
  if (isSeason && period.slice(0, 4) <= eventDate.slice(0, 4)) return false;
  const length = Math.min(period.split('/').at(-1)!.length, eventDate.length);
  const end = period.split('/').at(-1)!.slice(0, length);
  const now = eventDate.slice(0, length);
  if (end > now) return use === 'until' || use === 'before' || use === 'in';
  return end === now && end.length === 4 && use === 'until';
}
