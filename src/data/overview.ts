import { type AtlasFeature, KINDS, type Overview, type OverviewFeature } from '#domain/types.ts';
import type { Parsed } from './parse.ts';

const FILE = 'overview.json';

/** The overview's entries as features that hold nothing but name, place and position yet. */
export function featuresOf({ outlines, features }: Overview): Parsed<AtlasFeature[]> {
  const value = features.flatMap((entry) => toFeature(entry, outlines) ?? []);
  const count = features.length - value.length;
  return { value, notes: count > 0 ? [{ file: FILE, problem: 'dropped', count }] : [] };
}

function toFeature(entry: OverviewFeature, outlines: Overview['outlines']): AtlasFeature | null {
  const [plan, kindName] = typeof entry?.id === 'string' ? entry.id.split('/') : [];
  const kind = KINDS.find((known) => known === kindName);
  if (!plan || !kind || typeof entry.name !== 'string') return null;
  const { id, category, name, nameEn, county, method, radiusM = null } = entry;
  return {
    type: 'Feature',
    id,
    geometry: entry.geometry ?? outlines?.[entry.outline ?? ''] ?? null,
    properties: {
      id,
      plan,
      kind,
      category,
      name,
      nameEn,
      place: entry.place ?? null,
      county,
      position: method ? { method, radiusM, basis: '', basisEn: '' } : null,
      cite: [],
      facts: [],
      observations: [],
      obligations: [],
      discrepancies: [],
      links: [],
    },
  };
}
