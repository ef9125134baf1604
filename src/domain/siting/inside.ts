import type { Finding, Reason, Rule } from './types.ts';

/** Doubts that leave no doubt about where the site lies. */
const NOT_OF_PLACE: ReadonlySet<Reason['key']> = new Set([
  'class-by-reading',
  'past-period',
  'surveyed',
  'unverified',
] as const);

/**
 * Whether the site certainly lies in what the finding rests on, be it uncertain for other reasons:
 * its range of distances, which begins at 0 for neighbours too, then says nothing.
 */
export function isSurelyInside(
  { reasons }: Pick<Finding, 'reasons'>,
  rule: Pick<Rule, 'relation'> | undefined,
): boolean {
  return rule?.relation === 'inside' && reasons.every(({ key }) => NOT_OF_PLACE.has(key));
}
