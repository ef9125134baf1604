import { packShapes } from '../geometry/pack.ts';
import { ShapeIndex } from '../geometry/shape-index.ts';
import type { Shape, SitingGeometry } from '../geometry/types.ts';
import type { AtlasRecord } from '../record.ts';
import type { AtlasFeature, Plan } from '../types.ts';
import { type Applied, applyOfficial, type OfficialZone, type RefusedZone } from './official.ts';
import type { Outcome } from './outcome.ts';
import { bindsType, type TypeTree } from './project-types.ts';
import { buildRivers, type River } from './rivers.ts';
import type { DerivedZone, Rule, RuleSet } from './types.ts';

/** Neighbours are listed to this distance, and a rule without a distance is asked about within it. */
export const REACH_M = 10_000;

/** A rule that speaks of a project type, and how surely it does. */
export interface BoundRule {
  rule: Rule;
  binds: Outcome;
}

/** Something that the index knows, with the radius within which its true place lies. */
export interface Located {
  id: string;
  geometry: SitingGeometry;
  radiusM: number;
}

/** The record made ready for checking any number of sites. */
export interface SitingContext {
  dataVersion: string;
  /** By id, official outlines in place. */
  features: readonly AtlasFeature[];
  featureById: ReadonlyMap<string, AtlasFeature>;
  planById: ReadonlyMap<string, Plan>;
  rules: readonly Rule[];
  derivedZones: readonly DerivedZone[];
  projectTypes: TypeTree;
  /** Ids of the official outlines that were supplied for this check. */
  zones: readonly string[];
  /** Ids of features that lie where they do by a correction of this device; sorted. */
  surveyed: ReadonlySet<string>;
  /** Official outlines that fit nothing in the record. */
  refused: readonly RefusedZone[];
  /** What has a geometry, in the order of the index; outlines of derived zones included. */
  located: readonly Located[];
  index: ShapeIndex;
  /** Metres to which the index is asked: no rule reaches farther. */
  reachM: number;
  /** Ids of the plans' jurisdictions. */
  territories: ReadonlySet<string>;
  /** Features that a rule is about, by `kind:` or `category:`. */
  targetsOf(rule: Rule): readonly AtlasFeature[];
  /** Where something that has no geometry must lie: its county, or else its plan's territory. */
  envelopeOf(feature: AtlasFeature): AtlasFeature | null;
  /** Rules that speak of a type, whatever their dates. */
  rulesFor(type: string): readonly BoundRule[];
  rivers: ReadonlyMap<string, River>;
}

const NONE_SURVEYED: ReadonlyMap<string, AtlasFeature> = new Map();

type ContextRecord = Pick<AtlasRecord, 'catalog' | 'features' | 'plans' | 'planById'>;

/**
 * Joins record, rules and the official outlines supplied for this check, and packs all that has a
 * geometry into one index. The order of what comes in makes no difference.
 *
 * @param surveyed features of the record as this device's corrections place them; an official
 *   outline takes precedence
 */
export function buildContext(
  record: ContextRecord,
  ruleSet: RuleSet,
  official: readonly OfficialZone[],
  surveyed: ReadonlyMap<string, AtlasFeature> = NONE_SURVEYED,
): SitingContext {
  const placed = record.features.map((feature) => surveyed.get(feature.id) ?? feature);
  const applied = applyOfficial(placed, ruleSet.derivedZones, official);
  const features = sortedById(applied.features);
  const derivedZones = sortedById(currentZones(applied, record.planById));
  const rules = sortedById(ruleSet.rules);
  const featureById = new Map(features.map((feature) => [feature.id, feature]));
  const projectTypes = new Map(ruleSet.projectTypes.map((type) => [type.id, type]));
  const located = [...features.flatMap(locatedFeature), ...derivedZones.flatMap(locatedOutline)];
  const shapes: Shape[] = located.map(({ geometry, radiusM }) => ({ geometry, radiusM }));
  const refused = new Set(applied.refused.map(({ id }) => id));
  const isPlaced = (feature: AtlasFeature) => surveyed.get(feature.id) === feature;
  return {
    dataVersion: record.catalog.version,
    features,
    featureById,
    planById: record.planById,
    rules,
    derivedZones,
    projectTypes,
    zones: [...new Set(official.map(({ id }) => id))].filter((id) => !refused.has(id)).sort(),
    surveyed: new Set(features.filter(isPlaced).map(({ id }) => id)),
    refused: applied.refused,
    located,
    index: new ShapeIndex(packShapes(shapes)),
    reachM: reachOf(rules, derivedZones),
    territories: new Set([...record.planById.values()].map(({ jurisdiction }) => jurisdiction)),
    targetsOf: memo((rule) => targetsOf(rule, features, record.planById)),
    envelopeOf: envelopes(features, featureById, record.planById),
    rulesFor: memo((type) => boundRules(projectTypes, rules, type)),
    rivers: buildRivers(features, record.planById),
  };
}

/** Code points decide, so that the order is the same everywhere. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function sortedById<T extends { id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareIds(a.id, b.id));
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function locatedFeature({ id, geometry, properties }: AtlasFeature): Located[] {
  return geometry ? [{ id, geometry, radiusM: properties.position?.radiusM ?? 0 }] : [];
}

function locatedOutline({ id, outline }: DerivedZone): Located[] {
  return outline ? [{ id, geometry: outline.geometry, radiusM: outline.radiusM }] : [];
}

function reachOf(rules: readonly Rule[], derivedZones: readonly DerivedZone[]): number {
  const farthest = rules.reduce((reach, rule) => Math.max(reach, rule.distanceM ?? 0), REACH_M);
  return derivedZones.reduce((reach, zone) => Math.max(reach, zone.upperM ?? 0), farthest);
}

function boundRules(tree: TypeTree, rules: readonly Rule[], type: string): BoundRule[] {
  return rules
    .map((rule) => ({ rule, binds: bindsType(tree, rule, type) }))
    .filter(({ binds }) => binds.truth !== 'none');
}

/** Whether a newer plan records the same thing, as one of `ids`. */
function isOutdated(
  { id, properties: { links } }: AtlasFeature,
  ids: ReadonlySet<string>,
  planById: ReadonlyMap<string, Plan>,
): boolean {
  const year = (of: string) => planById.get(of.slice(0, of.indexOf('/')))?.period[1] ?? 0;
  return links.some(
    (link) => link.rel === 'same-subject' && ids.has(link.id) && year(link.id) > year(id),
  );
}

/** Zones without those of a source that a newer plan records too; official outlines always stand. */
function currentZones(
  { derivedZones, features }: Pick<Applied, 'derivedZones' | 'features'>,
  planById: ReadonlyMap<string, Plan>,
): DerivedZone[] {
  const sources = new Set(derivedZones.map(({ source }) => source));
  const outdated = new Set(
    features
      .filter(({ id }) => sources.has(id))
      .filter((feature) => isOutdated(feature, sources, planById))
      .map(({ id }) => id),
  );
  return derivedZones.filter(({ outline, source }) => outline || !outdated.has(source));
}

/** Where two plans record the same thing, only the newer plan's stands for it. */
function targetsOf(
  { target }: Rule,
  features: readonly AtlasFeature[],
  planById: ReadonlyMap<string, Plan>,
): AtlasFeature[] {
  const [what, name] = target.split(':');
  const matches = features.filter(
    ({ properties: { kind, category } }) => (what === 'kind' ? kind : category) === name,
  );
  const ids = new Set(matches.map(({ id }) => id));
  return matches.filter((feature) => !isOutdated(feature, ids, planById));
}

function envelopes(
  features: readonly AtlasFeature[],
  featureById: ReadonlyMap<string, AtlasFeature>,
  planById: ReadonlyMap<string, Plan>,
): SitingContext['envelopeOf'] {
  const outlines = features.filter(
    ({ geometry, properties: { kind } }) =>
      kind === 'jurisdiction' &&
      (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'),
  );
  const ofCounty = (county: string | null, plan: string) => {
    const same = outlines.filter(({ properties: { place } }) => place !== null && place === county);
    return same.find(({ properties }) => properties.plan === plan) ?? same[0];
  };
  return memo(({ properties: { plan, county } }) => {
    const territory = featureById.get(planById.get(plan)?.jurisdiction ?? '');
    return ofCounty(county, plan) ?? (territory?.geometry ? territory : null);
  });
}
