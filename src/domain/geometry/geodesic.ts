import geographiclib from 'geographiclib-geodesic';
import type { Position } from './types.ts';

const { WGS84, DISTANCE } = geographiclib.Geodesic;

/**
 * Length in metres of the shortest way between two points (degrees, longitude first) on the WGS 84
 * ellipsoid, by GeographicLib: exact to 15 nm. Throws where a position lacks a coordinate.
 */
export function geodesicM(a: Readonly<Position>, b: Readonly<Position>): number {
  const [lonA, latA] = a;
  const [lonB, latB] = b;
  if (lonA === undefined || latA === undefined || lonB === undefined || latB === undefined) {
    throw new Error(`Not two positions: ${JSON.stringify([a, b])}`);
  }
  return WGS84.Inverse(latA, lonA, latB, lonB, DISTANCE).s12 ?? Number.NaN;
}
