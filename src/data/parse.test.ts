import { describe, expect, test } from 'vitest';
import { feature } from '#domain/fixtures.ts';
import { parseLayer, parseObject, parseRecords } from './parse.ts';

const good = feature('alpha-14/enterprise/plant');
const { properties } = good;
const layer = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

describe('layers', () => {
  test('sound features are kept, one without a geometry too', () => {
    const lost = feature('alpha-14/zone/lost', null);
    expect(parseLayer('x.geojson', layer(good, lost))).toEqual({ value: [good, lost], notes: [] });
    expect(parseLayer('x.geojson', layer())).toEqual({ value: [], notes: [] });
  });

  test.each([
    ['no object', 'feature'],
    ['null', null],
    ['a list', [good]],
    ['no id', { ...good, id: undefined }],
    ['a number as its id', { ...good, id: 7 }],
    ['another id inside', { ...good, id: 'alpha-14/enterprise/other' }],
    ['no properties', { ...good, properties: null }],
    ['no name', { ...good, properties: { ...properties, name: undefined } }],
    ['no plan', { ...good, properties: { ...properties, plan: null } }],
    ['an unknown kind', { ...good, properties: { ...properties, kind: 'castle' } }],
    ['no citations', { ...good, properties: { ...properties, cite: undefined } }],
    ['links that are no list', { ...good, properties: { ...properties, links: {} } }],
    ['a geometry that is missing', { ...good, geometry: undefined }],
    ['a geometry without coordinates', { ...good, geometry: { type: 'Point' } }],
  ])('a feature with %s is dropped and counted, the rest is kept', (_, bad) => {
    expect(parseLayer('x.geojson', layer(bad, good, bad))).toEqual({
      value: [good],
      notes: [{ file: 'x.geojson', problem: 'dropped', count: 2 }],
    });
  });

  test.each([[null], ['{}'], [[good]], [{}], [{ features: {} }]])('%j is no layer', (json) => {
    expect(parseLayer('x.geojson', json)).toEqual({
      value: [],
      notes: [{ file: 'x.geojson', problem: 'broken' }],
    });
  });
});

describe('records', () => {
  const sound = { id: 'alpha-14/obligation/quiet', cite: [{ section: '5.1' }] };

  test('sound ones are kept; a contradiction is cited by its statements', () => {
    const bare = { id: 'alpha-14/discrepancy/area' };
    expect(parseRecords('x.json', [sound, bare])).toEqual({ value: [sound, bare], notes: [] });
  });

  test('others are dropped and counted', () => {
    const bad = [null, 'x', [], {}, { id: 7 }, { ...sound, cite: '5.1' }];
    expect(parseRecords('x.json', [...bad, sound])).toEqual({
      value: [sound],
      notes: [{ file: 'x.json', problem: 'dropped', count: bad.length }],
    });
  });

  test.each([[null], [{}], ['[]'], [7]])('%j is no list of records', (json) => {
    expect(parseRecords('x.json', json)).toEqual({
      value: [],
      notes: [{ file: 'x.json', problem: 'broken' }],
    });
  });
});

describe('objects', () => {
  const empty = { editions: [] as string[], limits: [] as string[] };
  const read = (json: unknown) => parseObject('x.json', json, ['editions', 'limits'], empty);

  test('one with all its lists is taken', () => {
    const json = { editions: ['a'], limits: [] };
    expect(read(json)).toEqual({ value: json, notes: [] });
  });

  test.each([[null], [[]], [{ editions: [] }], [{ editions: [], limits: {} }]])(
    '%j is broken, and stands empty',
    (json) => {
      expect(read(json)).toEqual({ value: empty, notes: [{ file: 'x.json', problem: 'broken' }] });
    },
  );
});
