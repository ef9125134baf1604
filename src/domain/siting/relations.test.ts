import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  insideTest,
  type Lie,
  outsideTest,
  rangeOf,
  run,
  withinBounds,
  withinTest,
} from './relations.ts';

const lie = (changes: Partial<Lie>): Lie => ({
  distanceM: 0,
  depthM: 0,
  marginM: 0,
  overhangM: 0,
  ...changes,
});

describe('inside', () => {
  test.each([
    [{ depthM: 100 }, 0, 'certain'],
    [{ depthM: 100 }, 100, 'certain'],
    [{ depthM: 100 }, 101, 'possible'],
    [{}, 0, 'possible'],
    [{ distanceM: 50 }, 50, 'possible'],
    [{ distanceM: 50 }, 49, 'none'],
  ])('%o with radii of %d m is %s', (changes, spreadM, truth) => {
    expect(insideTest(lie(changes))(spreadM)).toBe(truth);
  });
});

describe('within 100 m', () => {
  test.each([
    [40, 60, 'certain'],
    [40, 61, 'possible'],
    [150, 50, 'possible'],
    [150, 49, 'none'],
    [0, 0, 'certain'],
  ])('at %d m with radii of %d m is %s', (distanceM, spreadM, truth) => {
    expect(withinTest(lie({ distanceM }), 100)(spreadM)).toBe(truth);
  });
});

describe('outside', () => {
  test.each([
    [{ depthM: 90, marginM: 80 }, 80, 'none'],
    [{ depthM: 90, marginM: 80 }, 81, 'possible'],
    [{ distanceM: 30 }, 29, 'certain'],
    [{ distanceM: 30 }, 30, 'possible'],
    [{ overhangM: 30 }, 29, 'certain'],
    [{}, 0, 'possible'],
  ])('%o with radii of %d m is %s', (changes, spreadM, truth) => {
    expect(outsideTest(lie(changes))(spreadM)).toBe(truth);
  });
});

describe('within a limit between 100 and 500 m', () => {
  test.each([
    [80, 20, 'certain'],
    [80, 21, 'possible'],
    [300, 0, 'possible'],
    [520, 20, 'possible'],
    [521, 20, 'none'],
  ])('at %d m with radii of %d m is %s', (distanceM, spreadM, truth) => {
    expect(withinBounds(distanceM, 100, 500)(spreadM)).toBe(truth);
  });
});

describe('what decides', () => {
  const settle = { key: 'survey-feature', feature: 'f' } as const;
  const decide = (distanceM: number, siteM: number, featureM: number) => {
    const outcome = run(withinTest(lie({ distanceM }), 100), siteM, {
      id: 'f',
      radiusM: featureM,
      settle,
    });
    return [outcome.reasons.map(({ key }) => key), outcome.settle.map(({ key }) => key)];
  };

  test('is nothing where it is certain, or certainly not', () => {
    expect(decide(10, 10, 10)).toEqual([[], []]);
    expect(decide(500, 10, 10)).toEqual([[], []]);
  });

  test('is the radius that would settle it by itself', () => {
    expect(decide(50, 10, 3000)).toEqual([['feature-uncertain'], ['survey-feature']]);
    expect(decide(50, 3000, 10)).toEqual([['site-uncertain'], ['survey-site']]);
  });

  test('is both where either would do, and where neither would alone', () => {
    const both = [
      ['site-uncertain', 'feature-uncertain'],
      ['survey-site', 'survey-feature'],
    ];
    expect(decide(50, 40, 40)).toEqual(both);
    expect(decide(50, 80, 80)).toEqual(both);
  });

  test('is the border where nothing is uncertain', () => {
    const { reasons } = run(insideTest(lie({})), 0, { id: 'f', radiusM: 0, settle });
    expect(reasons).toEqual([{ key: 'on-border', feature: 'f' }]);
  });
});

test('a range is rounded to the centimetre and never below 0', () => {
  expect(rangeOf(100.126, 50)).toEqual({ min: 50.13, max: 150.13 });
  expect(rangeOf(10, 50)).toEqual({ min: 0, max: 60 });
});

test('more uncertainty never clears', () => {
  const metres = fc.double({ min: 0, max: 20_000, noNaN: true });
  const overlap = fc.record({
    distanceM: fc.constant(0),
    depthM: metres,
    marginM: metres,
    overhangM: metres,
  });
  const apart = fc.record({
    distanceM: metres,
    depthM: fc.constant(0),
    marginM: fc.constant(0),
    overhangM: metres,
  });
  fc.assert(
    fc.property(fc.oneof(overlap, apart), metres, metres, metres, (any, limit, spread, more) => {
      const tests = [
        insideTest(any),
        withinTest(any, limit),
        withinBounds(any.distanceM, limit, limit + more),
        outsideTest(any),
      ];
      for (const each of tests) {
        if (each(spread) !== 'none') expect(each(spread + more)).not.toBe('none');
        if (each(spread) === 'possible') expect(each(spread + more)).toBe('possible');
      }
    }),
  );
});
