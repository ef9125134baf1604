import { describe, expect, test } from 'vitest';
import { formatDate, formatLonLat, formatMetres, formatNumber, formatRange } from './format.ts';

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
});

test.each([
  [[113.18333, 39.96667], '39.9667° N, 113.1833° E'],
  [[-70.5, -33.25], '33.2500° S, 70.5000° W'],
  [[0, 0], '0.0000° N, 0.0000° E'],
] as const)('the place %j reads %s', (lonLat, text) => {
  expect(formatLonLat(lonLat)).toBe(text);
});
