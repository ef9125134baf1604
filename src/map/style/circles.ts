import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import type { AtlasFeature, Method } from '#domain/types.ts';
import { isMinor, type Site, sitesOf } from './points.ts';

export interface CircleProperties {
  /** The position is an estimate, not a published point: drawn with a dashed outline. */
  dashed: boolean;
  /** Of a village or street, which is hidden until zoomed in. */
  minor: boolean;
  filled: boolean;
}

export type Circles = FeatureCollection<Polygon, CircleProperties>;

/** Enough corners that the outline strays from the true circle by about 0.05 %. */
const STEPS = 96;

/**
 * Past so many circles none is filled: where hundreds overlap, filling them takes most of a frame
 * and shows nothing but a grey sheet.
 */
const FILLED_CIRCLES = 300;

/** Outlines are costly to make and come back with every filter change, so they are kept. */
const outlines = new Map<string, Polygon>();
const KEPT_OUTLINES = 20_000;

const FIRM = new Set<Method | null>(['official', 'surveyed', 'plan', 'gazetteer']);

/** True when a position is not a published, printed or surveyed one, so that its outline is dashed. */
export function isLoose(method: Method | null): boolean {
  return !FIRM.has(method);
}

/**
 * The circle on the ground (geodesic on the mean sphere) within which a site truly lies, or null
 * when its radius in metres is unknown or not above 0.
 */
export function uncertaintyCircle(site: Site): Polygon | null {
  const { radiusM } = site.properties;
  if (radiusM === null || !(radiusM > 0)) return null;
  const key = circleKey(site);
  const known = outlines.get(key);
  if (known) return known;
  const outline = groundCircle(site.geometry.coordinates, radiusM);
  if (outlines.size >= KEPT_OUTLINES) outlines.clear();
  outlines.set(key, outline);
  return outline;
}

/** The circle of a radius in metres on the ground: geodesic on the mean sphere. */
export function groundCircle(centre: Position, radiusM: number): Polygon {
  return circle(centre, radiusM, { steps: STEPS, units: 'meters' }).geometry;
}

/**
 * Uncertainty circles of every site. Sites that share place, radius and outline share one circle,
 * lest their faint fills add up.
 */
export function uncertaintyCircles(features: readonly AtlasFeature[]): Circles {
  const drawn = new Map<string, Feature<Polygon, CircleProperties>>();
  for (const feature of features) {
    const minor = isMinor(feature);
    for (const site of sitesOf([feature])) {
      const geometry = uncertaintyCircle(site);
      if (!geometry) continue;
      const dashed = isLoose(site.properties.method);
      const key = `${circleKey(site)},${dashed}`;
      // A circle that a main feature needs shows at its zoom, whoever else shares it.
      if (drawn.has(key) && minor) continue;
      drawn.set(key, { type: 'Feature', geometry, properties: { dashed, minor, filled: !minor } });
    }
  }
  const circles = [...drawn.values()];
  if (circles.length > FILLED_CIRCLES) {
    for (const { properties } of circles) properties.filled = false;
  }
  return { type: 'FeatureCollection', features: circles };
}

function circleKey({ geometry, properties }: Site): string {
  return `${geometry.coordinates[0]},${geometry.coordinates[1]},${properties.radiusM}`;
}
