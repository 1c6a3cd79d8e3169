import { addressOf } from './address.ts';
import { type Briefing, SCOPE_NAMES } from './briefing.ts';
import { formatDay } from './day.ts';
import type { Conference, Province, Vocabulary } from './vocabulary.ts';

/** What to print for an id, and where it leads. */
export interface Named {
  readonly name: string;
  readonly address: string;
}

/** A person or an organisation, whichever has this id. */
export function actor(vocabulary: Vocabulary, id: string): Named {
  const person = vocabulary.people.get(id);
  if (person) return { name: person.name, address: addressOf('people', id) };
  return { name: vocabulary.organisations.get(id)?.name ?? id, address: addressOf('organisations', id) };
}

/** Whose figure it is: “cả nước”, “các bộ, ngành”, or the province by its name of that day. */
export function scopeName(vocabulary: Vocabulary, scope: string): string {
  if (scope in SCOPE_NAMES) return SCOPE_NAMES[scope as keyof typeof SCOPE_NAMES];
  const province = vocabulary.provinces.get(scope);
  return province ? `${province.typeThen} ${province.name}` : scope;
}

/** @example titled({ name: 'Bắc Kạn', typeThen: 'tỉnh', … }) // 'tỉnh Bắc Kạn' */
export const titled = ({ name, typeThen }: Province): string => `${typeThen} ${name}`;

/**
 * What stands beside a name of the day: today's unit, or nothing when name, kind and territory are unchanged.
 * @example today(vocabulary, bacKan) // 'nay thuộc tỉnh Thái Nguyên'
 */
export function today(vocabulary: Vocabulary, province: Province): string | undefined {
  const successor = province.mergedInto === null ? undefined : vocabulary.provinces.get(province.mergedInto);
  if (successor) return `nay thuộc ${successor.typeNow} ${successor.name}`;
  if (province.joinedBy.length > 0) {
    const joined = province.joinedBy.map((id) => vocabulary.provinces.get(id)?.name ?? id).join(', ');
    return `nay là ${province.typeNow} ${province.name}, gồm cả ${joined} (từ 1/7/2025)`;
  }
  return province.typeNow === province.typeThen ? undefined : `nay là ${province.typeNow} ${province.name}${province.citySince ? ` (từ ${formatDay(province.citySince)})` : ''}`;
}

/** A conference in a list: short name and day. */
export const conferenceLine = ({ shortName, date }: Conference): string => `${shortName}, ${formatDay(date)}`;

/** From where an article looks at its event: the province that reports, or else the outlet. @example 'bài từ Bắc Ninh' */
export function viewpoint(vocabulary: Vocabulary, { provinces, source }: Briefing): string {
  const places = provinces.map(({ id }) => vocabulary.provinces.get(id)?.name ?? id);
  return places.length > 0 ? `bài từ ${places.join(', ')}` : `bài của ${source.outlet ?? 'báo không rõ tên'}`;
}
