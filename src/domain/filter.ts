import type { AtlasRecord } from './record.ts';
import type { AtlasFeature, Kind } from './types.ts';

/** How well a place is known, in the steps that people ask for. */
export const QUALITIES = ['exact', 'near', 'rough', 'county', 'none'] as const;
export type Quality = (typeof QUALITIES)[number];

/** `exact` to 500 m, `near` to 3 km, `rough` beyond; `county` only its county is known. */
export function qualityOf(feature: AtlasFeature): Quality {
  const { position } = feature.properties;
  if (!position) return 'none';
  if (position.radiusM === null) return 'county';
  if (position.radiusM <= 500) return 'exact';
  return position.radiusM <= 3000 ? 'near' : 'rough';
}

/** What a user asks to see. Empty lists and null ask for everything. */
export interface Filters {
  plan: string | null;
  kinds: Kind[];
  categories: string[];
  qualities: Quality[];
  /** Only features bound by an obligation due in or before this year. */
  dueBy: number | null;
  withObligations: boolean;
}

export const NO_FILTERS: Filters = {
  plan: null,
  kinds: [],
  categories: [],
  qualities: [],
  dueBy: null,
  withObligations: false,
};

/** The year that an obligation's due date starts with, or null when it has none. */
export function dueYear(due: string | undefined): number | null {
  return due ? Number(due.slice(0, 4)) : null;
}

/** The earliest due year among a feature's obligations, or null. */
export function nextDue(record: AtlasRecord, feature: AtlasFeature): number | null {
  const years = feature.properties.obligations.flatMap(
    (id) => dueYear(record.obligationById.get(id)?.due) ?? [],
  );
  return years.length > 0 ? Math.min(...years) : null;
}

function asksFor<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

/** The features that pass every filter, in the record's order. */
export function filterFeatures(record: AtlasRecord, filters: Filters): AtlasFeature[] {
  if (activeFilters(filters) === 0) return record.features;
  return record.features.filter((feature) => {
    const p = feature.properties;
    if (filters.plan !== null && p.plan !== filters.plan) return false;
    if (!asksFor(filters.kinds, p.kind) || !asksFor(filters.categories, p.category)) return false;
    if (!asksFor(filters.qualities, qualityOf(feature))) return false;
    if (filters.withObligations && p.obligations.length === 0) return false;
    if (filters.dueBy === null) return true;
    const due = nextDue(record, feature);
    return due !== null && due <= filters.dueBy;
  });
}

/** How many filters are set. */
export function activeFilters(filters: Filters): number {
  return (
    Number(filters.plan !== null) +
    Number(filters.dueBy !== null) +
    Number(filters.withObligations) +
    filters.kinds.length +
    filters.categories.length +
    filters.qualities.length
  );
}
