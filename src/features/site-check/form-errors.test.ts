import { expect, test } from 'vitest';
import { SITING_WORDS } from '#i18n/siting.ts';
import type { SiteCheck } from '#store/siting-state.ts';
import { firstField, missing, type Way } from './form-errors.ts';

const NO_DATUM = { datum: '', meridian: '' } as const;
const WGS84 = { datum: 'wgs84', meridian: '' } as const;
const FILE = new File(['{}'], 'sites.geojson');
const PLACED = { type: 'coking', geometry: { type: 'Point', coordinates: [112, 37] } } as SiteCheck;

function lacks(way: Way, changes: Partial<Parameters<typeof missing>[0]> = {}): string[] {
  const given = { way, check: PLACED, datum: NO_DATUM, file: null, hasBatch: false, ...changes };
  return Object.keys(missing(given, SITING_WORDS.zh));
}

test('a place on the map and a type are all that the map needs', () => {
  expect(lacks('map')).toEqual([]);
  expect(lacks('map', { check: null })).toEqual(['place', 'type']);
});

test('typed places are judged where they are read, not here', () => {
  expect(lacks('typed', { check: { ...PLACED, geometry: null } })).toEqual([]);
});

test('a file is asked for after the system of its coordinates', () => {
  expect(lacks('file')).toEqual(['datum']);
  expect(lacks('file', { file: FILE })).toEqual(['datum']);
  expect(lacks('file', { datum: WGS84 })).toEqual(['file']);
  expect(lacks('file', { datum: WGS84, file: FILE })).toEqual([]);
});

test('sites that were read before need no file any more', () => {
  expect(lacks('file', { hasBatch: true })).toEqual([]);
});

test('the cursor goes to the first field of the form that is wrong', () => {
  expect(firstField({ type: '…', datum: '…' }, 'typed')).toBe('typed-datum');
  expect(firstField({ type: '…', datum: '…' }, 'file')).toBe('file-datum');
  expect(firstField({ type: '…' }, 'map')).toBe('site-type');
  expect(firstField({}, 'map')).toBeNull();
});
