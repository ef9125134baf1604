import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure } from '../geometry/measure.ts';
import type { SitingGeometry } from '../geometry/types.ts';
import type { AtlasFeature, FeatureGeometry } from '../types.ts';
import { REACH_M } from './context.ts';
import {
  at,
  context,
  DATE,
  derivedZone,
  nationalRule,
  point,
  projectType,
  rule,
  site,
  square,
  target,
} from './fixtures.ts';
import { checkSite } from './judge.ts';
import type { DerivedZone, Rule, SiteReport } from './types.ts';

/** The county is 17 by 22 km about the centre: places within, at its border and outside. */
const metres = fc.integer({ min: -16_000, max: 16_000 });
const radius = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6000 }));

const shape: fc.Arbitrary<FeatureGeometry & SitingGeometry> = fc
  .tuple(
    fc.constantFrom('point', 'line', 'area'),
    metres,
    metres,
    fc.integer({ min: 50, max: 5000 }),
  )
  .map(([form, east, north, size]) => {
    if (form === 'point') return point(east, north);
    if (form === 'area') return square(east, north, size);
    return {
      type: 'LineString',
      coordinates: [at(east, north), at(east + size, north + 2 * size)],
    };
  });

const feature: fc.Arbitrary<AtlasFeature> = fc
  .record({
    id: fc.constantFrom(
      'zone/a',
      'zone/b',
      'zone/c',
      'enterprise/a',
      'enterprise/b',
      'water-source/well',
    ),
    geometry: fc.option(shape, { freq: 4 }),
    radiusM: radius,
  })
  .map(({ id, geometry, radiusM }) => target(id, geometry, radiusM));

const ruled: fc.Arbitrary<Rule> = fc
  .record({
    id: fc.integer({ min: 0, max: 9 }),
    national: fc.boolean(),
    relation: fc.constantFrom('inside' as const, 'within' as const, 'outside' as const),
    distanceM: fc.option(fc.constantFrom(50, 1000, 5000)),
    to: fc.constantFrom(
      'alpha-14/zone/a',
      'alpha-14/zone/b',
      'alpha-14/enterprise/a',
      'alpha-14/jurisdiction/east',
      'kind:zone',
      'category:wetland',
      'protection:grade-1',
    ),
    effect: fc.constantFrom('prohibited' as const, 'restricted' as const, 'notice' as const),
    types: fc.constantFrom<string[]>(['any'], ['coking'], ['thirsty'], ['heavy']),
  })
  .map(({ id, national, distanceM, effect, relation, to, types }) => {
    const changes: Partial<Rule> = {
      relation,
      effect,
      target: to,
      projectTypes: types,
      ...(relation === 'within' && distanceM !== null ? { distanceM } : {}),
    };
    return national ? nationalRule(`r${id}`, changes) : rule(`r${id}`, changes);
  });

const byId = { selector: ({ id }: { id: string }) => id };
const features = fc.uniqueArray(feature, { ...byId, maxLength: 6 });
const rules = fc.uniqueArray(ruled, { ...byId, maxLength: 5 });
const derivedZones = fc.constantFrom<DerivedZone[]>(
  [derivedZone()],
  [derivedZone({ lowerM: null, upperM: null })],
);
const world = fc.record({ features, rules, derivedZones });

function pairsOf({ findings }: SiteReport): string[] {
  return findings.map(({ feature: id, rule: by }) => `${by} ${id}`);
}

describe('the judge', () => {
  test('never clears a site by knowing its place less well', () => {
    fc.assert(
      fc.property(world, shape, radius, radius, (parts, geometry, radiusM, more) => {
        const judging = context(parts);
        const exact = checkSite(judging, site(geometry, radiusM), DATE);
        const vague = checkSite(judging, site(geometry, radiusM + more), DATE);
        // Rules that ask to be inside one of several zones name the nearest, which may change.
        const rulesOf = (report: SiteReport) => new Set(report.findings.map(({ rule: by }) => by));
        for (const by of rulesOf(exact)) expect([...rulesOf(vague)]).toContain(by);
        const outside = new Set(
          parts.rules.filter((r) => r.relation === 'outside').map((r) => r.id),
        );
        const kept = pairsOf(exact).filter((pair) => !outside.has(pair.split(' ')[0] ?? ''));
        for (const pair of kept) expect(pairsOf(vague)).toContain(pair);
        if (exact.verdict !== 'none found') expect(vague.verdict).not.toBe('none found');
        expect(vague.near.length).toBeGreaterThanOrEqual(exact.near.length);
      }),
      { numRuns: 150 },
    );
  });

  test('always finds the rule of a zone that a site is moved into', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const half = fc.integer({ min: 100, max: 3000 });
    fc.assert(
      fc.property(
        world,
        radius,
        half,
        share,
        share,
        radius,
        (parts, zoneM, halfM, x, y, radiusM) => {
          const zone = target('zone/moved', square(1000, 2000, halfM), zoneM);
          const judging = context({
            ...parts,
            features: [...parts.features, zone],
            rules: [...parts.rules, rule('moved', { target: zone.id })],
          });
          const [east, north] = [
            1000 + (2 * x - 1) * 0.999 * halfM,
            2000 + (2 * y - 1) * 0.999 * halfM,
          ];
          const report = checkSite(judging, site(point(east, north), radiusM), DATE);
          expect(pairsOf(report)).toContain('alpha-14/obligation/moved alpha-14/zone/moved');
          expect(report.verdict).toBe('prohibited');
        },
      ),
      { numRuns: 100 },
    );
  });

  test('does not care for the order of what it is given', () => {
    const types = ['any', 'heavy', 'thirsty'].map((id) => projectType(id));
    const coking = projectType('coking', ['heavy', 'reading'], ['thirsty', 'reading']);
    fc.assert(
      fc.property(world, shape, radius, (parts, geometry, radiusM) => {
        const one = context({ ...parts, projectTypes: [...types, coking] });
        const other = context({
          features: [...parts.features].reverse(),
          rules: [...parts.rules].reverse(),
          derivedZones: [...parts.derivedZones].reverse(),
          projectTypes: [coking, ...types].reverse(),
        });
        const reports = [one, other].map((judging) =>
          JSON.stringify(checkSite(judging, site(geometry, radiusM), DATE)),
        );
        expect(reports[0]).toBe(reports[1]);
      }),
      { numRuns: 80 },
    );
  });

  test('lists as near exactly what an exhaustive measurement finds within 10 km', () => {
    fc.assert(
      fc.property(features, shape, radius, (given, geometry, radiusM) => {
        const judging = context({ features: given });
        const { near } = checkSite(judging, site(geometry, radiusM), DATE);
        const expected = judging.features.flatMap(({ id, geometry: other, properties }) => {
          if (!other) return [];
          const { distanceM } = measure(geometry, other);
          const spreadM = radiusM + (properties.position?.radiusM ?? 0);
          return distanceM - spreadM <= REACH_M ? [{ id, distanceM, spreadM }] : [];
        });
        expect(near.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        for (const { id, distanceM, spreadM } of expected) {
          const range = near.find((neighbour) => neighbour.id === id)?.distanceM;
          expect(range?.min).toBeCloseTo(Math.max(0, distanceM - spreadM), 1);
          expect(range?.max).toBeCloseTo(distanceM + spreadM, 1);
        }
        const least = near.map(({ distanceM: { min } }) => min);
        expect(least).toEqual([...least].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});
