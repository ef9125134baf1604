import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { measure } from '#domain/geometry/measure.ts';
import { packShapes } from '#domain/geometry/pack.ts';
import { ShapeIndex } from '#domain/geometry/shape-index.ts';
import type { Hit } from '#domain/geometry/types.ts';
import { type FarCase, farCases } from './far-cases.ts';
import { Random } from './random.ts';
import { toWkb } from './wkb.ts';

/**
 * Distances, and what an uncertain position does to them, against PostGIS on a map. The map is
 * CGCS2000's Gauss–Krüger zone around 111° E (EPSG:4546), and everything lies within 6 km of that
 * meridian, where lengths on the map are true to half a part in a million: 5 mm in 10 km. Edges
 * are cut into pieces of 0.002° first, since an edge straight in degrees is curved on the map; what
 * is left of the curve is under a millimetre.
 */
const ON_MAP = 'ST_Transform(ST_Segmentize(ST_GeomFromWKB(drawn, 4490), 0.002), 4546)';
const CASES = 3000;
const SEED = 4546;
/** Metres. */
const TOLERANCE = 0.01;
/** How many ways each site is moved. */
const WAYS = 16;

const MEASURE = `
  with pair as (
    select number, ${ON_MAP.replace('drawn', 'z')} as zone, ${ON_MAP.replace('drawn', 's')} as site,
           ST_Transform(ST_Points(ST_GeomFromWKB(z, 4490)), 4546) as zone_vertices,
           ST_Transform(ST_Points(ST_GeomFromWKB(s, 4490)), 4546) as site_vertices,
           ST_ContainsProperly(ST_GeomFromWKB(z), ST_GeomFromWKB(s)) as inside
    from unnest($1::bytea[], $2::bytea[]) with ordinality as given(z, s, number))
  select ST_Distance(zone, site) as distance,
         case when inside then ST_Distance(ST_Boundary(zone), site) else 0 end as margin,
         greatest(case when ST_Dimension(zone) = 2 then deepest(site_vertices, zone) end,
                  case when ST_Dimension(site) = 2 then deepest(zone_vertices, site) end,
                  0) as depth
  from pair order by number`;

/** How deep the deepest of some points lies in an area; null where none does. */
const DEEPEST = `
  create function deepest(points geometry, area geometry) returns double precision
  language sql immutable as $$
    select max(ST_Distance(point.geom, ST_Boundary(area)))
    from ST_DumpPoints(points) as point
    where ST_Intersects(area, point.geom) $$`;

/** Of the sites moved by a length in all ways: how many meet the zone, and how many lie in it. */
const MOVE = `
  with pair as (
    select number, by, ${ON_MAP.replace('drawn', 'z')} as zone, ${ON_MAP.replace('drawn', 's')} as site
    from unnest($1::bytea[], $2::bytea[], $3::float8[]) with ordinality as given(z, s, by, number))
  select count(*) filter (where ST_Intersects(zone, moved))::int as meeting,
         count(*) filter (where ST_Contains(zone, moved))::int as inside
  from pair, generate_series(1, ${WAYS}) as way,
       lateral (select ST_Translate(site, by * cosd(way * 360.0 / ${WAYS}),
                                    by * sind(way * 360.0 / ${WAYS})) as moved) as displaced
  group by number order by number`;

/** Pairs of a site and a zone within reach of each other and a little more. */
const AROUND = `
  with zone as (
    select number - 1 as shape, ${ON_MAP.replace('drawn', 'z')} as zone
    from unnest($1::bytea[]) with ordinality as given(z, number)),
  site as (
    select number - 1 as place, ${ON_MAP.replace('drawn', 's')} as site
    from unnest($2::bytea[]) with ordinality as given(s, number))
  select place::int, shape::int, ST_Distance(zone, site) as distance
  from zone, site where ST_DWithin(zone, site, $3)`;

type Measured = Record<'distance' | 'margin' | 'depth', number>;

interface Judged {
  pair: FarCase;
  hit: Omit<Hit, 'shape'>;
  truth: Measured;
}

const zonesOf = (pairs: readonly FarCase[]) => pairs.map(({ zone }) => toWkb(zone));
const sitesOf = (pairs: readonly FarCase[]) => pairs.map(({ site }) => toWkb(site));

describe.skipIf(!inject('postgis'))('distances and their uncertainty', () => {
  const client = new pg.Client(inject('postgis'));
  const pairs = farCases(CASES, SEED);
  let judged: Judged[] = [];

  beforeAll(async () => {
    await client.connect();
    await client.query(DEEPEST);
    const { rows } = await client.query<Measured>(MEASURE, [zonesOf(pairs), sitesOf(pairs)]);
    judged = pairs.flatMap((pair, i) => {
      const truth = rows[i];
      return truth ? [{ pair, truth, hit: measure(pair.site, pair.zone) }] : [];
    });
  }, 60_000);
  afterAll(() => client.end());

  const failing = (holds: (one: Judged) => boolean) => {
    const wrong = judged.filter((one) => !holds(one));
    return { wrong: wrong.length, some: wrong.slice(0, 1).map((one) => JSON.stringify(one)) };
  };
  const none = { wrong: 0, some: [] };

  test('are judged on cases near, far, inside and overlapping', () => {
    expect(judged.length).toBe(CASES);
    const count = (holds: (truth: Measured) => boolean) =>
      judged.filter(({ truth }) => holds(truth)).length;
    expect(count(({ distance }) => distance > 1000)).toBeGreaterThan(500);
    expect(count(({ distance }) => distance > 0 && distance < 1000)).toBeGreaterThan(300);
    expect(count(({ margin }) => margin > 0)).toBeGreaterThan(200);
    expect(count(({ depth, margin }) => depth > 0 && margin === 0)).toBeGreaterThan(300);
  });

  test('the distance is right to a centimetre', () => {
    expect(
      failing(({ hit, truth }) => Math.abs(hit.distanceM - truth.distance) < TOLERANCE),
    ).toEqual(none);
  });

  test('the margin of a site inside is right to a centimetre', () => {
    expect(failing(({ hit, truth }) => Math.abs(hit.marginM - truth.margin) < TOLERANCE)).toEqual(
      none,
    );
  });

  test('the depth is at least that of the deepest vertex', () => {
    expect(failing(({ hit, truth }) => hit.depthM > truth.depth - TOLERANCE)).toEqual(none);
  });

  test('moving a site by its uncertainty does what distance, margin and depth say', async () => {
    const random = new Random(SEED + 1);
    const moved = judged.flatMap(({ pair, hit }) => {
      const decisive = [hit.distanceM, hit.marginM, hit.depthM].filter((length) => length > 0);
      const factor = random.pick([0.5, 0.9, 0.999, 1.001, 1.1, 2]);
      return decisive.length > 0 ? [{ pair, hit, byM: random.pick(decisive) * factor }] : [];
    });
    const given = moved.map(({ pair }) => pair);
    const { rows } = await client.query<{ meeting: number; inside: number }>(MOVE, [
      zonesOf(given),
      sitesOf(given),
      moved.map(({ byM }) => byM),
    ]);
    expect(rows.length).toBeGreaterThan(CASES / 2);
    const wrong = moved.filter(({ hit, byM }, i) => {
      const { meeting = -1, inside = -1 } = rows[i] ?? {};
      const surelyApart = hit.distanceM > byM + TOLERANCE;
      const surelyMeeting = hit.depthM > byM + TOLERANCE;
      const surelyInside = hit.marginM > byM + TOLERANCE;
      return (
        (surelyApart && meeting !== 0) ||
        (surelyMeeting && meeting !== WAYS) ||
        (surelyInside && inside !== WAYS)
      );
    });
    expect(wrong.slice(0, 1).map((one) => JSON.stringify(one))).toEqual([]);
  });

  test('the index finds every zone whose circle of uncertainty is within reach, and no other', async () => {
    const reachM = 10_000;
    const random = new Random(SEED + 2);
    const shapes = pairs.map(({ zone }) => ({
      geometry: zone,
      radiusM: random.chance(0.5) ? 0 : random.between(0, 5000),
    }));
    const sites = pairs.slice(0, 60).map(({ site }) => site);
    const { rows } = await client.query<{ place: number; shape: number; distance: number }>(
      AROUND,
      [zonesOf(pairs), sites.map(toWkb), reachM + 5001],
    );
    const index = new ShapeIndex(packShapes(shapes));
    const wrong = sites.flatMap((site, place) => {
      const found = new Map(index.near(site, reachM).map((hit) => [hit.shape, hit.distanceM]));
      const near = rows.filter((row) => row.place === place);
      const known = new Set(near.map(({ shape }) => shape));
      const invented = [...found.keys()].filter((shape) => !known.has(shape));
      const misjudged = near.filter(({ shape, distance }) => {
        const excess = distance - reachM - (shapes[shape]?.radiusM ?? 0);
        const ours = found.get(shape);
        if (ours !== undefined) return Math.abs(ours - distance) > TOLERANCE || excess > TOLERANCE;
        return excess < -TOLERANCE;
      });
      return invented.length + misjudged.length > 0 ? [{ place, invented, misjudged }] : [];
    });
    expect(rows.length).toBeGreaterThan(5000);
    expect(wrong.slice(0, 1)).toEqual([]);
  });
});
