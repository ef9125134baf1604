import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judge, waterClassStep } from './judge.ts';
import type { Standards } from './types.ts';

const standards = JSON.parse(readFileSync('geodata/standards.json', 'utf8')) as Standards;

type Case = [parameter: string, cls: string, value: number, period: string, met: boolean];

describe('by the national standards', () => {
  test.each<Case>([
    ['leq-day', '1', 54.9, '2019', true],
    ['leq-day', '1', 55, '2019', true],
    ['leq-day', '1', 55.1, '2019', false],
    ['leq-night', '1', 45, '2019', true],
    ['leq-night', '1', 45.1, '2019', false],
    ['leq-day', '0', 50.1, '2016', false],
    ['leq-day', '2', 60, '2016', true],
    ['leq-day', '3', 65, '2016', true],
    ['leq-day', '4a', 70, '2016', true],
    ['leq-night', '4a', 55.1, '2016', false],
    ['pm25-annual', '2', 35, '2020', true],
    ['pm25-annual', '2', 35.1, '2020', false],
    ['pm25-annual', '1', 15.1, '2020', false],
    ['pm10-annual', '2', 70, '2020', true],
    ['pm10-annual', '2', 70.1, '2020', false],
  ])('%s in class %s: %f in %s, met %s', (parameter, cls, value, period, met) => {
    expect(judge(standards, parameter, cls, value, period)?.met).toBe(met);
  });

  test('the year chooses the edition', () => {
    const pm25 = (value: number, period: string) => {
      const found = judge(standards, 'pm25-annual', '2', value, period);
      return found && [found.edition.id, found.limit.value, found.met];
    };
    expect(pm25(35, '2020')).toEqual(['gb3095-2012', 35, true]);
    expect(pm25(35, '2025')).toEqual(['gb3095-2012', 35, true]);
    expect(pm25(33, '2027')).toEqual(['gb3095-2026-stage1', 30, false]);
    expect(pm25(30, '2030')).toEqual(['gb3095-2026-stage1', 30, true]);
    expect(pm25(30, '2031')).toEqual(['gb3095-2026-stage2', 25, false]);
    expect(pm25(30, '2015')).toBeNull();
  });

  test('the excess is what lies beyond the limit, in its unit', () => {
    expect(judge(standards, 'leq-night', '0', 46.8, '2019')?.excess).toBeCloseTo(6.8, 9);
    expect(judge(standards, 'leq-night', '0', 40, '2019')?.excess).toBe(0);
    expect(judge(standards, 'leq-night', '0', 12, '2019')?.excess).toBe(0);
  });

  test('where more is better the limit is a least value', () => {
    const oxygen = (value: number) => judge(standards, 'dissolved-oxygen', 'I', value, '2020');
    expect(oxygen(7.5)).toMatchObject({ met: true, excess: 0 });
    expect(oxygen(9)).toMatchObject({ met: true, excess: 0 });
    expect(oxygen(7)).toMatchObject({ met: false, excess: 0.5 });
  });

  test('a real 0 is judged, a missing value is not', () => {
    expect(judge(standards, 'pm25-annual', '2', 0, '2020')?.met).toBe(true);
    expect(judge(standards, 'pm25-annual', '2', null, '2020')).toBeNull();
  });

  test.each([
    ['without a class', 'pm25-annual', undefined, '2020'],
    ['of a class without a limit', 'pm25-annual', '9', '2020'],
    ['that nothing limits', 'traffic', '2', '2020'],
    ['of no year', 'pm25-annual', '2', '“十三五”末'],
  ])('a value %s is not judged', (_, parameter, cls, period) => {
    expect(judge(standards, parameter, cls, 1000, period)).toBeNull();
  });
});

describe('water classes', () => {
  test.each([
    ['Ⅰ', 0],
    ['Ⅱ类', 1],
    ['Ⅲ', 2],
    ['Ⅳ类', 3],
    ['Ⅴ', 4],
    ['劣Ⅴ类', 5],
    ['劣 V 类', 5],
    ['<V', 5],
    ['I', 0],
    ['II', 1],
    ['Class III', 2],
    ['IV', 3],
    ['V类', 4],
    ['worse than V', 5],
    ['worse than Class V', 5],
  ])('%s is step %i', (text, step) => {
    expect(waterClassStep(text)).toBe(step);
  });

  test.each(['', '良好', '100', 'Improved', 'In use', 'Visible'])('"%s" names no class', (text) => {
    expect(waterClassStep(text)).toBeNull();
  });
});
