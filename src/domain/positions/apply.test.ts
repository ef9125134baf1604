import { describe, expect, test } from 'vitest';
import { county, feature, position, record } from '../fixtures.ts';
import type { FeatureGeometry } from '../types.ts';
import { withSurveyed } from './apply.ts';
import { whyNotCorrectable } from './correctable.ts';
import { surveyed } from './fixtures.ts';

const PLANT = 'alpha-14/enterprise/plant';
const YARD = 'alpha-14/enterprise/yard';
const PARK = 'alpha-14/zone/park';
const SITES: FeatureGeometry = {
  type: 'MultiPoint',
  coordinates: [
    [113.1, 40.1],
    [113.2, 40.2],
  ],
};
const RECORD = record({
  features: [
    county(),
    feature(PLANT),
    feature(YARD, null, { position: position(null, 'area') }),
    feature(PARK, { type: 'Polygon', coordinates: [] }),
  ],
});

describe('the record with corrected positions', () => {
  test('has the feature where it was surveyed, and says by whom, when and how', () => {
    const { features, featureById } = withSurveyed(RECORD, [surveyed(PLANT, [113.15, 40.12])]);
    const plant = featureById.get(PLANT);
    expect(features[1]).toBe(plant);
    expect(plant?.geometry).toEqual({ type: 'Point', coordinates: [113.15, 40.12] });
    expect(plant?.properties).toMatchObject({
      county: 'east',
      name: '东县电厂',
      position: {
        method: 'surveyed',
        radiusM: 8,
        basis: '2026-11-22 由张三订正：现场定位 12 次、历时 34 秒取平均（仅在本机生效）',
        basisEn:
          '2026-11-22, corrected by 张三: mean of 12 fixes over 34 s on site (only on this device)',
      },
    });
  });

  test('gives a point to what was known to its county only', () => {
    const pointed = surveyed(YARD, [113.15, 40.12], { source: 'pointed', reason: ' 大门 \n 口' });
    const yard = withSurveyed(RECORD, [pointed]).featureById.get(YARD);
    expect(yard?.geometry?.type).toBe('Point');
    expect(yard?.properties.position?.basis).toBe(
      '2026-11-22 由张三订正：在地图上指定；大门 口（仅在本机生效）',
    );
  });

  test('has everything else as the same objects', () => {
    const corrected = withSurveyed(RECORD, [surveyed(PLANT, [113.15, 40.12])]);
    expect(corrected.features.map((one, i) => one === RECORD.features[i])).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(corrected.plans).toBe(RECORD.plans);
    expect(RECORD.featureById.get(PLANT)?.properties.position?.method).toBe('gazetteer');
  });

  test.each([
    ['none is there', []],
    ['it was withdrawn', [surveyed(PLANT, [113, 40], { deletedAt: '2026-11-23T00:00:00.000Z' })]],
    ['the record has no such feature', [surveyed('alpha-14/enterprise/gone', [113, 40])]],
    ['the feature has an outline', [surveyed(PARK, [113, 40])]],
    ['it is a jurisdiction', [surveyed('alpha-14/jurisdiction/east', [113, 40])]],
  ])('is the same record where %s', (_, positions) => {
    expect(withSurveyed(RECORD, positions)).toBe(RECORD);
  });
});

describe('a position', () => {
  test.each([
    ['a point', feature(PLANT), null],
    ['nowhere', feature(PLANT, null), null],
    ['a square', feature(PARK, undefined, { category: 'square' }), null],
    ['a zone known to one point', feature(PARK), 'outline'],
    ['a zone known to no point', feature(PARK, null), 'outline'],
    ['works of one kind', feature(PLANT, null, { category: 'enterprise-group' }), 'group'],
    ['a village', feature('alpha-14/jurisdiction/village'), 'jurisdiction'],
    ['a river known at one place', feature('alpha-14/river/brook'), 'river'],
    ['an outline', feature(PARK, { type: 'Polygon', coordinates: [] }), 'outline'],
    ['several sites', feature(PLANT, SITES), 'several-sites'],
    [
      'several sites, one of them drawn',
      feature(PLANT, undefined, { places: ['east/a', 'east/b'] }),
      'several-sites',
    ],
    [
      'a point issued by an authority',
      feature(PLANT, undefined, { position: position(10, 'official') }),
      'official',
    ],
  ])('of %s is correctable, or told why not', (_, one, why) => {
    expect(whyNotCorrectable(one)).toBe(why);
  });
});
