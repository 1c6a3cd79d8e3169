import type { Edtf } from './day.ts';
import { capitalise } from './text.ts';
import type { Province, Vocabulary } from './vocabulary.ts';

/** Last day of the 63 and first day of the 34 (Nghị quyết 202/2025/QH15, 12/6/2025). */
export const LAST_DAY_OF_63 = '2025-06-30';
export const FIRST_DAY_OF_34 = '2025-07-01';

/** What a unit was during one stretch of time. The first stretch has an end, every later one a beginning. */
export interface ProvinceStage {
  readonly from: Edtf | null;
  readonly until: Edtf | null;
  /** Kind and name of that time, e.g. “Tỉnh Bắc Ninh”. */
  readonly name: string;
  readonly code: string;
  /** Units of the 63 that its territory then consists of, when more than itself. */
  readonly units: readonly Province[];
}

/**
 * Who became what, and when: the unit of the 63, the unit of the 34 that holds its territory, and a later change of kind.
 * The kind between 1/7/2025 and a later city date is that of the unit whose name went on.
 */
export function historyOf(province: Province, vocabulary: Vocabulary): ProvinceStage[] {
  const now = (province.mergedInto !== null && vocabulary.provinces.get(province.mergedInto)) || province;
  const units = now.joinedBy.length === 0 ? [] : [now, ...now.joinedBy.flatMap((id) => vocabulary.provinces.get(id) ?? [])];
  const kindIn2025 = now.citySince === null ? now.typeNow : now.typeThen;
  const stages: ProvinceStage[] = [
    { from: null, until: LAST_DAY_OF_63, name: capitalise(`${province.typeThen} ${province.name}`), code: province.codeThen, units: [] },
    { from: FIRST_DAY_OF_34, until: null, name: capitalise(`${kindIn2025} ${now.name}`), code: now.codeNow, units },
  ];
  if (now.citySince !== null) stages.push({ from: now.citySince, until: null, name: capitalise(`${now.typeNow} ${now.name}`), code: now.codeNow, units: [] });
  return stages;
}

/** The units of today, in the order of the list. */
export const livingProvinces = (vocabulary: Vocabulary): Province[] => [...vocabulary.provinces.values()].filter(({ until }) => until === null);
