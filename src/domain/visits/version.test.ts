import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bumped, compareVersions, joined } from './version.ts';

const versions = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 5 }), {
  noNullPrototype: true,
});

describe('versions', () => {
  test('a change makes a newer one', () => {
    fc.assert(
      fc.property(versions, fc.constantFrom('a', 'd'), (version, device) => {
        expect(compareVersions(bumped(version, device), version)).toBe('newer');
      }),
    );
  });

  test('changes on two devices stand apart, and joining them is newer than either', () => {
    fc.assert(
      fc.property(versions, (version) => {
        const [here, there] = [bumped(version, 'here'), bumped(version, 'there')];
        expect(compareVersions(here, there)).toBe('apart');
        expect(compareVersions(joined(here, there), here)).toBe('newer');
        expect(compareVersions(there, joined(here, there))).toBe('older');
      }),
    );
  });

  test('joining is the same either way round', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        expect(compareVersions(joined(a, b), joined(b, a))).toBe('same');
      }),
    );
  });

  test.each(['constructor', 'toString', 'valueOf'])('a device may be called “%s”', (device) => {
    expect(joined({ a: 1 }, { [device]: 2 })).toEqual({ a: 1, [device]: 2 });
    expect(bumped({ a: 1 }, device)).toEqual({ a: 1, [device]: 1 });
    expect(compareVersions({ [device]: 1 }, { a: 1 })).toBe('apart');
  });
});
