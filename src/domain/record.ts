import type { Subject } from './quality/types.ts';
import {
  type AtlasFeature,
  type Catalog,
  type Discrepancy,
  type Indicator,
  KINDS,
  type Kind,
  type Obligation,
  type Plan,
  type Standards,
} from './types.ts';

/**
 * Everything that was loaded, with look-ups by id. Parts that failed to load, or are still to come,
 * are empty.
 */
export interface AtlasRecord {
  /** False while indicators, obligations, contradictions and standards are still to come. */
  complete: boolean;
  catalog: Catalog;
  /** Chinese label, unit or body → English. */
  terms: Readonly<Record<string, string>>;
  plans: Plan[];
  features: AtlasFeature[];
  /** What indicators are about. */
  subjects: Subject[];
  indicators: Indicator[];
  obligations: Obligation[];
  discrepancies: Discrepancy[];
  standards: Standards;
  featureById: ReadonlyMap<string, AtlasFeature>;
  obligationById: ReadonlyMap<string, Obligation>;
  indicatorById: ReadonlyMap<string, Indicator>;
  discrepancyById: ReadonlyMap<string, Discrepancy>;
  planById: ReadonlyMap<string, Plan>;
  categoryById: ReadonlyMap<string, { zh: string; en: string }>;
  projectTypeById: ReadonlyMap<string, { zh: string; en: string }>;
  subjectById: ReadonlyMap<string, Subject>;
}

export type RecordParts = Pick<
  AtlasRecord,
  | 'complete'
  | 'catalog'
  | 'terms'
  | 'plans'
  | 'features'
  | 'subjects'
  | 'indicators'
  | 'obligations'
  | 'discrepancies'
  | 'standards'
>;

function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Joins the loaded parts into one record. */
export function buildRecord(parts: RecordParts): AtlasRecord {
  return {
    ...parts,
    featureById: byId(parts.features),
    obligationById: byId(parts.obligations),
    indicatorById: byId(parts.indicators),
    discrepancyById: byId(parts.discrepancies),
    planById: byId(parts.plans),
    categoryById: byId(parts.catalog.categories),
    projectTypeById: byId(parts.catalog.projectTypes),
    subjectById: byId(parts.subjects),
  };
}

/** How many features each kind has among `features`. */
export function countByKind(features: readonly AtlasFeature[]): Record<Kind, number> {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const feature of features) counts[feature.properties.kind] += 1;
  return counts;
}

/** Bounding box [west, south, east, north] in degrees of what has a geometry, or null. */
export function boundsOf(
  features: readonly { geometry: { coordinates: unknown } | null }[],
): [number, number, number, number] | null {
  let box: [number, number, number, number] | null = null;
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [lon, lat] = value;
    if (typeof lon !== 'number' || typeof lat !== 'number') {
      for (const inner of value) visit(inner);
      return;
    }
    box = box
      ? [Math.min(box[0], lon), Math.min(box[1], lat), Math.max(box[2], lon), Math.max(box[3], lat)]
      : [lon, lat, lon, lat];
  };
  for (const feature of features) visit(feature.geometry?.coordinates);
  return box;
}
