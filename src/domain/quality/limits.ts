import { limitsFor } from '../judge.ts';
import type { AtlasRecord } from '../record.ts';
import type { Indicator, Limit, StandardEdition } from '../types.ts';
import { pickEdition } from './editions.ts';
import type { EditionChoice } from './types.ts';
import { sameUnit } from './units.ts';

/** A limit over the years in which its edition judges, clipped to the years of the chart. */
export interface LimitSegment {
  from: number;
  to: number;
  value: number;
  comparator: Limit['comparator'];
  class: string;
  unit: string;
  edition: StandardEdition;
  verification: Limit['verification'];
}

/** Limits of each edition over the years for which the choice picks it. */
export function limitSegments(
  record: AtlasRecord,
  { parameter, limitClass }: Indicator,
  unit: string,
  years: { from: number; to: number },
  choice: EditionChoice,
  today: string,
): LimitSegment[] {
  if (!parameter || limitClass === undefined) return [];
  const held = limitsFor(record.standards, parameter, limitClass).filter(({ limit }) =>
    sameUnit(limit.unit, unit),
  );
  const editions = held.map(({ edition }) => edition);
  const segments: LimitSegment[] = [];
  for (let year = years.from; year <= years.to; year++) {
    const picked = pickEdition(record.standards, editions, String(year), choice, today);
    const found = held.find(({ edition }) => edition === picked);
    if (!found) continue;
    const last = segments.at(-1);
    if (last?.edition === found.edition) last.to = year;
    else {
      const { value, comparator, verification } = found.limit;
      const { edition } = found;
      const shared = { value, comparator, verification, class: limitClass, unit };
      segments.push({ from: year, to: year, ...shared, edition });
    }
  }
  return segments;
}
