import { describe, expect, test } from 'vitest';
import { featureLine } from './describe.ts';
import { county, feature, record } from './fixtures.ts';
import { boundsOf, countByKind } from './record.ts';

describe('the box around features', () => {
  test('holds points, lines and outlines alike, west south east north', () => {
    const line = feature('p/river/r', {
      type: 'LineString',
      coordinates: [
        [112.5, 40.05],
        [113.1, 40.3],
      ],
    });
    const sites = feature('p/project/s', {
      type: 'MultiPoint',
      coordinates: [
        [113.25, 40.1],
        [113.1, 39.9],
      ],
    });
    expect(boundsOf([county()])).toEqual([113, 40, 113.2, 40.2]);
    expect(boundsOf([county(), line, sites])).toEqual([112.5, 39.9, 113.25, 40.3]);
  });

  test('of one point is that point', () => {
    expect(boundsOf([feature('p/enterprise/x')])).toEqual([113.1, 40.1, 113.1, 40.1]);
  });

  test('is null when nothing has a place', () => {
    expect(boundsOf([])).toBeNull();
    expect(boundsOf([feature('p/enterprise/x', null)])).toBeNull();
  });

  test('leaves out what has no place', () => {
    const lost = feature('p/enterprise/x', null);
    expect(boundsOf([lost, county(), lost])).toEqual([113, 40, 113.2, 40.2]);
  });
});

test('kinds are counted, those without a feature as 0', () => {
  const counts = countByKind([county(), feature('p/river/a', null), feature('p/river/b', null)]);
  expect(counts).toMatchObject({ jurisdiction: 1, river: 2, zone: 0, station: 0 });
  expect(Object.keys(counts)).toHaveLength(8);
});

describe('the line of a list', () => {
  const plant = feature('alpha-14/enterprise/plant');
  const some = record({ features: [county(), plant] });

  test('names the feature, its category and its jurisdiction in the language', () => {
    expect(featureLine(some, plant, 'zh')).toMatchObject({
      title: '东县电厂',
      subtitle: '火电 · 东县',
    });
    expect(featureLine(some, plant, 'en')).toMatchObject({
      title: 'East power plant',
      subtitle: 'Thermal power · East County',
    });
  });

  test('of the jurisdiction itself does not name it twice', () => {
    expect(featureLine(some, county(), 'zh').subtitle).toBe('county');
  });
});
