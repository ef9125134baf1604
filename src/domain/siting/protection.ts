import type { AtlasFeature } from '../types.ts';
import { REACH_M } from './context.ts';
import { type Outcome, plain } from './outcome.ts';
import { rangeOf, run, withinBounds } from './relations.ts';
import type { Survey } from './survey.ts';
import { toShape, toUnknown } from './targets.ts';
import type { DerivedZone, Reason, Rule, Settle } from './types.ts';

/**
 * What a rule on protection zones comes to for one zone of one source: by its official outline if
 * there is one, else by the two radii about the source, else it cannot be told near the source.
 */
export function toProtectionZone(survey: Survey, rule: Rule, zone: DerivedZone): Outcome {
  const source = survey.context.featureById.get(zone.source);
  if (!source) return plain('none');
  if (zone.outline) {
    const { geometry, radiusM } = zone.outline;
    return toShape(survey, rule, { id: zone.id, geometry, radiusM }, source.id);
  }
  return source.geometry ? toSource(survey, zone, source) : toUnplaced(survey, zone, source);
}

/** The source lies somewhere in its county, and its zone reaches as far about that as it may be wide. */
function toUnplaced(survey: Survey, { upperM }: DerivedZone, source: AtlasFeature): Outcome {
  const rule = { relation: 'within', distanceM: upperM ?? REACH_M } as const;
  const outcome = toUnknown(survey, rule, source, 'no-position');
  if (outcome.truth === 'none') return outcome;
  return { ...outcome, settle: [{ key: 'obtain-outline', feature: source.id }] };
}

/** The source is a point; its zone is a circle about it, or nothing that could be derived. */
function toSource(survey: Survey, zone: DerivedZone, source: AtlasFeature): Outcome {
  const feature = source.id;
  const hit = survey.hits.get(feature);
  if (!hit) return { ...plain('none'), feature };
  const radiusM = source.properties.position?.radiusM ?? 0;
  const spreadM = survey.site.radiusM + radiusM;
  const found = { distanceM: rangeOf(hit.distanceM, spreadM), feature };
  const { cite: basis, lowerM, upperM } = zone;
  if (lowerM === null || upperM === null) {
    return { ...notDerivable(hit.distanceM - spreadM, feature), ...found };
  }
  const test = withinBounds(hit.distanceM, lowerM, upperM);
  const settle = { key: 'survey-feature', feature } as const;
  const outcome = run(test, survey.site.radiusM, { id: feature, radiusM, settle });
  if (outcome.truth !== 'possible') return { ...outcome, ...found, basis };
  const derived: Reason = { key: 'derived-zone', lowerM, upperM, feature };
  const outline: Settle = { key: 'obtain-outline', feature };
  return {
    ...outcome,
    ...found,
    basis,
    reasons: [derived, ...outcome.reasons.filter(({ key }) => key !== 'on-border')],
    settle: [outline, ...outcome.settle],
  };
}

function notDerivable(leastM: number, feature: string): Outcome {
  if (leastM > REACH_M) return plain('none');
  return plain(
    'cannot tell',
    [{ key: 'not-derivable', feature }],
    [
      { key: 'obtain-study', feature },
      { key: 'obtain-outline', feature },
    ],
  );
}
