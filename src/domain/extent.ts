import type { AtlasFeature } from './types.ts';

/** Zones that are built things: their point and its radius cover them. Other zones reach farther. */
const COMPACT = new Set(['heritage-site', 'square', 'street-garden']);
/** Jurisdictions whose point stands for the place that people live in. */
const SETTLEMENTS = new Set(['street', 'town', 'township', 'village']);
/** What a plan names by the class, and what has no place by itself. */
const GROUPS = new Set(['enterprise-group', 'section-group', 'source-group', 'programme']);

/** Whether it reaches farther than a point and its radius say. */
export function isExtended({ properties: { kind, category } }: AtlasFeature): boolean {
  if (kind === 'jurisdiction') return !SETTLEMENTS.has(category);
  return (kind === 'zone' || kind === 'river') && !COMPACT.has(category);
}

/** Whether it is many things under one name. */
export function isGroup({ properties: { category } }: AtlasFeature): boolean {
  return GROUPS.has(category);
}
