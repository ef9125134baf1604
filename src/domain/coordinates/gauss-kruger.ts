import proj4, { type Converter } from 'proj4';
import { CENTRAL_MERIDIANS, type DatumChoice, failed, type Pair, type Parsed } from './types.ts';

// CGCS2000: GB 22021-2008. No datum is named on either side, so nothing is shifted.
const ELLIPSOID = '+a=6378137 +rf=298.257222101 +no_defs';
const GEOGRAPHIC = `+proj=longlat ${ELLIPSOID}`;
const FALSE_EASTING = 500_000;
/** What stands before the easting: zone 37 makes 456,789 into 37,456,789. */
const ZONE = 1_000_000;

const converters = new Map<number, Converter>();

function converter(meridian: number): Converter {
  const known = converters.get(meridian);
  if (known) return known;
  const zone = `+proj=etmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${FALSE_EASTING} +y_0=0 ${ELLIPSOID}`;
  const made = proj4(GEOGRAPHIC, zone);
  converters.set(meridian, made);
  return made;
}

/** Central meridian in degrees of the 3° zone that holds a longitude, within those of China. */
export function meridianOf(lon: number): number {
  return Math.min(135, Math.max(75, 3 * Math.round(lon / 3)));
}

// Within China a northing has 7 digits and an easting 6, or 8 with its zone: never to be confused.
const isNorthing = (metres: number) => metres >= 1_000_000 && metres < 6_000_000;
const isEasting = (metres: number) =>
  (metres >= 100_000 && metres < ZONE) || (metres >= 13 * ZONE && metres < 46 * ZONE);

/** Easting first, whichever came first (surveyors write X for north and Y for east). */
function inOrder([first, second]: Pair): Pair | null {
  if (isEasting(first) && isNorthing(second)) return [first, second];
  if (isEasting(second) && isNorthing(first)) return [second, first];
  return null;
}

/** The meridian of an easting's zone number, or the one chosen where it has none. */
function meridianFor(easting: number, chosen: number | undefined): Parsed<number> {
  if (chosen !== undefined && !CENTRAL_MERIDIANS.includes(chosen)) {
    return failed('meridian-unknown', String(chosen));
  }
  const zone = Math.floor(easting / ZONE);
  if (zone === 0) {
    return chosen === undefined ? failed('zone-needed') : { ok: true, value: chosen };
  }
  if (zone <= 23) return failed('six-degree-zone', String(zone));
  const meridian = zone * 3;
  if (!CENTRAL_MERIDIANS.includes(meridian)) return failed('not-gauss-kruger');
  if (chosen !== undefined && chosen !== meridian) {
    return failed('zone-mismatch', `${zone} / ${chosen}`);
  }
  return { ok: true, value: meridian };
}

/** CGCS2000 longitude and latitude of a pair in metres, in either order. */
export function fromGaussKruger(
  pair: Pair,
  choice: Pick<DatumChoice, 'centralMeridian'>,
): Parsed<Pair> {
  if (pair.every((number) => Math.abs(number) <= 360)) return failed('degrees-not-metres');
  const ordered = inOrder(pair);
  if (!ordered) return failed('not-gauss-kruger');
  const meridian = meridianFor(ordered[0], choice.centralMeridian);
  if (!meridian.ok) return meridian;
  const [lon, lat] = converter(meridian.value).inverse<Pair>([ordered[0] % ZONE, ordered[1]]);
  return { ok: true, value: [lon, lat] };
}

/**
 * Easting and northing in metres: without a zone number in the zone of the meridian chosen, or,
 * where none is, with the number of the zone that holds the point.
 */
export function toGaussKruger(lonLat: Pair, choice: Pick<DatumChoice, 'centralMeridian'>): Pair {
  const meridian = choice.centralMeridian ?? meridianOf(lonLat[0]);
  const [easting, northing] = converter(meridian).forward<Pair>([lonLat[0], lonLat[1]]);
  const prefix = choice.centralMeridian === undefined ? (meridian / 3) * ZONE : 0;
  return [prefix + easting, northing];
}
