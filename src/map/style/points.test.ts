import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeatureGeometry } from '#domain/types.ts';
import { feature, square } from './fixtures.ts';
import { sitesOf, splitSites } from './points.ts';

const lonLat = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const geometry: fc.Arbitrary<FeatureGeometry | null> = fc.oneof(
  fc.constant(null),
  lonLat.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  fc.array(lonLat, { maxLength: 6 }).map((coordinates) => ({
    type: 'MultiPoint' as const,
    coordinates,
  })),
  fc.constant(square(113, 40)),
);
const features = fc.array(
  fc
    .tuple(geometry, fc.uuid(), fc.constantFrom('village', 'street', 'county'))
    .map(([shape, id, category]) => feature(shape, { id, kind: 'jurisdiction', category })),
  { maxLength: 20 },
);

function countOf(shape: FeatureGeometry | null): number {
  if (shape?.type === 'Point') return 1;
  return shape?.type === 'MultiPoint' ? shape.coordinates.length : 0;
}

describe('sites of features', () => {
  it('is one for a point, with what the map must know', () => {
    expect(sitesOf([feature({ type: 'Point', coordinates: [113, 40] })])).toEqual([
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [113, 40] },
        properties: {
          id: 'plan/enterprise/works',
          kind: 'enterprise',
          name: '东县电厂',
          nameEn: 'East power plant',
          radiusM: 1000,
          method: 'gazetteer',
        },
      },
    ]);
  });

  it('is one for each place of a feature with several, under the same id', () => {
    const coordinates = [
      [113, 40],
      [113.1, 40.1],
    ];
    const sites = sitesOf([feature({ type: 'MultiPoint', coordinates })]);
    expect(sites.map((site) => site.geometry.coordinates)).toEqual(coordinates);
    expect(new Set(sites.map((site) => site.properties.id)).size).toBe(1);
  });

  it('is none for a feature without a place, a course or an outline', () => {
    expect(sitesOf([feature(null)])).toEqual([]);
    expect(sitesOf([feature(square(113, 40))])).toEqual([]);
    const course: FeatureGeometry = {
      type: 'LineString',
      coordinates: [
        [113, 40],
        [113.1, 40.1],
      ],
    };
    expect(sitesOf([feature(course, { kind: 'river' })])).toEqual([]);
  });

  it('keeps a missing position missing', () => {
    const [site] = sitesOf([feature({ type: 'Point', coordinates: [1, 2] }, { position: null })]);
    expect(site?.properties).toMatchObject({ radiusM: null, method: null });
  });

  it('leaves out what lies nowhere on Earth', () => {
    expect(sitesOf([feature({ type: 'Point', coordinates: [113, 400] })])).toEqual([]);
    expect(sitesOf([feature({ type: 'Point', coordinates: [] })])).toEqual([]);
  });

  it('neither loses nor invents a site, in any mix and order', () => {
    fc.assert(
      fc.property(features, (list) => {
        const sites = sitesOf(list);
        const expected = list.flatMap((one) =>
          Array<string>(countOf(one.geometry)).fill(one.properties.id),
        );
        expect(sites.map((site) => site.properties.id)).toEqual(expected);
      }),
    );
  });

  it('are split into main and minor without loss', () => {
    fc.assert(
      fc.property(features, (list) => {
        const { points, minor } = splitSites(list);
        expect(points.features.length + minor.features.length).toBe(sitesOf(list).length);
        const minorIds = new Set(minor.features.map((site) => site.properties.id));
        for (const one of list) {
          const isExpected = one.properties.category !== 'county' && countOf(one.geometry) > 0;
          expect(minorIds.has(one.properties.id)).toBe(isExpected);
        }
      }),
    );
  });
});
