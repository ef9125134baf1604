import geographiclib from 'geographiclib-geodesic';
import type { LonLat } from './outline.ts';

const { WGS84, AZIMUTH } = geographiclib.Geodesic;

/** Degrees clockwise from north, from 0 to below 360, in which the shortest way from a to b begins. */
export function azimuth([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const degrees = WGS84.Inverse(latA, lonA, latB, lonB, AZIMUTH).azi1 ?? Number.NaN;
  // A tiny negative angle plus 360 is 360 in doubles.
  return (degrees + 360) % 360;
}
