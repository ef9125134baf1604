import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFix } from './fix.ts';

const coords = { longitude: 113.3, latitude: 40.1, accuracy: 12 };

describe('a fix of the device', () => {
  test('is taken as it is given', () => {
    expect(readFix(coords, 5)).toEqual({ lon: 113.3, lat: 40.1, accuracyM: 12, at: 5 });
  });

  test.each([
    ['east of the earth', { ...coords, longitude: 180.1 }],
    ['beyond the pole', { ...coords, latitude: -90.1 }],
    ['no number', { ...coords, latitude: Number.NaN }],
    ['exact, which none is', { ...coords, accuracy: 0 }],
    ['as wide as the country', { ...coords, accuracy: 100_001 }],
    ['of no accuracy', { ...coords, accuracy: Number.NaN }],
  ])('is none when it is %s', (_, bad) => {
    expect(readFix(bad, 5)).toBeNull();
  });

  test('is none without a time', () => {
    expect(readFix(coords, Number.NaN)).toBeNull();
  });

  test('whatever the device says, is sound or none', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), (longitude, latitude, accuracy) => {
        const fix = readFix({ longitude, latitude, accuracy }, 0);
        if (!fix) return;
        expect(Math.abs(fix.lon) <= 180 && Math.abs(fix.lat) <= 90).toBe(true);
        expect(fix.accuracyM).toBeGreaterThan(0);
      }),
    );
  });
});
