import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDue,
  formatLonLat,
  formatMetres,
  formatNumber,
  formatRange,
  formatUncertainty,
} from './format.ts';

describe('numbers', () => {
  test.each([
    [9387.04, '9,387.04'],
    [5.583948, '5.583948'],
    [0.0607, '0.0607'],
    [0, '0'],
    [-7.52, '-7.52'],
  ])('%f keeps every digit in both languages', (value, text) => {
    expect(formatNumber(value, 'en')).toBe(text);
    expect(formatNumber(value, 'zh')).toBe(text);
  });

  test('digits may be limited', () => {
    expect(formatNumber(6.8000000001, 'en', 2)).toBe('6.8');
  });
});

describe('distances', () => {
  test.each([
    [0, '0 m'],
    [4, '4 m'],
    [44, '40 m'],
    [447, '450 m'],
    [994, '990 m'],
    [996, '1 km'],
    [1000, '1 km'],
    [3549, '3.5 km'],
    [9949, '9.9 km'],
    [12_345, '12 km'],
    [1_234_567, '1,235 km'],
  ])('%f m reads %s', (metres, text) => {
    expect(formatMetres(metres, 'en')).toBe(text);
    expect(formatMetres(metres, 'zh')).toBe(text);
  });

  test('a range has both ends, and one when they read the same', () => {
    expect(formatRange({ min: 0, max: 3500 }, 'zh')).toBe('0 m – 3.5 km');
    expect(formatRange({ min: 451, max: 449 }, 'en')).toBe('450 m');
  });

  test('a range is never told narrower than it is', () => {
    const metres = fc.double({ min: 0, max: 400_000, noNaN: true });
    fc.assert(
      fc.property(metres, metres, (min, more) => {
        const max = min + 1.01 + more;
        const [least = 0, most = 0] = formatRange({ min, max }, 'en')
          .split(' – ')
          .map((end) => Number.parseFloat(end) * (end.endsWith('km') ? 1000 : 1));
        expect(least).toBeLessThanOrEqual(min + 0.01);
        expect(most).toBeGreaterThanOrEqual(max - 0.01);
      }),
    );
  });
});

describe('uncertainties', () => {
  test.each([
    [0, '0 m'],
    [6.4, '7 m'],
    [12, '12 m'],
    [998.2, '999 m'],
    [999.5, '1 km'],
    [1000, '1 km'],
    [1001, '1.1 km'],
    [3500, '3.5 km'],
    [9901, '10 km'],
    [12_001, '13 km'],
  ])('%f m reads %s', (metres, text) => {
    expect(formatUncertainty(metres, 'en')).toBe(text);
    expect(formatUncertainty(metres, 'zh')).toBe(text);
  });

  test('never read smaller than they are', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 500_000, noNaN: true }), (metres) => {
        const [number = '', unit] = formatUncertainty(metres, 'en').split(' ');
        expect(Number(number) * (unit === 'km' ? 1000 : 1)).toBeGreaterThanOrEqual(metres);
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2021', '2021', '2021'],
    ['2021-12', '2021年12月', 'December 2021'],
    ['2021-03-02', '2021年3月2日', 'March 2, 2021'],
    ['2020-01-01', '2020年1月1日', 'January 1, 2020'],
  ])('%s is %s and %s', (date, zh, en) => {
    expect(formatDate(date, 'zh')).toBe(zh);
    expect(formatDate(date, 'en')).toBe(en);
  });

  test.each([
    ['2025', '2025年底', 'the end of 2025'],
    ['2021-10', '2021年10月底', 'the end of October 2021'],
    ['2025-12-31', '2025年12月31日', 'December 31, 2025'],
    ['近期', '近期', '近期'],
  ])('what is due %s is due by %s and %s', (due, zh, en) => {
    expect(formatDue(due, 'zh')).toBe(zh);
    expect(formatDue(due, 'en')).toBe(en);
  });
});

test('a measured place has more digits', () => {
  expect(formatLonLat([113.3456789, -40.1], 6)).toBe('40.100000° S, 113.345679° E');
});

test.each([
  [[113.18333, 39.96667], '39.9667° N, 113.1833° E'],
  [[-70.5, -33.25], '33.2500° S, 70.5000° W'],
  [[0, 0], '0.0000° N, 0.0000° E'],
] as const)('the place %j reads %s', (lonLat, text) => {
  expect(formatLonLat(lonLat)).toBe(text);
});
