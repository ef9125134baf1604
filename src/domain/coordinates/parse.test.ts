import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCoordinates } from './format.ts';
import { parseCoordinates } from './parse.ts';
import { DATUMS, type DatumChoice, type Pair } from './types.ts';

const WGS84: DatumChoice = { datum: 'wgs84' };
const GK: DatumChoice = { datum: 'gk' };

/** Longitude and latitude to six decimals, or the problem's key. */
function read(text: string, choice = WGS84): string {
  const parsed = parseCoordinates(text, choice);
  if (!parsed.ok) return parsed.problem.key;
  return `${parsed.value.lon.toFixed(6)} ${parsed.value.lat.toFixed(6)}`;
}

// 孝义's plan, on its two air stations, as printed.
test.each([
  ['（E111°45´1.5”，N37°09´07”）', '111.750417 37.151944'],
  ['（E111°46´54”，N37°08´29”）', '111.781667 37.141389'],
])('reads %s, printed in a plan', (text, place) => expect(read(text)).toBe(place));

describe('one place in many spellings', () => {
  test.each([
    '111.78,37.14',
    '111.78 37.14',
    '  37.14 , 111.78 ',
    '37.14N 111.78E',
    'E111.78 N 37.14',
    '111.78°37.14°',
    'lon 111.78 lat 37.14',
    'Latitude: 37.14; Longitude: 111.78',
    '北纬37.14° 东经111.78°',
    '经度：111.78、纬度：37.14',
    '东经E111.78°，北纬N37.14°',
    '（１１１．７８，３７．１４）',
    'X=111.78 Y=37.14',
    '[111.78, 37.14]',
  ])('%s', (text) => expect(read(text)).toBe('111.780000 37.140000'));

  test.each([
    'E111°45′1.5″ N37°8′2″',
    'e111°45′1.5″n37°8′2″',
    'N37°8′2″, E111°45′1.5″',
    `111°45'1.5"E 37°8'2"N`,
    `111º45´1.5〃，37˚8´2''`,
    '东经111度45分1.5秒，北纬37度8分2秒',
    '东经 111° 45′ 1.5″　北纬 37° 8′ 2″',
    '37°8′2 111°45′1.5',
    '111°45’1.5”37°8’2”',
  ])('%s', (text) => expect(read(text)).toBe('111.750417 37.133889'));

  test.each(['111°45′ 37°8′', '111°45′37°8′', 'E111°45′，N37°8′', '37°8′, 111.75'])(
    '%s, without seconds',
    (text) => expect(read(text)).toBe('111.750000 37.133333'),
  );

  // The metres are PROJ's for EPSG:4546.
  test.each([
    ['37566679.064, 4111633.425', GK],
    ['X=4111633.425 Y=37566679.064', GK],
    ['X坐标：4111633.425米，Y坐标：37566679.064米', GK],
    ['N 4111633.425, E 566679.064', { datum: 'gk', centralMeridian: 111 }],
    ['4111633.425 566679.064', { datum: 'gk', centralMeridian: 111 }],
  ] as const)('%s', (text, choice) => expect(read(text, choice)).toBe('111.750417 37.133889'));
});

describe('what cannot be read', () => {
  test.each([
    ['', 'empty'],
    [' 　', 'empty'],
    ['1'.repeat(201), 'too-long'],
    ['孝义', 'not-understood'],
    ['111.78', 'not-understood'],
    ['111.78, 37.14, 12', 'not-understood'],
    ['E111.78 37.14', 'not-understood'],
    ['N37.14 N37.15', 'not-understood'],
    [`111.5°30' 37°8'`, 'not-understood'],
    ['东经111°21′～115°55′、北纬36°56′～37°18′', 'not-understood'],
    [`111°60' 37°8'`, 'minutes-or-seconds'],
    [`111°45'75" 37°8'2"`, 'minutes-or-seconds'],
    ['2.35, 48.86', 'out-of-range'],
    ['111.78W, 37.14N', 'out-of-range'],
    ['-111.78, 37.14', 'out-of-range'],
    ['N111.78, E37.14', 'swapped'],
    ['4111633, 37566679', 'metres-not-degrees'],
  ])('%s: %s', (text, key) => expect(read(text)).toBe(key));

  test.each([
    ['111.78, 37.14', 'degrees-not-metres'],
    ['4111633, 566679', 'zone-needed'],
    ['4111633, 19566679', 'six-degree-zone'],
    ['4111633, 24566679', 'not-gauss-kruger'],
    ['4111633, 4566679', 'not-gauss-kruger'],
    ['1000000, 100000', 'zone-needed'],
  ])('%s as Gauss–Krüger: %s', (text, key) => expect(read(text, GK)).toBe(key));

  test('never throws, whatever is typed', () => {
    const unit = fc.constantFrom(...'0123456789.,-°′″\'"度分秒 ENWS东经北纬XY=：()');
    const text = fc.oneof(fc.string({ unit, maxLength: 60 }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, fc.constantFrom(...DATUMS), (typed, datum) => {
        const parsed = parseCoordinates(typed, { datum });
        if (!parsed.ok) return;
        expect(Number.isFinite(parsed.value.lon) && Number.isFinite(parsed.value.lat)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is written', () => {
  const place: Pair = [111.75041667, 37.13388889];

  test('in each form', () => {
    expect(formatCoordinates(place, WGS84, 'decimal')).toBe('111.750417, 37.133889');
    expect(formatCoordinates(place, WGS84, 'dms')).toBe('E111°45′1.50″ N37°8′2.00″');
    expect(formatCoordinates(place, GK, 'dms')).toBe('N 4111633.425, E 37566679.064');
    const zone = { datum: 'gk', centralMeridian: 114 } as const;
    expect(formatCoordinates(place, zone, 'decimal')).toBe('N 4113739.552, E 300098.412');
  });

  test('carries seconds into minutes and degrees', () => {
    const almost: Pair = [111.99999999, 36.999999999];
    expect(formatCoordinates(almost, WGS84, 'dms')).toBe('E112°0′0.00″ N37°0′0.00″');
  });

  test('is read again as the same place', () => {
    const lon = fc.double({ min: 110.2, max: 114.6, noNaN: true });
    const lat = fc.double({ min: 34.5, max: 40.8, noNaN: true });
    const choice = fc.constantFrom<DatumChoice>(
      ...DATUMS.map((datum) => ({ datum })),
      { datum: 'gk', centralMeridian: 111 },
      { datum: 'gk', centralMeridian: 114 },
    );
    fc.assert(
      fc.property(lon, lat, choice, fc.constantFrom('decimal', 'dms'), (x, y, chosen, style) => {
        const parsed = parseCoordinates(formatCoordinates([x, y], chosen, style), chosen);
        // Half a hundredth of a second is 1.4 millionths of a degree.
        expect(parsed.ok && Math.abs(parsed.value.lon - x)).toBeLessThan(1.5e-6);
        expect(parsed.ok && Math.abs(parsed.value.lat - y)).toBeLessThan(1.5e-6);
      }),
    );
  });
});
