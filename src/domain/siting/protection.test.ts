import { describe, expect, test } from 'vitest';
import {
  context,
  DATE,
  derivedZone,
  nationalRule,
  point,
  site,
  square,
  target,
} from './fixtures.ts';
import { checkSite } from './judge.ts';
import type { OfficialZone } from './official.ts';
import type { DerivedZone } from './types.ts';

const GRADE_1 = nationalRule('grade-1', { target: 'protection:grade-1' });

interface Setting {
  official?: OfficialZone[];
  radiusM?: number;
  zone?: Partial<DerivedZone>;
  located?: boolean;
}

/** The only finding at `eastM` metres from the well, or undefined. */
function found(
  eastM: number,
  { official = [], radiusM = 0, zone = {}, located = true }: Setting = {},
) {
  const well = target('water-source/well', located ? point(0) : null, radiusM, {
    category: 'city-source',
  });
  const judging = context({
    rules: [GRADE_1],
    features: [well],
    derivedZones: [
      derivedZone(zone),
      derivedZone({ id: 'alpha-14/water-source/well/quasi', grade: 'quasi' }),
    ],
    official,
  });
  const { findings } = checkSite(judging, site(point(eastM)), DATE);
  expect(findings.length).toBeLessThanOrEqual(1);
  return findings[0];
}

const keys = (items: { key: string }[] | undefined) => items?.map(({ key }) => key);

describe('a derived zone', () => {
  test('certainly holds within its lower radius, with what it was derived by', () => {
    const finding = found(80);
    expect(finding?.certainty).toBe('certain');
    expect(finding?.feature).toBe('alpha-14/water-source/well');
    expect(finding?.cite.map(({ document }) => document)).toEqual(['法', 'HJ 338']);
    expect(keys(finding?.reasons)).toEqual(['unverified']);
  });

  test('possibly holds between its radii', () => {
    const finding = found(300);
    expect(finding?.certainty).toBe('possible');
    expect(finding?.reasons[0]).toEqual({
      key: 'derived-zone',
      lowerM: 100,
      upperM: 500,
      feature: 'alpha-14/water-source/well',
    });
    expect(keys(finding?.settle)).toEqual(['obtain-outline']);
  });

  test('possibly holds where the source is not known well enough', () => {
    const finding = found(900, { radiusM: 500 });
    expect(finding?.certainty).toBe('possible');
    expect(keys(finding?.reasons)).toEqual(['derived-zone', 'feature-uncertain', 'unverified']);
    expect(keys(finding?.settle)).toEqual(['obtain-outline', 'survey-feature']);
  });

  test('does not hold beyond its upper radius', () => {
    expect(found(510)).toBeUndefined();
  });
});

describe('a zone that cannot be derived', () => {
  const zone = { lowerM: null, upperM: null };

  test('cannot be told within 10 km of the source', () => {
    const finding = found(9000, { zone });
    expect(finding?.certainty).toBe('cannot tell');
    expect(keys(finding?.reasons)).toEqual(['not-derivable']);
    expect(keys(finding?.settle)).toEqual(['obtain-study', 'obtain-outline']);
    expect(found(10_500, { zone })).toBeUndefined();
  });

  test('cannot be told in the county where the source has no position', () => {
    const finding = found(0, { located: false });
    expect([finding?.certainty, keys(finding?.reasons)]).toEqual(['cannot tell', ['no-position']]);
    expect(keys(finding?.settle)).toEqual(['obtain-outline']);
    expect(found(30_000, { located: false })).toBeUndefined();
  });

  test('reaches across the border of that county', () => {
    const acrossM = 8500 + 600;
    expect(found(acrossM + 300, { located: false })?.certainty).toBe('cannot tell');
    expect(found(acrossM + 3000, { located: false })).toBeUndefined();
    expect(found(acrossM + 3000, { located: false, zone })?.certainty).toBe('cannot tell');
  });
});

test('a source that two plans record has its zones once, by the newer plan', () => {
  const well = target('water-source/well', point(0), 0);
  const older = target('water-source/well', point(0), 0, {
    links: [{ rel: 'same-subject', id: well.id }],
  });
  older.id = 'alpha-12/water-source/well';
  const former = { id: 'alpha-12/water-source/well/grade-1', source: older.id };
  const sourcesOf = (official: OfficialZone[]) =>
    checkSite(
      context({
        rules: [GRADE_1],
        features: [well, older],
        derivedZones: [derivedZone(), derivedZone(former)],
        official,
      }),
      site(point(80)),
      DATE,
    ).findings.map(({ feature }) => feature);
  expect(sourcesOf([])).toEqual([well.id]);
  const outline = { name: '', geometry: square(0, 0, 200), radiusM: 10, source: '批复' };
  expect(sourcesOf([{ ...outline, id: former.id }])).toEqual([older.id, well.id]);
});

test('an official outline takes the place of the radii', () => {
  const official: OfficialZone[] = [
    {
      id: 'alpha-14/water-source/well/grade-1',
      name: '一级保护区',
      geometry: square(0, 0, 200),
      radiusM: 10,
      source: '批复',
    },
  ];
  expect(found(100, { official })).toMatchObject({
    certainty: 'certain',
    feature: 'alpha-14/water-source/well',
    reasons: [],
  });
  expect(found(205, { official })?.certainty).toBe('possible');
  expect(found(300, { official })).toBeUndefined();
});
