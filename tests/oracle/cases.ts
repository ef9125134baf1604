import type { MultiPolygon, Polygon } from 'geojson';
import type { Position, SitingGeometry } from '#domain/geometry/types.ts';
import { Random } from './random.ts';
import { latticeStar, polygonOf, ring, roughStar, severalOf } from './shapes.ts';

/** One site held against one zone. */
export interface Case {
  /** How it was made, such as `lattice line`. */
  kind: string;
  zone: Polygon | MultiPolygon;
  site: SitingGeometry;
}

/**
 * A power of two, about 12 m: whole multiples of it are exact in floating point, and so is a border
 * that runs through them.
 */
const UNIT = 2 ** -13;
/** Each case has a tile of its own, so that no site meets the zone of another case. */
const TILE = 2 ** -6;
const TILES_A_ROW = 160;
const CORNER: Position = [110.5, 36];

/** How far from a zone's middle a site's points may lie, in units; a zone reaches 4 to 12 of them. */
const SPREADS = [2, 5, 12];
/** Size of a site's polygon as a share of a zone's. */
const SITE_SHARES = [1 / 16, 1 / 4, 1];

const SITE_FORMS = ['point', 'points', 'line', 'lines', 'polygon', 'polygons'] as const;
type SiteForm = (typeof SITE_FORMS)[number];

/** Cases of all families in turn; the same on every run. */
export function containmentCases(count: number, seed: number): Case[] {
  const random = new Random(seed);
  const families = [latticeCase, roughCase, sharedCase];
  return Array.from({ length: count }, (_, i) => {
    const [x = 0, y = 0] = CORNER;
    const column = i % TILES_A_ROW;
    const row = Math.floor(i / TILES_A_ROW);
    return random.pick(families)(random, [x + (column + 0.5) * TILE, y + (row + 0.5) * TILE]);
  });
}

/** Everything on a coarse lattice: vertices on borders, borders along borders. */
function latticeCase(random: Random, at: Position): Case {
  const spread = random.pick(SPREADS);
  const near = (): Position => {
    const [x = 0, y = 0] = at;
    return [x + random.whole(-spread, spread) * UNIT, y + random.whole(-spread, spread) * UNIT];
  };
  const area = (place: Position, unit: number) => {
    const star = latticeStar(random, unit);
    return random.chance(0.7)
      ? polygonOf(random, star, place)
      : severalOf(random, star, place, 96 * unit);
  };
  const form = random.pick(SITE_FORMS);
  const unit = (random.pick(SITE_SHARES) * UNIT) / 4;
  const site = siteOf(random, form, near, (place) => area(place, unit));
  return { kind: `lattice ${form}`, zone: area(at, UNIT / 4), site };
}

/** Nothing on anything but by chance. */
function roughCase(random: Random, at: Position): Case {
  const spread = random.pick(SPREADS) * UNIT;
  const near = (): Position => {
    const [x = 0, y = 0] = at;
    return [x + random.between(-spread, spread), y + random.between(-spread, spread)];
  };
  const area = (place: Position, unit: number) => {
    const star = roughStar(random, random.whole(3, 40), random.between(0.5, 3) * unit);
    return random.chance(0.7)
      ? polygonOf(random, star, place)
      : severalOf(random, star, place, 25 * unit);
  };
  const form = random.pick(SITE_FORMS);
  const unit = random.pick(SITE_SHARES) * UNIT;
  const site = siteOf(random, form, near, (place) => area(place, unit));
  return { kind: `rough ${form}`, zone: area(at, UNIT), site };
}

/** Sites made of the zone's own vertices and edges. */
function sharedCase(random: Random, at: Position): Case {
  const star = roughStar(random, random.whole(4, 30), 3 * UNIT);
  const zone = random.chance(0.7)
    ? polygonOf(random, star, at)
    : severalOf(random, star, at, 25 * UNIT);
  const makers = { vertex, stretch, spoke, same, filledHole, neighbour };
  const form = random.pick(Object.keys(makers) as (keyof typeof makers)[]);
  return { kind: `shared ${form}`, zone, site: makers[form](random, zone, at) };
}

function siteOf(
  random: Random,
  form: SiteForm,
  near: () => Position,
  area: (at: Position) => Polygon | MultiPolygon,
): SitingGeometry {
  const several = <T>(make: () => T) => Array.from({ length: random.whole(2, 5) }, make);
  switch (form) {
    case 'point':
      return { type: 'Point', coordinates: near() };
    case 'points':
      return { type: 'MultiPoint', coordinates: several(near) };
    case 'line':
      return { type: 'LineString', coordinates: several(near) };
    case 'lines':
      return { type: 'MultiLineString', coordinates: several(() => several(near)) };
    case 'polygon':
    case 'polygons':
      return area(near());
  }
}

const rings = (zone: Polygon | MultiPolygon): Position[][] =>
  zone.type === 'Polygon' ? zone.coordinates : zone.coordinates.flat();

/** A point on a vertex. */
function vertex(random: Random, zone: Polygon | MultiPolygon): SitingGeometry {
  return { type: 'Point', coordinates: random.pick(random.pick(rings(zone))) };
}

/** A line along the border. */
function stretch(random: Random, zone: Polygon | MultiPolygon): SitingGeometry {
  const border = random.pick(rings(zone));
  const from = random.whole(0, border.length - 2);
  const to = random.whole(from + 1, border.length - 1);
  return { type: 'LineString', coordinates: border.slice(from, to + 1) };
}

/** A line from a vertex to anywhere, often to another vertex. */
function spoke(random: Random, zone: Polygon | MultiPolygon, at: Position): SitingGeometry {
  const from = random.pick(random.pick(rings(zone)));
  const [x = 0, y = 0] = at;
  const anywhere = [x + random.between(-12, 12) * UNIT, y + random.between(-12, 12) * UNIT];
  const to = random.chance(0.5) ? random.pick(random.pick(rings(zone))) : anywhere;
  return { type: 'LineString', coordinates: [from, to] };
}

/** The zone itself, told from another vertex. */
function same(random: Random, zone: Polygon | MultiPolygon): SitingGeometry {
  const turned = (border: Position[]) => {
    const open = border.slice(1);
    const from = random.whole(0, open.length - 1);
    const points = [...open.slice(from), ...open.slice(0, from)];
    return [...points, ...points.slice(0, 1)];
  };
  return zone.type === 'Polygon'
    ? { type: 'Polygon', coordinates: zone.coordinates.map(turned) }
    : { type: 'MultiPolygon', coordinates: zone.coordinates.map((part) => part.map(turned)) };
}

/** What one ring encloses: an outer ring without its holes, or a hole filled. */
function filledHole(random: Random, zone: Polygon | MultiPolygon): SitingGeometry {
  return { type: 'Polygon', coordinates: [[...random.pick(rings(zone))].reverse()] };
}

/** A triangle on one edge of the border, outside or inside. */
function neighbour(random: Random, zone: Polygon | MultiPolygon): SitingGeometry {
  const border = random.pick(rings(zone));
  const i = random.whole(0, border.length - 2);
  const [a = [], b = []] = border.slice(i, i + 2);
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const out = random.between(-1, 1);
  const apex = [(ax + bx) / 2 + (by - ay) * out, (ay + by) / 2 - (bx - ax) * out];
  return { type: 'Polygon', coordinates: [ring([a, apex, b], [0, 0])] };
}
