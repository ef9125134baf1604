import { describe, expect, test } from 'vitest';
import {
  multipleOver,
  sectionClass,
  statusAgainst,
  statusOfClass,
  statusOfJudgement,
  WATER_CLASSES,
  waterClassOf,
} from './classes.ts';
import { standards } from './fixtures.ts';

const GB = 'gb3838-2002';
const LATIN = ['I', 'II', 'III', 'IV', 'V'];

/** The best class whose limit has this value: where two classes share one, the better counts. */
function bestClassWith(parameter: string, value: number): string | undefined {
  const shared = standards.limits.filter(
    (limit) => limit.edition === GB && limit.parameter === parameter && limit.value === value,
  );
  const step = Math.min(...shared.map((limit) => LATIN.indexOf(limit.class)));
  return WATER_CLASSES[step];
}

describe('class of a figure, at, just under and just over every limit', () => {
  const cases = standards.limits
    .filter(({ edition }) => edition === GB)
    .map((limit) => ({ ...limit, name: `${limit.parameter} ${limit.comparator} ${limit.value}` }));

  test.each(cases)('$name ($class)', ({ parameter, value, comparator }) => {
    const step = value / 1000;
    const [inside, outside] =
      comparator === '<=' ? [value - step, value + step] : [value + step, value - step];
    const named = bestClassWith(parameter, value);
    const worst = Math.max(
      ...standards.limits
        .filter((limit) => limit.edition === GB && limit.parameter === parameter)
        .filter((limit) => limit.value === value)
        .map((limit) => LATIN.indexOf(limit.class)),
    );
    expect(waterClassOf(standards, parameter, value, GB)).toBe(named);
    expect(waterClassOf(standards, parameter, inside, GB)).toBe(named);
    expect(waterClassOf(standards, parameter, outside, GB)).toBe(WATER_CLASSES[worst + 1]);
  });

  test('beyond every limit is worse than V, and nothing at all is the best class', () => {
    expect(waterClassOf(standards, 'nh3n', 500, GB)).toBe('劣Ⅴ');
    expect(waterClassOf(standards, 'nh3n', 0, GB)).toBe('Ⅰ');
    expect(waterClassOf(standards, 'dissolved-oxygen', 0, GB)).toBe('劣Ⅴ');
    expect(waterClassOf(standards, 'dissolved-oxygen', 12, GB)).toBe('Ⅰ');
  });

  test('total phosphorus has the limits of rivers', () => {
    expect(waterClassOf(standards, 'tp', 0.2, GB)).toBe('Ⅲ');
    expect(waterClassOf(standards, 'tp', 0.41, GB)).toBe('劣Ⅴ');
  });

  test('a parameter without a table has no class', () => {
    expect(waterClassOf(standards, 'pm25-annual', 10, GB)).toBeNull();
    expect(waterClassOf(standards, 'nh3n', 1, 'gb3838-2099')).toBeNull();
  });
});

describe('class of a section', () => {
  test('is that of its worst single parameter', () => {
    const figures = [
      { parameter: 'cod', value: 29.3 },
      { parameter: 'nh3n', value: 1.4 },
      { parameter: 'dissolved-oxygen', value: 7 },
    ];
    expect(sectionClass(standards, figures, GB)).toEqual({
      class: 'Ⅳ',
      deciding: ['cod', 'nh3n'],
      basis: ['cod', 'nh3n', 'dissolved-oxygen'],
    });
  });

  test('one bad parameter decides', () => {
    const figures = [
      { parameter: 'cod', value: 10 },
      { parameter: 'nh3n', value: 2.92 },
    ];
    expect(sectionClass(standards, figures, GB)).toMatchObject({
      class: '劣Ⅴ',
      deciding: ['nh3n'],
    });
  });

  test('without a figure that the table knows there is none', () => {
    expect(sectionClass(standards, [], GB)).toBeNull();
    expect(sectionClass(standards, [{ parameter: 'leq-day', value: 50 }], GB)).toBeNull();
  });
});

describe('exceedance', () => {
  test('is the multiple above the class III limit, 0 when met', () => {
    expect(multipleOver(standards, 'nh3n', 12.3, 'Ⅲ', GB)).toBeCloseTo(11.3, 9);
    expect(multipleOver(standards, 'nh3n', 1, 'III', GB)).toBe(0);
    expect(multipleOver(standards, 'cod', 12, 'III', GB)).toBe(0);
  });

  test('of a least value there is none', () => {
    expect(multipleOver(standards, 'dissolved-oxygen', 3, 'III', GB)).toBeNull();
    expect(multipleOver(standards, 'traffic', 3, 'III', GB)).toBeNull();
  });
});

describe('words for how good it is', () => {
  test.each([
    ['Ⅰ', 'good'],
    ['Ⅱ', 'good'],
    ['Ⅲ类', 'fair'],
    ['Ⅳ', 'light'],
    ['Ⅴ', 'moderate'],
    ['劣Ⅴ', 'heavy'],
    ['良好', null],
  ])('%s is %s', (name, status) => {
    expect(statusOfClass(name)).toBe(status);
  });

  test('against one limit there are two', () => {
    expect(statusOfJudgement({ met: true })).toBe('good');
    expect(statusOfJudgement({ met: false })).toBe('moderate');
  });

  test('a printed class is held against the required one', () => {
    expect(statusAgainst('Ⅲ', 'Ⅲ')).toBe('good');
    expect(statusAgainst('Ⅱ', 'Ⅲ')).toBe('good');
    expect(statusAgainst('Ⅳ', 'Ⅲ')).toBe('moderate');
    expect(statusAgainst('良好', 'Ⅲ')).toBeNull();
    expect(statusAgainst('Ⅳ', '2')).toBeNull();
  });
});
