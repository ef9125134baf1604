import { describe, expect, test } from 'vitest';
import { convert, sameUnit } from './units.ts';

describe('units', () => {
  test.each([
    ['吨', 't'],
    ['万吨', '万t'],
    ['μg/m³', 'µg/m³'],
    ['平方米', 'm²'],
    ['', ''],
  ])('%s is %s', (a, b) => {
    expect(sameUnit(a, b)).toBe(true);
  });

  test.each([
    ['t', '万t'],
    ['%', ''],
    ['mg/m³', 'μg/m³'],
    ['天', '%'],
  ])('%s is not %s', (a, b) => {
    expect(sameUnit(a, b)).toBe(false);
  });

  test('tonnes and ten thousand tonnes are converted, and the value then is computed', () => {
    expect(convert(109066, '吨', '万t')).toEqual({ value: 10.9066, computed: true });
    expect(convert(0.19, '万吨', 't')).toEqual({ value: 1900, computed: true });
    expect(convert(0, '万吨', '吨')).toEqual({ value: 0, computed: true });
  });

  test('the same unit in another spelling leaves the value as printed', () => {
    expect(convert(12.5, '万吨', '万t')).toEqual({ value: 12.5, computed: false });
  });

  test('nothing else is converted', () => {
    expect(convert(1, 'mg/m³', 'μg/m³')).toBeNull();
    expect(convert(1, '吨', '吨/日')).toBeNull();
    expect(convert(1, '%', '')).toBeNull();
  });
});
