import type { Position, SitingGeometry } from '#domain/geometry/types.ts';
import { Random } from './random.ts';
import { polygonOf, roughStar, severalOf } from './shapes.ts';

/** A site and a zone at some distance; both near the meridian where the oracle's map is true. */
export interface FarCase {
  zone: SitingGeometry;
  site: SitingGeometry;
}

export const MERIDIAN = 111;
/** Degrees east or west of the meridian for the middle of anything: about 2.6 km. */
const STRIP = 0.03;
const SOUTH = 34.5;
const NORTH = 40.8;
const METRES_A_DEGREE = 111_000;

/** Cases inside, at the border and up to some 15 km away; the same on every run. */
export function farCases(count: number, seed: number): FarCase[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const at = [MERIDIAN + random.between(-STRIP, STRIP), random.between(SOUTH, NORTH)];
    const zoneM = metres(random, 20, 2000);
    return {
      zone: random.chance(0.8) ? area(random, at, zoneM) : line(random, at, zoneM),
      site: siteNear(random, at, zoneM),
    };
  });
}

/** A length, small ones as frequent as large ones. */
function metres(random: Random, least: number, most: number): number {
  return least * (most / least) ** random.next();
}

function siteNear(random: Random, [x = 0, y = 0]: Position, zoneM: number): SitingGeometry {
  const reach = random.pick([0.3 * zoneM, 2 * zoneM, 15_000]) / METRES_A_DEGREE;
  const inStrip = Math.min(reach, STRIP);
  const at = [x + random.between(-inStrip, inStrip), y + random.between(-reach, reach)];
  const sizeM = metres(random, 5, 1000);
  const form = random.pick(['point', 'points', 'line', 'area'] as const);
  if (form === 'area') return area(random, at, sizeM);
  if (form === 'line') return line(random, at, sizeM);
  if (form === 'point') return { type: 'Point', coordinates: at };
  return { type: 'MultiPoint', coordinates: line(random, at, sizeM).coordinates };
}

/** Polygon or polygons with and without holes, at most `sizeM` from the middle, east and west. */
function area(random: Random, at: Position, sizeM: number) {
  const size = sizeM / METRES_A_DEGREE;
  const count = random.whole(3, 60);
  // Drawn up to ten times as tall as wide: long edges run north, where the oracle's map stays true.
  const tall = random.chance(0.3) ? random.between(1, 10) : 1;
  // `polygonOf` draws the outer ring four times as large as the star.
  const star = roughStar(random, count, size / 4).map(([dx = 0, dy = 0]) => [dx, dy * tall]);
  if (random.chance(0.7)) return polygonOf(random, star, at);
  const small = star.map(([dx = 0, dy = 0]) => [dx / 4, dy / 4]);
  return severalOf(random, small, at, 0.6 * size);
}

function line(random: Random, [x = 0, y = 0]: Position, sizeM: number) {
  const size = sizeM / METRES_A_DEGREE;
  const tall = random.pick([1, 1, 10]);
  const coordinates = Array.from({ length: random.whole(2, 12) }, () => [
    x + random.between(-size, size),
    y + random.between(-size, size) * tall,
  ]);
  return { type: 'LineString' as const, coordinates };
}
