import { isExtended } from '../extent.ts';
import type { AtlasFeature } from '../types.ts';
import { type Located, REACH_M } from './context.ts';
import { both, type Outcome, plain } from './outcome.ts';
import { insideTest, outsideTest, rangeOf, run, type Test, withinTest } from './relations.ts';
import { isClearOf, lieTo, type Survey } from './survey.ts';
import type { Reason, Rule } from './types.ts';

type Relation = Pick<Rule, 'relation' | 'distanceM'>;
/** Why the extent of something cannot be said. */
type Unknown = Extract<Reason, { key: 'no-outline' | 'no-position' | 'point-only' }>['key'];

/** What a rule comes to for one feature, its plan's territory and the project type aside. */
export function toFeature(survey: Survey, rule: Relation, feature: AtlasFeature): Outcome {
  const { id, geometry, properties } = feature;
  if (!geometry) {
    return toUnknown(survey, rule, feature, isExtended(feature) ? 'no-outline' : 'no-position');
  }
  const isPoint = geometry.type === 'Point' || geometry.type === 'MultiPoint';
  const located = { id, geometry, radiusM: properties.position?.radiusM ?? 0 };
  if (isPoint && isExtended(feature)) return toPointOfZone(survey, rule, feature, located);
  return toShape(survey, rule, located, id);
}

/** Whether the site lies in the territory of the rule's plan; rules of no plan hold everywhere. */
export function toTerritory(survey: Survey, { plan: planId }: Rule): Outcome {
  const plan = planId === undefined ? undefined : survey.context.planById.get(planId);
  if (!plan) return plain('certain');
  const territory = survey.context.featureById.get(plan.jurisdiction);
  if (!territory?.geometry) return untold(plan.jurisdiction, 'no-outline');
  return toFeature(survey, { relation: 'inside' }, territory);
}

/**
 * What a rule comes to for a shape as known, with the radii of site and shape.
 * @param feature what the finding rests on.
 */
export function toShape(survey: Survey, rule: Relation, shape: Located, feature: string): Outcome {
  const { radiusM } = survey.site;
  const lie = lieTo(survey, shape, rule.relation === 'outside');
  if (!lie) return { ...plain('none'), feature };
  const spreadM = radiusM + shape.radiusM;
  const found = { distanceM: rangeOf(lie.distanceM, spreadM), feature };
  if (isVague(rule)) return { ...withoutLimit(lie.distanceM - spreadM), ...found };
  const isPoint = shape.geometry.type === 'Point' || shape.geometry.type === 'MultiPoint';
  const settle = { key: isPoint ? 'survey-feature' : 'obtain-outline', feature } as const;
  return {
    ...run(testOf(rule, lie), radiusM, { id: feature, radiusM: shape.radiusM, settle }),
    ...found,
  };
}

function testOf(
  { relation, distanceM = 0 }: Relation,
  lie: Parameters<typeof outsideTest>[0],
): Test {
  if (relation === 'inside') return insideTest(lie);
  return relation === 'within' ? withinTest(lie, distanceM) : outsideTest(lie);
}

/** “Along the river”, and no distance said. */
function isVague({ relation, distanceM }: Relation): boolean {
  return relation === 'within' && distanceM === undefined;
}

function withoutLimit(leastM: number): Outcome {
  if (leastM > REACH_M) return plain('none');
  return plain('cannot tell', [{ key: 'no-distance' }], [{ key: 'ask-distance' }]);
}

/** Of where the feature lies nothing is known but its envelope. */
export function toUnknown(
  survey: Survey,
  { relation, distanceM = 0 }: Relation,
  feature: AtlasFeature,
  why: Unknown,
): Outcome {
  const envelope = survey.context.envelopeOf(feature);
  if (!envelope || !isClearOf(survey, envelope, distanceM)) return untold(feature.id, why);
  // Who is clear of a county is outside every zone in it.
  return { ...plain(relation === 'outside' ? 'certain' : 'none'), feature: feature.id };
}

/** Nobody has said where it is. */
export function untold(feature: string, why: Unknown): Outcome {
  const settle = {
    key: why === 'no-position' ? 'survey-feature' : 'obtain-outline',
    feature,
  } as const;
  return { ...plain('cannot tell', [{ key: why, feature }], [settle]), feature };
}

/** Of a zone or river only a point is known: near it the rule may bind, elsewhere who can tell. */
function toPointOfZone(
  survey: Survey,
  rule: Relation,
  feature: AtlasFeature,
  point: Located,
): Outcome {
  const outcome = toUnknown(survey, rule, feature, 'point-only');
  const lie = lieTo(survey, point, outcome.truth !== 'none');
  if (!lie) return outcome;
  const spreadM = survey.site.radiusM + point.radiusM;
  const distanceM = rangeOf(lie.distanceM, spreadM);
  const isNear = lie.distanceM - spreadM <= (rule.distanceM ?? 0);
  if (rule.relation === 'outside' || !isNear) return { ...outcome, distanceM };
  const near: Outcome = { ...untold(feature.id, 'point-only'), truth: 'possible', distanceM };
  return isVague(rule) ? both(near, withoutLimit(0)) : near;
}
