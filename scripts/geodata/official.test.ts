import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { AtlasFeature, Overview } from '../../src/domain/types.ts';
import { compile } from './compile.ts';
import { describeFault, GeodataError } from './faults.ts';
import { copySeeds } from './fixtures.ts';

const RING = [
  [113.05, 40.05],
  [113.06, 40.05],
  [113.06, 40.06],
  [113.05, 40.05],
];

const outline = (id: string, changes: object = {}, coordinates: unknown = [RING]) => ({
  type: 'Feature',
  id,
  properties: { name: '保护区', source: '东政函〔2020〕1号', radiusM: 5, ...changes },
  geometry: { type: 'Polygon', coordinates },
});

const SPRING = 'alpha-14/water-source/spring';

/** Seeds with a folder of official outlines beside them, one file a text. */
function withOfficial(...texts: string[]) {
  const seeds = copySeeds();
  const folder = mkdtempSync(join(tmpdir(), 'official-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  texts.forEach((text, i) => {
    writeFileSync(join(folder, `${i + 1}.geojson`), text);
  });
  return { seeds, folder };
}

const collection = (...features: unknown[]) =>
  JSON.stringify({ type: 'FeatureCollection', features });

function faultsWith(text: string): string[] {
  const { seeds, folder } = withOfficial(text);
  try {
    compile(seeds, folder);
    return [];
  } catch (error) {
    if (error instanceof GeodataError) return error.faults.map(describeFault);
    throw error;
  }
}

test('an official outline of a feature is what every file has', () => {
  const { seeds, folder } = withOfficial(collection(outline(SPRING)));
  const { files } = compile(seeds, folder);
  const { features } = JSON.parse(files.get('water-sources.geojson') ?? '') as {
    features: AtlasFeature[];
  };
  expect(features[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [RING] });
  expect(features[0]?.properties.position).toEqual({
    method: 'official',
    radiusM: 5,
    basis: '东政函〔2020〕1号',
    basisEn: '东政函〔2020〕1号',
  });
  const overview = JSON.parse(files.get('overview.json') ?? '') as Overview;
  expect(overview.features.find(({ id }) => id === SPRING)).toMatchObject({
    method: 'official',
    radiusM: 5,
    geometry: { type: 'Polygon' },
  });
});

test('an official outline of a protection zone stands with the derived one', () => {
  const { seeds, folder } = withOfficial(collection(outline(`${SPRING}/grade-1`)));
  const { derivedZones } = JSON.parse(compile(seeds, folder).files.get('rules.json') ?? '');
  expect(derivedZones[0].outline).toEqual({
    geometry: { type: 'Polygon', coordinates: [RING] },
    radiusM: 5,
    source: '东政函〔2020〕1号',
  });
  expect(derivedZones[1].outline).toBeUndefined();
});

test('a ring drawn clockwise is published by the right-hand rule', () => {
  const { seeds, folder } = withOfficial(collection(outline(SPRING, {}, [RING.toReversed()])));
  const { features } = JSON.parse(compile(seeds, folder).files.get('water-sources.geojson') ?? '');
  expect(features[0].geometry.coordinates[0]).toEqual(RING);
});

test('of two files that name one feature the later holds', () => {
  const { seeds, folder } = withOfficial(
    collection(outline(SPRING, { radiusM: 5 })),
    collection(outline(SPRING, { radiusM: 9 })),
  );
  const { features } = JSON.parse(compile(seeds, folder).files.get('water-sources.geojson') ?? '');
  expect(features[0].properties.position.radiusM).toBe(9);
});

test('a folder that does not exist changes nothing', () => {
  const seeds = copySeeds();
  expect([...compile(seeds, join(seeds, 'nowhere')).files]).toEqual([...compile(seeds).files]);
});

describe('faults name the file and the feature', () => {
  const FILE = 'geodata/official/1.geojson';
  const degrees =
    'a geometry in WGS 84 degrees, rings closed, one of Point, MultiPoint, LineString, Polygon, ' +
    'MultiPolygon';

  test.each([
    ['an empty file', '', `${FILE}: "" – expected a GeoJSON FeatureCollection`],
    [
      'a single feature',
      '{"type":"Feature"}',
      `${FILE}: "" – expected a GeoJSON FeatureCollection`,
    ],
    ['an empty feature', collection(null), `${FILE}: "feature 1, no id" – expected an id`],
    [
      'an unknown id',
      collection(outline('alpha-14/zone/ghost')),
      `${FILE}: "alpha-14/zone/ghost" – expected the id of a feature, or ` +
        '<water source id>/<grade-1, grade-2 or quasi>',
    ],
    [
      'a point for a protection zone',
      collection({
        ...outline(`${SPRING}/grade-1`),
        geometry: { type: 'Point', coordinates: [113, 40] },
      }),
      `${FILE}: "${SPRING}/grade-1" – expected an area for a protection zone; ` +
        'no MultiLineString',
    ],
    [
      'an outline without its source',
      collection(outline(SPRING), outline(SPRING, { source: ' ' })),
      `${FILE}: "feature 2, ${SPRING}" – expected a property "source": the document ` +
        'that drew the outline',
    ],
    [
      'a radius in words',
      collection(outline(SPRING, { radiusM: '5 m' })),
      `${FILE}: "feature 1, ${SPRING}" – expected a property "radiusM" from 0 to 50000`,
    ],
    [
      'metres instead of degrees',
      collection(outline(SPRING, {}, [RING.map(([lon = 0, lat = 0]) => [lon * 4e3, lat * 1e5])])),
      `${FILE}: "feature 1, ${SPRING}" – expected ${degrees}`,
    ],
    [
      'a longitude beyond 180',
      collection(outline(SPRING, {}, [RING.map(([lon = 0, lat]) => [lon + 100, lat])])),
      `${FILE}: "feature 1, ${SPRING}" – expected ${degrees}`,
    ],
    [
      'a latitude beyond 90',
      collection(outline(SPRING, {}, [RING.map(([lon, lat = 0]) => [lon, lat + 60])])),
      `${FILE}: "feature 1, ${SPRING}" – expected ${degrees}`,
    ],
    [
      'an open ring',
      collection(outline(SPRING, {}, [RING.slice(0, 3).concat([[113.05, 40.07]])])),
      `${FILE}: "feature 1, ${SPRING}" – expected ${degrees}`,
    ],
    [
      'a ring of three positions',
      collection(outline(SPRING, {}, [[...RING.slice(0, 2), RING[0]]])),
      `${FILE}: "feature 1, ${SPRING}" – expected ${degrees}`,
    ],
    [
      'positions at the wrong depth',
      collection(outline(SPRING, {}, RING)),
      `${FILE}: "feature 1, ${SPRING}" – expected ${degrees}`,
    ],
    [
      'no coordinates',
      collection(outline(SPRING, {}, [])),
      `${FILE}: "feature 1, ${SPRING}" – expected ${degrees}`,
    ],
    [
      'no geometry',
      collection({ ...outline(SPRING), geometry: null }),
      `${FILE}: "feature 1, ${SPRING}" – expected ${degrees}`,
    ],
  ])('%s', (_, text, expected) => {
    expect(faultsWith(text)).toEqual([expected]);
  });
});
