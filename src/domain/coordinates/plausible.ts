import { toWgs84 } from './datum.ts';
import { readPair } from './parse.ts';
import { CENTRAL_MERIDIANS, type DatumChoice, type Pair } from './types.ts';

/** Degrees; the province's extent, rounded outwards. */
const SHANXI = { west: 110.2, south: 34.5, east: 114.6, north: 40.8 };

/** A 3° zone reaches 1.5° from its meridian; surveys near its edge may run half a degree over. */
const ZONE_REACH = 2;

const isInShanxi = ([lon, lat]: Pair): boolean =>
  lon >= SHANXI.west && lon <= SHANXI.east && lat >= SHANXI.south && lat <= SHANXI.north;

/** All that numbers can mean; `wgs84` stands for CGCS2000 too, the two being taken as one. */
const CHOICES: readonly DatumChoice[] = [
  ...(['wgs84', 'gcj02', 'bd09'] as const).map((datum) => ({ datum })),
  ...CENTRAL_MERIDIANS.map((centralMeridian) => ({ datum: 'gk' as const, centralMeridian })),
];

/** Whether a choice puts the pair inside, and, for a meridian, into that meridian's zone. */
function fits(pair: Pair, choice: DatumChoice, isInside: (lonLat: Pair) => boolean): boolean {
  const place = toWgs84(pair, choice);
  if (!place.ok || !isInside(place.value)) return false;
  const { centralMeridian = place.value[0] } = choice;
  return Math.abs(place.value[0] - centralMeridian) <= ZONE_REACH;
}

/**
 * A hint for coordinates that the chosen datum puts outside the area or cannot read: which other
 * choices would put them inside. Null where the chosen one does, or where no choice makes sense of
 * them. The area is Shanxi's extent unless `isInside` (WGS 84 degrees) says otherwise.
 * Nothing is changed by it: the datum stays the user's to choose.
 */
export function plausibility(
  input: string | Pair,
  choice: DatumChoice,
  isInside: (lonLat: Pair) => boolean = isInShanxi,
): { outside: true; insideUnder: DatumChoice[] } | null {
  const read = typeof input === 'string' ? readPair(input) : { ok: true as const, value: input };
  if (!read.ok) return null;
  const pair = read.value;
  const place = toWgs84(pair, choice);
  if (place.ok && isInside(place.value)) return null;
  const insideUnder = CHOICES.filter((other) => fits(pair, other, isInside));
  return place.ok || insideUnder.length > 0 ? { outside: true, insideUnder } : null;
}
