import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { measure } from '#domain/geometry/measure.ts';
import { packShapes } from '#domain/geometry/pack.ts';
import { ShapeIndex } from '#domain/geometry/shape-index.ts';
import type { Hit } from '#domain/geometry/types.ts';
import { type Case, containmentCases } from './cases.ts';
import { toWkb } from './wkb.ts';

/**
 * Whether sites and zones meet, by us and by GEOS, on the same doubles. `ST_Relate` is used for
 * all: it always asks GEOS, where some shorter functions of PostGIS have code of their own.
 */
const CASES = 24_000;
const SEED = 20_261_122;

/** The matrix of two geometries that have nothing in common, as far as it is looked at. */
const APART = 'FFFFFFFFF';

const QUERY = `
  select number, ST_Relate(zone, site) as relation,
         ST_Relate(zone, ST_Points(site)) as of_site_vertices,
         case when ST_Dimension(site) = 2 then ST_Relate(ST_Points(zone), site)
              else '${APART}' end as of_zone_vertices
  from unnest($1::bytea[], $2::bytea[]) with ordinality as pair(z, s, number),
       lateral (select ST_GeomFromWKB(z) as zone, ST_GeomFromWKB(s) as site) as drawn
  where ST_IsValid(zone) and ST_IsValid(site)
  order by number`;

/** Where the entries of a DE-9IM matrix stand; zone first: interior, boundary, exterior. */
const MEETING = [0, 1, 3, 4];
const SITE_NOT_INSIDE = [3, 4, 6, 7];

interface Truth {
  meets: boolean;
  /** The site lies inside and does not touch the border. */
  inside: boolean;
  interiorsMeet: boolean;
  /** A vertex of one lies inside the other. */
  vertexInside: boolean;
}

type Row = Record<'number' | 'relation' | 'of_site_vertices' | 'of_zone_vertices', string>;

function truthOf({ relation, of_site_vertices, of_zone_vertices }: Row): Truth {
  const empty = (at: number) => relation[at] === 'F';
  return {
    meets: !MEETING.every(empty),
    inside: SITE_NOT_INSIDE.every(empty),
    interiorsMeet: !empty(0),
    vertexInside: of_site_vertices[0] !== 'F' || of_zone_vertices[0] !== 'F',
  };
}

function nameOf({ meets, inside, interiorsMeet }: Truth): string {
  if (!meets) return 'apart';
  if (inside) return 'inside';
  return interiorsMeet ? 'overlap' : 'touch';
}

type Lie = Omit<Hit, 'shape'>;

interface Judged {
  pair: Case;
  truth: Truth;
  /** The zone's number in the index, and all that the index finds. */
  shape: number;
  hits: Hit[];
  hit: Lie;
}

const NOT_MET: Lie = { distanceM: Number.POSITIVE_INFINITY, depthM: 0, marginM: 0 };

describe.skipIf(!inject('postgis'))('sites and zones meet as GEOS finds', () => {
  const client = new pg.Client(inject('postgis'));
  let judged: Judged[] = [];

  beforeAll(async () => {
    await client.connect();
    const pairs = containmentCases(CASES, SEED);
    const { rows } = await client.query<Row>(QUERY, [
      pairs.map(({ zone }) => toWkb(zone)),
      pairs.map(({ site }) => toWkb(site)),
    ]);
    const valid = rows.flatMap((row) => {
      const pair = pairs[Number(row.number) - 1];
      return pair ? [{ pair, truth: truthOf(row) }] : [];
    });
    // No site meets the zone of another case: the index is asked among all zones at once.
    const shapes = valid.map(({ pair }) => ({ geometry: pair.zone, radiusM: 0 }));
    const index = new ShapeIndex(packShapes(shapes));
    judged = valid.map(({ pair, truth }, shape) => {
      const hits = index.near(pair.site, 0);
      return { pair, truth, shape, hits, hit: hits[0] ?? NOT_MET };
    });
  }, 60_000);
  afterAll(() => client.end());

  /** The cases where a statement fails, some of them in full. */
  const failing = (holds: (truth: Truth, hit: Lie, one: Judged) => boolean) => {
    const wrong = judged.filter((one) => !holds(one.truth, one.hit, one));
    const some = wrong.slice(0, 1).map((one) => JSON.stringify(one));
    return { wrong: wrong.length, some };
  };
  const none = { wrong: 0, some: [] };

  test('on thousands of cases of every relation', () => {
    const count = new Map<string, number>();
    for (const { truth } of judged) count.set(nameOf(truth), (count.get(nameOf(truth)) ?? 0) + 1);
    expect(judged.length).toBeGreaterThan(20_000);
    for (const relation of ['apart', 'touch', 'overlap', 'inside']) {
      expect(count.get(relation), relation).toBeGreaterThan(1000);
    }
  });

  test('the distance is 0 where they meet, and only there', () => {
    expect(failing((truth, hit) => truth.meets === (hit.distanceM === 0))).toEqual(none);
  });

  test('there is a margin where the site lies inside clear of the border, and only there', () => {
    expect(failing((truth, hit) => truth.inside === hit.marginM > 0)).toEqual(none);
  });

  test('there is a depth only where their interiors meet', () => {
    expect(failing((truth, hit) => truth.interiorsMeet || hit.depthM === 0)).toEqual(none);
  });

  test('there is a depth wherever a vertex of one lies inside the other', () => {
    expect(failing((truth, hit) => !truth.vertexInside || hit.depthM > 0)).toEqual(none);
  });

  test('the index finds nothing but the zone of the case', () => {
    expect(failing((_, __, { hits, shape }) => hits.every((hit) => hit.shape === shape))).toEqual(
      none,
    );
  });

  test('going through every edge finds the same as the index', () => {
    const some = judged.filter((_, i) => i % 8 === 0);
    const wrong = some.filter(({ pair, hit }) => !sameLie(measure(pair.site, pair.zone), hit));
    expect(wrong.slice(0, 1).map((one) => JSON.stringify(one))).toEqual([]);
  });
});

/** Alike to a millimetre; how far apart they are does not matter here. */
function sameLie(a: Lie, b: Lie): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < 1e-3;
  const meeting = (a.distanceM === 0) === (b.distanceM === 0);
  return meeting && near(a.depthM, b.depthM) && near(a.marginM, b.marginM);
}
