import { describe, expect, test } from 'vitest';
import { feature } from '../fixtures.ts';
import type { SitingGeometry } from '../geometry/types.ts';
import { applyOfficial, type OfficialZone } from './official.ts';
import type { DerivedZone } from './types.ts';

const SQUARE = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [113, 40],
      [113.1, 40],
      [113.1, 40.1],
      [113, 40],
    ],
  ],
} satisfies SitingGeometry;

const official = (id: string, geometry: SitingGeometry = SQUARE, radiusM = 5): OfficialZone => ({
  id,
  name: '保护区',
  geometry,
  radiusM,
  source: '晋政函〔2020〕1号',
});

const GRADE_1: DerivedZone = {
  id: 'alpha-14/water-source/spring/grade-1',
  source: 'alpha-14/water-source/spring',
  grade: 'grade-1',
  lowerM: 30,
  upperM: 1000,
  reason: '推算',
  reasonEn: 'derived',
  verification: 'unverified',
  cite: [],
};

const spring = feature('alpha-14/water-source/spring');
const park = feature('alpha-14/zone/park', null);

describe('an official outline', () => {
  test('takes the place of the geometry, and its source that of the basis', () => {
    const { features, refused } = applyOfficial([spring, park], [], [official(park.id)]);
    expect(refused).toEqual([]);
    expect(features[0]).toBe(spring);
    expect(features[1]).toEqual({
      ...park,
      geometry: SQUARE,
      properties: {
        ...park.properties,
        position: {
          method: 'official',
          radiusM: 5,
          basis: '晋政函〔2020〕1号',
          basisEn: '晋政函〔2020〕1号',
        },
      },
    });
    expect(park.geometry).toBeNull();
  });

  test('of a protection zone stands with the zone, whose source keeps its place', () => {
    const { features, derivedZones } = applyOfficial([spring], [GRADE_1], [official(GRADE_1.id)]);
    expect(features).toEqual([spring]);
    expect(derivedZones).toEqual([
      { ...GRADE_1, outline: { geometry: SQUARE, radiusM: 5, source: '晋政函〔2020〕1号' } },
    ]);
  });

  test('of an id that the record does not have is refused', () => {
    const { refused } = applyOfficial([spring], [GRADE_1], [official('alpha-14/zone/ghost')]);
    expect(refused).toEqual([{ id: 'alpha-14/zone/ghost', why: 'unknown' }]);
  });

  test.each<[string, SitingGeometry]>([
    [GRADE_1.id, { type: 'Point', coordinates: [113, 40] }],
    [park.id, { type: 'MultiLineString', coordinates: [] }],
  ])('of %s as %j is refused, and nothing changes', (id, geometry) => {
    const applied = applyOfficial([spring, park], [GRADE_1], [official(id, geometry)]);
    expect(applied).toEqual({
      features: [spring, park],
      derivedZones: [GRADE_1],
      refused: [{ id, why: 'geometry' }],
    });
  });

  test('that comes later holds over one of the same id', () => {
    const twice = [official(park.id, SQUARE, 5), official(park.id, SQUARE, 7)];
    const { features } = applyOfficial([park], [], twice);
    expect(features[0]?.properties.position?.radiusM).toBe(7);
  });
});
