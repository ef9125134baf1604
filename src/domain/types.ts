/**
 * The compiled record as `geodata/` holds it. Coordinates are WGS 84 degrees,
 * distances metres. Texts without an `En` twin are looked up in `terms.json`.
 */
import type { Geometry, LineString, MultiPoint, MultiPolygon, Point, Polygon } from 'geojson';

export const KINDS = [
  'station',
  'river-section',
  'water-source',
  'enterprise',
  'project',
  'zone',
  'river',
  'jurisdiction',
] as const;
export type Kind = (typeof KINDS)[number];

export const METHODS = [
  'official',
  'surveyed',
  'plan',
  'gazetteer',
  'relative',
  'estimate',
  'area',
] as const;
export type Method = (typeof METHODS)[number];

/** Where in its plan a statement stands. */
export interface Cite {
  section: string;
  table?: string;
  row?: string;
}

/** How good a position is. `radiusM` is null when the feature is known only to a county (`area`). */
export interface Position {
  method: Method;
  radiusM: number | null;
  basis: string;
  basisEn: string;
}

export interface Fact {
  label: string;
  value: string;
  valueEn?: string;
  unit?: string;
  period?: string;
  cite?: Cite[];
}

/** `value` is the printed number, or null where the plan prints words (kept in `text`) or nothing. */
export interface SeriesValue {
  period: string;
  value: number | null;
  text?: string;
  textEn?: string;
  class?: string;
  note?: string;
  noteEn?: string;
  cite: Cite[];
}

export interface Observation extends SeriesValue {
  indicator: string;
  name: string;
  nameEn: string;
  parameter: string;
  limitClass?: string;
  unit: string;
}

export interface Link {
  rel: string;
  id: string;
  /** True when the record states the link from the other side. */
  inverse?: true;
}

export interface FeatureProperties {
  id: string;
  plan: string;
  kind: Kind;
  category: string;
  name: string;
  nameEn: string;
  note?: string;
  noteEn?: string;
  place: string | null;
  /** All sites, when there is more than one. */
  places?: string[];
  county: string | null;
  position: Position | null;
  cite: Cite[];
  facts: Fact[];
  observations: Observation[];
  obligations: string[];
  discrepancies: string[];
  links: Link[];
}

export type FeatureGeometry = Point | MultiPoint | LineString | Polygon | MultiPolygon;

export interface AtlasFeature {
  type: 'Feature';
  id: string;
  geometry: FeatureGeometry | null;
  properties: FeatureProperties;
}

export interface Plan {
  id: string;
  title: string;
  titleEn: string;
  issuer: string;
  issuerEn: string;
  issued: string;
  period: [number, number];
  baseYear: number;
  /** Id of the jurisdiction feature. */
  jurisdiction: string;
  bbox: [number, number, number, number];
  cite: Cite[];
}

export interface Indicator {
  id: string;
  plan: string;
  group: string;
  name: string;
  nameEn: string;
  unit: string;
  /** Id of a subject in the catalogue; none for rows that answer no question about quality. */
  subject?: string;
  /** Which part of the place, or which set, the figures cover, as printed; none: all of it. */
  scope?: string;
  parameter?: string;
  limitClass?: string;
  feature?: string;
  baseline: string | null;
  baselineEn?: string;
  baselineYear: number | null;
  target: string | null;
  targetEn?: string;
  targetYear: number | null;
  binding: boolean | null;
  change?: string;
  changeEn?: string;
  series: SeriesValue[];
  computed?: string;
  /** Projects that serve it. */
  links: Link[];
  discrepancies: string[];
  cite: Cite[];
}

export const OBLIGATION_KINDS = [
  'target',
  'limit',
  'deadline',
  'spatial-rule',
  'monitoring',
  'ban',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

export interface SpatialRule {
  relation: 'inside' | 'within' | 'outside';
  target: string;
  distanceM?: number;
  effect: 'prohibit' | 'restrict' | 'condition' | 'notice';
  projectTypes: string[];
}

export interface Obligation {
  id: string;
  plan: string;
  text: string;
  textEn: string;
  kind: ObligationKind;
  parameter?: string;
  comparator?: '<=' | '<' | '>=' | '>' | '=';
  value?: number;
  unit?: string;
  due?: string;
  responsible?: string;
  /** As the seed states it: feature ids, `category:…`, `kind:…`, `jurisdiction`. */
  appliesTo: string[];
  /** Feature ids that `appliesTo` resolves to. */
  features: string[];
  spatial?: SpatialRule;
  cite: Cite[];
}

export interface Statement {
  text: string;
  textEn: string;
  value: string | null;
  cite: Cite[];
}

export interface Discrepancy {
  id: string;
  plan: string;
  summary: string;
  summaryEn: string;
  statements: Statement[];
  computed?: { expression: string; gives: string };
  features: string[];
  indicators: string[];
}

/** How far a national limit was checked against the standard itself. */
export type Verification = 'verified' | 'secondary' | 'unverified';

export interface StandardEdition {
  id: string;
  number: string;
  title: string;
  titleEn: string;
  medium: string;
  from: string;
  to: string | null;
  verification: Verification;
  source: string;
}

export interface Limit {
  edition: string;
  parameter: string;
  class: string;
  comparator: '<=' | '>=';
  value: number;
  unit: string;
  table: string;
  verification: Verification;
}

export interface Standards {
  editions: StandardEdition[];
  limits: Limit[];
}

export interface Category {
  id: string;
  kind: Kind;
  zh: string;
  en: string;
}

/** A feature as `overview.json` holds it: enough for lists and map. Kind and plan stand in the id. */
export interface OverviewFeature {
  id: string;
  category: string;
  name: string;
  nameEn: string;
  county: string | null;
  place?: string;
  method?: Method;
  radiusM?: number | null;
  geometry?: FeatureGeometry;
  /** Instead of a geometry: the county outline that it has. */
  outline?: string;
}

export interface Overview {
  outlines: Record<string, Polygon | MultiPolygon>;
  features: OverviewFeature[];
}

/** What the other files hold, and the names of categories. */
export interface Catalog {
  /** Hash over every other compiled file. */
  version: string;
  /** The day on which this version was first compiled, as in `2026-11-22`; '' when not known. */
  date: string;
  layers: { kind: Kind; file: string; features: number; located: number }[];
  categories: Category[];
  parameters: { id: string; zh: string; en: string; medium: string }[];
  /** Kinds of projects that siting rules speak of. */
  projectTypes: { id: string; zh: string; en: string }[];
}

export type { Geometry };
