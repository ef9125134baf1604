import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { distance } from '@turf/turf';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fieldPointData, hereData, routeData } from './field-data.ts';
import { fieldGroundLayers, fieldTopLayers } from './field-layers.ts';
import { BASEMAP, FEATURES } from './fixtures.ts';
import { FIELD_SOURCES, isOwnData } from './ids.ts';
import { contextOf, type LayerInput, SYSTEM_FONTS } from './layer-kit.ts';
import { paletteOf } from './palette.ts';
import { countyLabels } from './shapes.ts';
import { buildStyle, recordData } from './style.ts';

const HERE = { lon: 113.3, lat: 40.1, accuracyM: 250 };
const ROUTE = [
  [113.3, 40.1],
  [113.4, 40.1],
  [113.4, 40.2],
] as const;

const input = (theme: 'light' | 'dark', contrast = false): LayerInput => ({
  theme,
  contrast,
  lang: 'zh',
  base: 'embedded',
  county: null,
  fonts: SYSTEM_FONTS,
});

function layersOf(theme: 'light' | 'dark' = 'light', contrast = false) {
  const context = contextOf(input(theme, contrast));
  return [...fieldGroundLayers(context), ...fieldTopLayers(context)];
}

describe('the layers of field work', () => {
  const sources = {
    [FIELD_SOURCES.here]: { type: 'geojson', data: hereData(HERE) },
    [FIELD_SOURCES.route]: { type: 'geojson', data: routeData(ROUTE) },
    [FIELD_SOURCES.points]: {
      type: 'geojson',
      data: fieldPointData([{ lon: 113, lat: 40, title: '河边' }]),
    },
  } satisfies StyleSpecification['sources'];

  it.each([
    ['light', false],
    ['dark', false],
    ['light', true],
  ] as const)('are valid in the %s theme, strong: %s', (theme, contrast) => {
    const style = { version: 8 as const, sources, layers: layersOf(theme, contrast) };
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  it('clash with none of the record, whose sources lack theirs', () => {
    const style = buildStyle(input('light'), null, {
      ...recordData(FEATURES, BASEMAP),
      basemap: BASEMAP,
      countyLabels: countyLabels(BASEMAP),
      marks: { type: 'FeatureCollection', features: [] },
    });
    const ids = [...style.layers, ...layersOf()].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of Object.values(FIELD_SOURCES)) {
      expect(style.sources).not.toHaveProperty(id);
      expect(isOwnData(id)).toBe(true);
    }
  });

  it('are the same in every state, so that they can be compared', () => {
    const ids = layersOf().map(({ id }) => id);
    expect(layersOf('dark').map(({ id }) => id)).toEqual(ids);
  });
});

describe('my position', () => {
  it('has a ring of the accuracy in metres on the ground', () => {
    const [ring] = hereData(HERE).features;
    expect(ring?.properties.part).toBe('ring');
    const [outline = []] = (ring?.geometry as Polygon | undefined)?.coordinates ?? [];
    expect(outline.length).toBeGreaterThan(60);
    for (const corner of outline) {
      expect(distance([HERE.lon, HERE.lat], corner, { units: 'meters' })).toBeCloseTo(250, 3);
    }
  });

  it.each([
    [3.2, '±4 m'],
    [250, '±250 m'],
    [999.5, '±1 km'],
    [1240, '±1.3 km'],
  ])('says of %s m that it is %s, never less', (accuracyM, text) => {
    const [, dot] = hereData({ ...HERE, accuracyM }).features;
    expect(dot?.properties).toEqual({ part: 'dot', accuracy: text });
  });

  it('is not drawn while it is unknown', () => {
    expect(hereData(null).features).toEqual([]);
  });
});

describe('a route', () => {
  it('is a line, its start and its numbered stops', () => {
    const { features } = routeData(ROUTE);
    expect(features.map(({ properties }) => [properties.part, properties.label])).toEqual([
      ['line', ''],
      ['stop', ''],
      ['stop', '1'],
      ['stop', '2'],
    ]);
    expect(features[0]?.geometry).toEqual({ type: 'LineString', coordinates: ROUTE });
  });

  it('has one mark for stops at one point, with the numbers of all', () => {
    const [start, a, b] = ROUTE;
    const { features } = routeData([start, a, b, b, b, a, a]);
    const stops = features.filter(({ properties }) => properties.label !== '');
    expect(stops.map(({ properties }) => properties.label)).toEqual(['1, 5–6', '2–4']);
    expect(stops[1]?.geometry).toEqual({ type: 'Point', coordinates: b });
  });

  it('is nothing without a stop', () => {
    expect(routeData([[113, 40]]).features).toEqual([]);
    expect(routeData(null).features).toEqual([]);
  });
});

describe('the strong palette', () => {
  it('is of the light theme only, and has black labels', () => {
    expect(paletteOf('light', true)).toMatchObject({ text: '#000000', land: '#ffffff' });
    expect(paletteOf('dark', true)).toEqual(paletteOf('dark'));
    expect(paletteOf('light')).not.toEqual(paletteOf('light', true));
  });
});
