import { fromGaussKruger, toGaussKruger } from './gauss-kruger.ts';
import { fromShifted, toShifted } from './shifted.ts';
import { type DatumChoice, failed, type Pair, type Parsed } from './types.ts';

/** Degrees around China. Longitudes and latitudes never overlap, so their order is always clear. */
const CHINA = { west: 73, south: 3, east: 136, north: 54 };

/** More than any degrees, less than any Gauss–Krüger coordinate in China. */
const SURELY_METRES = 1000;

export const isInChina = ([lon, lat]: Pair): boolean =>
  lon >= CHINA.west && lon <= CHINA.east && lat >= CHINA.south && lat <= CHINA.north;

function fromDegrees(pair: Pair, datum: Exclude<DatumChoice['datum'], 'gk'>): Parsed<Pair> {
  if (pair.some((number) => Math.abs(number) >= SURELY_METRES)) {
    return failed('metres-not-degrees');
  }
  if (!isInChina(pair)) {
    const key = isInChina([pair[1], pair[0]]) ? 'swapped' : 'out-of-range';
    return failed(key, pair.join(', '));
  }
  const asItIs = datum === 'wgs84' || datum === 'cgcs2000';
  return { ok: true, value: asItIs ? [pair[0], pair[1]] : fromShifted(pair, datum) };
}

/**
 * WGS 84 longitude and latitude of a pair in the chosen datum: longitude and latitude in degrees,
 * or easting and northing in metres. Gauss–Krüger pairs may come in either order, since both are
 * in use and their sizes tell them apart; degrees in the wrong order are a problem, as are places
 * outside China, where none of this is defined.
 */
export function toWgs84(pair: Pair, choice: DatumChoice): Parsed<Pair> {
  if (!pair.every(Number.isFinite)) return failed('not-understood');
  if (choice.datum !== 'gk') return fromDegrees(pair, choice.datum);
  const lonLat = fromGaussKruger(pair, choice);
  if (!lonLat.ok || isInChina(lonLat.value)) return lonLat;
  return failed('out-of-range', pair.join(', '));
}

/**
 * The pair that stands for a WGS 84 place in the chosen datum: degrees, or easting and northing in
 * metres, the easting with its zone number unless a central meridian is chosen.
 */
export function fromWgs84(lonLat: Pair, choice: DatumChoice): Pair {
  const { datum } = choice;
  if (datum === 'gk') return toGaussKruger(lonLat, choice);
  if (datum === 'wgs84' || datum === 'cgcs2000') return [lonLat[0], lonLat[1]];
  return toShifted(lonLat, datum);
}
