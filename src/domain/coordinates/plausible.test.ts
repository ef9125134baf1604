import { describe, expect, test } from 'vitest';
import { plausibility } from './plausible.ts';
import type { DatumChoice } from './types.ts';

const WGS84: DatumChoice = { datum: 'wgs84' };
const on = (centralMeridian: number): DatumChoice => ({ datum: 'gk', centralMeridian });

/** The other choices, in short, or null where there is nothing to hint at. */
function hint(...args: Parameters<typeof plausibility>): string[] | null {
  const found = plausibility(...args);
  return (
    found?.insideUnder.map(({ datum, centralMeridian }) => `${datum} ${centralMeridian ?? ''}`) ??
    null
  );
}

describe('a hint at another datum', () => {
  test('is not given where the chosen one puts the place inside', () => {
    expect(hint('111.78, 37.14', WGS84)).toBeNull();
    expect(hint('X=4111633 Y=37566679', { datum: 'gk' })).toBeNull();
    expect(hint('4111633 566679', on(111))).toBeNull();
  });

  test('names the meridian that the zone number stands for', () => {
    expect(hint('4111633 37566679', WGS84)).toEqual(['gk 111']);
    expect(hint('4111633 37566679', on(114))).toEqual(['gk 111']);
  });

  test('names every meridian that could be meant where there is no zone number', () => {
    expect(hint('4111633 456789', WGS84)).toEqual(['gk 111', 'gk 114']);
    expect(hint('4111633 456789', { datum: 'gk' })).toEqual(['gk 111', 'gk 114']);
    expect(hint('4111633 456789', on(120))).toEqual(['gk 111', 'gk 114']);
    expect(hint('4111633 566679', WGS84)).toEqual(['gk 111']);
  });

  test('leaves out meridians in whose zone the place would not lie', () => {
    // Seen from 108° this would be in Shanxi too, but 3.4° from it another zone is used.
    expect(hint('4111633 800000', on(120))).toEqual([]);
  });

  test('names degrees where metres were announced', () => {
    expect(hint('111.78, 37.14', { datum: 'gk' })).toEqual(['wgs84 ', 'gcj02 ', 'bd09 ']);
  });

  test('tells the datums apart at the edge of the area', () => {
    expect(hint('114.604, 38', WGS84)).toEqual(['gcj02 ', 'bd09 ']);
    expect(hint('114.604, 38', { datum: 'cgcs2000' })).toEqual(['gcj02 ', 'bd09 ']);
  });

  test('says only "outside" where no choice helps', () => {
    expect(plausibility('116.4, 39.9', WGS84)).toEqual({ outside: true, insideUnder: [] });
  });

  test('holds for the area it is given', () => {
    const eastOf = (lon: number) => (place: [number, number]) => place[0] > lon;
    expect(hint('111.78, 37.14', WGS84, eastOf(112))).toEqual([]);
    expect(hint([116.4, 39.9], WGS84, eastOf(112))).toBeNull();
  });

  test('is not given for what means no place', () => {
    expect(hint('1, 2', WGS84)).toBeNull();
    expect(hint('孝义', WGS84)).toBeNull();
    expect(hint('', { datum: 'gk' })).toBeNull();
  });
});
