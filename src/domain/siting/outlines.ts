import type { OfficialZone } from './official.ts';
import type { Finding, RuleSet } from './types.ts';

/** What of an official outline is drawn. */
export type Outline = Pick<OfficialZone, 'id' | 'geometry'>;

/**
 * The official outline by which a finding was judged, if one was: of its protection zone, or of the
 * feature itself where it was supplied for this check only, which the record does not hold.
 */
export function outlineOf(
  { feature, rule }: Pick<Finding, 'feature' | 'rule'>,
  { derivedZones, rules }: Pick<RuleSet, 'derivedZones' | 'rules'>,
  own: readonly Outline[],
): Outline | null {
  const [what, grade] = rules.find(({ id }) => id === rule)?.target.split(':') ?? [];
  const wanted = what === 'protection' ? `${feature}/${grade}` : feature;
  const supplied = own.find(({ id }) => id === wanted);
  if (supplied) return supplied;
  const zone = derivedZones.find(({ id }) => id === wanted);
  return zone?.outline ? { id: zone.id, geometry: zone.outline.geometry } : null;
}
