import { fromShifted, toShifted } from '../coordinates/shifted.ts';
import { geodesicM } from '../geometry/geodesic.ts';
import type { AveragedFix } from './average.ts';
import type { Proposal } from './propose.ts';

/**
 * What a browser's positions are in: WGS 84 by the W3C's word, yet some that are made for China give
 * GCJ-02, and nothing tells which.
 */
export const DEVICE_DATUMS = ['wgs84', 'gcj02', 'unsure'] as const;
export type DeviceDatum = (typeof DEVICE_DATUMS)[number];

/** Metres: the two datums lie 300 to 800 m apart in China. */
const LEAST_UNSURE_M = 700;

/**
 * The W3C asks for an accuracy at 95 %, yet phones state, and browsers hand on, the radius that
 * holds the place in 68 % of cases; errors spread alike in all directions reach 1.6 times as far at
 * 95 %. Nothing tells which was meant, so the wider is claimed.
 */
const WIDER = 1.6;

/** The place that an averaged position means, in WGS 84, with the radius that it can claim. */
export function devicePlace(mean: AveragedFix, datum: DeviceDatum): Proposal {
  const { lon, lat } = mean;
  const accuracyM = mean.accuracyM * WIDER;
  if (datum === 'gcj02') {
    const [east, north] = fromShifted([lon, lat], 'gcj02');
    return { lon: east, lat: north, radiusM: claimedRadiusM(accuracyM) };
  }
  if (datum === 'wgs84') return { lon, lat, radiusM: claimedRadiusM(accuracyM) };
  const shiftM = geodesicM([lon, lat], toShifted([lon, lat], 'gcj02'));
  return { lon, lat, radiusM: claimedRadiusM(Math.max(LEAST_UNSURE_M, shiftM + accuracyM)) };
}

/** The least that any survey with a phone may claim, metres; seeds are held to it too. */
export const LEAST_SURVEYED_M = 5;

/** Whole metres, from ten on whole tens, as they are shown: rounded up, never down. */
export function claimedRadiusM(metres: number): number {
  if (metres <= LEAST_SURVEYED_M) return LEAST_SURVEYED_M;
  return metres < 10 ? Math.ceil(metres) : Math.ceil(metres / 10) * 10;
}
