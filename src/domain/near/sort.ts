import { type Duties, urgency } from './duties.ts';
import type { Nearby } from './nearby.ts';

export const NEAR_SORTS = ['distance', 'due'] as const;
export type NearSort = (typeof NEAR_SORTS)[number];

/** Nearest first by nominal distance; by `due` what presses before what does not, then likewise. */
export function sortNearby(
  found: readonly Nearby[],
  sort: NearSort,
  duties: (id: string) => Duties,
): Nearby[] {
  const keyed = found.map((one) => ({
    one,
    group: sort === 'due' ? urgency(duties(one.feature.id)) : 0,
  }));
  return keyed
    .sort((a, b) => a.group - b.group || a.one.nominalM - b.one.nominalM)
    .map(({ one }) => one);
}
