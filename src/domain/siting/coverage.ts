import type { Plan } from '../types.ts';
import type { SiteReport } from './types.ts';

/**
 * Whether the record has no plan that the site may lie in and that had begun on the judging date:
 * then no plan's rule was looked at, and a mild verdict says little.
 */
export function isBeyondPlans(
  { date, near }: Pick<SiteReport, 'date' | 'near'>,
  plans: Iterable<Plan>,
): boolean {
  const touched = new Set(near.filter(({ distanceM }) => distanceM.min === 0).map(({ id }) => id));
  const year = Number(date.slice(0, 4));
  return [...plans].every(
    ({ jurisdiction, period }) => !touched.has(jurisdiction) || period[0] > year,
  );
}
