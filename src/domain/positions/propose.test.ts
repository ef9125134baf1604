import { describe, expect, test } from 'vitest';
import { county, feature, record } from '../fixtures.ts';
import { beforeOf, countyOutline, proposalFaults, weigh } from './propose.ts';

const PLANT = 'alpha-14/enterprise/plant';
/** At 113.1, 40.1, good to 1 km; a hundredth of a degree east are 852 m. */
const BEFORE = beforeOf(feature(PLANT));

const at = (lon: number, radiusM = 10) => ({ lon, lat: 40.1, radiusM });

describe('what was known', () => {
  test('is a point with its radius, or nothing', () => {
    expect(BEFORE).toEqual({ lon: 113.1, lat: 40.1, radiusM: 1000 });
    expect(beforeOf(feature(PLANT, null))).toBeNull();
    expect(beforeOf(feature(PLANT, undefined, { position: null }))).toBeNull();
  });

  test('is the county’s outline, where the record has one', () => {
    const all = record({ features: [feature(PLANT), county()] });
    // A jurisdiction stands at its own place.
    expect(countyOutline(all, feature(PLANT))).toBeNull();
    const placed = { ...county(), properties: { ...county().properties, place: 'east' } };
    const outlined = record({ features: [placed] });
    expect(countyOutline(outlined, feature(PLANT))?.radiusM).toBe(4000);
    expect(countyOutline(outlined, feature(PLANT, null, { county: null }))).toBeNull();
  });
});

describe('a proposal', () => {
  test('within the old radius is taken without a word', () => {
    const weighed = weigh(BEFORE, at(113.11), null);
    expect(weighed).toMatchObject({ isBeyond: false, isBetter: true, outsideM: null });
    expect(weighed.movedM?.min).toBe(0);
    expect(weighed.movedM?.max).toBeCloseTo(852 + 1010, -1);
    expect(proposalFaults(weighed, '')).toEqual([]);
  });

  test('outside of it needs a reason, and may then be less exact than was claimed', () => {
    const weighed = weigh(BEFORE, at(113.13, 1500), null);
    expect(weighed.movedM?.min).toBeCloseTo(2557 - 2500, -1);
    expect(proposalFaults(weighed, '  ')).toEqual(['needs-reason']);
    expect(proposalFaults(weighed, '名录所列是公司总部')).toEqual([]);
  });

  test('within it must be more exact', () => {
    expect(proposalFaults(weigh(BEFORE, at(113.1, 1000), null), '有理由')).toEqual(['not-better']);
    expect(proposalFaults(weigh(BEFORE, at(113.1, 999), null), '')).toEqual([]);
  });

  test('of what had no point may be anywhere in its county', () => {
    const weighed = weigh(null, at(113.19, 500), null);
    expect(weighed).toMatchObject({ movedM: null, isBeyond: false, isBetter: true });
    expect(proposalFaults(weighed, '')).toEqual([]);
  });
});

describe('the county', () => {
  const { geometry } = county();
  if (!geometry) throw new Error('the county has an outline');
  const east = { geometry, radiusM: 200 };

  test('holds what lies in it', () => {
    expect(weigh(null, at(113.19), east)).toMatchObject({ outsideM: 0, isElsewhere: false });
  });

  test('holds what lies outside by less than the outline may err', () => {
    const weighed = weigh(null, at(113.202), east);
    expect(weighed.outsideM).toBeCloseTo(171, -1);
    expect(proposalFaults(weighed, '')).toEqual([]);
  });

  test('holds with a reason what lies outside by less than both radii', () => {
    // 256 m outside; 100 m and 200 m are allowed.
    const weighed = weigh(null, at(113.203, 100), east);
    expect(weighed.outsideM).toBeCloseTo(256, -1);
    expect(proposalFaults(weighed, '')).toEqual(['needs-reason']);
    expect(proposalFaults(weighed, '界河对岸')).toEqual([]);
  });

  test('does not hold what lies farther out, whatever is said', () => {
    expect(proposalFaults(weigh(null, at(113.203), east), '有理由')).toEqual(['outside-county']);
  });

  test('is better than a radius that holds all of it, with or without an old point', () => {
    // Its box is 17.0 by 22.2 km.
    for (const before of [null, { lon: 113.1, lat: 40.1, radiusM: 20_000 }]) {
      expect(proposalFaults(weigh(before, at(113.11, 13_900), east), '')).toEqual([]);
      expect(proposalFaults(weigh(before, at(113.11, 14_100), east), '')).toEqual(['not-better']);
    }
    expect(weigh(null, at(113.5, 5_000_000), east).isBetter).toBe(false);
  });

  test('does not excuse a place far out by a wide radius of its own beyond that', () => {
    expect(weigh(null, at(113.21, 600), east).isElsewhere).toBe(true);
    expect(weigh(null, at(113.21, 700), east).isElsewhere).toBe(false);
  });
});
