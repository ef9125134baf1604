import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { area } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { VERDICT_SYMBOLS } from '#domain/siting/symbols.ts';
import { CERTAINTIES, EFFECTS, type Verdict } from '#domain/siting/types.ts';
import type { BatchSite, SiteZone } from '../types.ts';
import { BATCH_LAYER, isOwnData, LAYERS, SITE_SOURCES } from './ids.ts';
import { contextOf, DASH } from './layer-kit.ts';
import { keepGuests } from './online.ts';
import { paletteOf } from './palette.ts';
import { batchData, siteData, zoneData } from './site-data.ts';
import { pinId, SITE_COLOURS, siteGroundLayers, siteTopLayers } from './site-layers.ts';
import { evaluate, INPUT, recordStyle } from './style-fixtures.ts';

const POINT = { type: 'Point', coordinates: [111.78, 37.14] } as const;
const SQUARE = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [111.7, 37.1],
      [111.8, 37.1],
      [111.8, 37.2],
      [111.7, 37.1],
    ],
  ],
};
const POINT_SITE = { geometry: { ...POINT, coordinates: [...POINT.coordinates] }, radiusM: 100 };

function zone(changes: Partial<SiteZone> = {}): SiteZone {
  return { id: 'zone', geometry: SQUARE, certainty: 'certain', effect: 'prohibited', ...changes };
}

const VERDICTS: (Verdict | null)[] = [...EFFECTS, 'none found', null];
const BATCH: BatchSite[] = VERDICTS.map((verdict) => ({
  name: String(verdict),
  geometry: SQUARE,
  verdict,
}));

const DATA = {
  [SITE_SOURCES.site]: siteData(POINT_SITE),
  [SITE_SOURCES.zones]: zoneData([zone(), zone({ radiiM: [100, 300] })]),
  [SITE_SOURCES.batch]: batchData(BATCH),
};

function layersOf(theme: 'light' | 'dark' = 'light', input = { hot: ['zone'], isDrawing: false }) {
  const context = contextOf({ ...INPUT, theme });
  return [...siteGroundLayers(context, input), ...siteTopLayers(context, input)];
}

function styleOf(theme: 'light' | 'dark'): StyleSpecification {
  const sources = Object.entries(DATA).map(([id, data]) => [id, { type: 'geojson', data }]);
  return { version: 8, sources: Object.fromEntries(sources), layers: layersOf(theme) };
}

const layer = (id: string, ...rest: Parameters<typeof layersOf>) =>
  layersOf(...rest).find((one) => one.id === id);

describe('the layers of the site check', () => {
  it.each(['light', 'dark'] as const)('are valid in the %s theme', (theme) => {
    expect(validateStyleMin(styleOf(theme)).map(({ message }) => message)).toEqual([]);
  });

  it('clash with none of the record, whose style is the same without them', () => {
    const style = recordStyle();
    const ids = [...style.layers, ...layersOf()].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of Object.values(SITE_SOURCES)) {
      expect(style.sources).not.toHaveProperty(id);
      expect(isOwnData(id)).toBe(true);
    }
  });

  it('are the same in every state, so that they can be compared', () => {
    const ids = layersOf().map(({ id }) => id);
    expect(layersOf('dark', { hot: [], isDrawing: true }).map(({ id }) => id)).toEqual(ids);
    expect(ids).toContain(BATCH_LAYER);
  });

  it('leave the site to the drawing tool while it is up, but not its uncertainty', () => {
    const drawing: Parameters<typeof layersOf> = ['light', { hot: [], isDrawing: true }];
    expect(layer('atlas-site-line', ...drawing)?.layout?.visibility).toBe('none');
    expect(layer('atlas-site-ring', ...drawing)?.layout?.visibility).toBe('none');
    expect(layer('atlas-site-radius-line', ...drawing)?.layout?.visibility).toBeUndefined();
    expect(layer('atlas-site-line')?.layout?.visibility).toBe('visible');
  });

  it('widen the outline of the zone that is pointed at', () => {
    const paint = layer('atlas-site-zone-solid')?.paint as Record<string, unknown>;
    const widths = ['zone', 'other'].map((id) => evaluate(paint['line-width'], { id }));
    expect(widths).toEqual([4, 2]);
  });

  it('tell certainty by the pattern of the line', () => {
    const dash = (id: string) => layer(id)?.paint as Record<string, unknown>;
    expect(dash('atlas-site-zone-solid')).not.toHaveProperty('line-dasharray');
    expect(dash('atlas-site-zone-dashed')).toMatchObject({ 'line-dasharray': DASH });
    expect(dash('atlas-site-zone-dotted')['line-dasharray']).not.toEqual(DASH);
  });

  it('draw every verdict with its own pin and colour, the worst above', () => {
    const layout = layer(BATCH_LAYER)?.layout as Record<string, unknown>;
    const pins = batchData(BATCH).features.filter(({ properties }) => properties.part === 'pin');
    const images = pins.map(({ properties }) => evaluate(layout['icon-image'], properties));
    const verdicts = VERDICTS.map((verdict) => verdict ?? 'unchecked');
    expect(images.map(String)).toEqual(verdicts.map((verdict) => pinId(verdict, 'light')));
    const order = pins.map(({ properties }) =>
      Number(evaluate(layout['symbol-sort-key'], properties)),
    );
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(new Set(order).size).toBe(order.length);
  });
});

describe('the site', () => {
  it('is drawn with what surrounds it', () => {
    const parts = siteData(POINT_SITE).features.map(({ properties }) => properties.part);
    expect(parts).toEqual(['radius', 'shape']);
    expect(siteData({ ...POINT_SITE, radiusM: 0 }).features).toHaveLength(1);
    expect(siteData(null).features).toEqual([]);
  });
});

describe('a zone', () => {
  it.each([
    ['certain', 'solid', true],
    ['possible', 'dashed', true],
    ['cannot tell', 'dotted', false],
  ] as const)('that is %s has a %s outline; filled: %s', (certainty, line, filled) => {
    const [piece] = zoneData([zone({ certainty })]).features;
    expect(piece?.properties).toMatchObject({ line, filled });
    const [around] = zoneData([zone({ certainty, radiiM: [200] })]).features;
    expect(around?.properties).toMatchObject({ line, filled });
  });

  it('with two radii is solid and filled up to the lower and dashed up to the upper', () => {
    const { features } = zoneData([zone({ radiiM: [300, 100], certainty: 'possible' })]);
    expect(features.map(({ properties }) => [properties.line, properties.filled])).toEqual([
      ['solid', true],
      ['dashed', false],
    ]);
    const [lower = 0, upper = 0] = features.map((piece) => area(piece));
    expect(lower).toBeLessThan(upper);
  });

  it('has a certainty of its own for each that there is', () => {
    const lines = CERTAINTIES.map(
      (certainty) => zoneData([zone({ certainty })]).features[0]?.properties.line,
    );
    expect(new Set(lines).size).toBe(CERTAINTIES.length);
  });
});

describe('compared sites', () => {
  it('have a pin each that says which they are, and an outline unless they are points', () => {
    const sites: BatchSite[] = [
      { name: 'a', geometry: POINT_SITE.geometry, verdict: 'notice' },
      { name: 'b', geometry: SQUARE, verdict: null },
    ];
    const pieces = batchData(sites).features.map(({ geometry, properties }) => [
      properties.index,
      properties.part,
      geometry.type,
    ]);
    expect(pieces).toEqual([
      [0, 'pin', 'Point'],
      [1, 'outline', 'Polygon'],
      [1, 'pin', 'Point'],
    ]);
  });
});

describe('the colours', () => {
  /** WCAG 2 contrast of two `#rrggbb` colours. */
  function contrast(a: string, b: string): number {
    const [low = 0, high = 0] = [a, b].map(luminance).sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  }

  function luminance(colour: string): number {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  it.each(['light', 'dark'] as const)('stand out from the %s ground', (theme) => {
    const { land, neighbour } = paletteOf(theme);
    const colours = Object.values(VERDICT_SYMBOLS).map((symbol) => symbol[theme]);
    for (const colour of [...colours, SITE_COLOURS[theme]]) {
      for (const ground of [land, neighbour]) expect(contrast(colour, ground)).toBeGreaterThan(4.5);
    }
  });
});

describe('another style', () => {
  const style = (ids: string[], sources: string[]): StyleSpecification => ({
    version: 8,
    sources: Object.fromEntries(
      sources.map((id) => [id, { type: 'vector', url: 'https://a.example' }]),
    ),
    layers: ids.map((id) => ({ id, type: 'line', source: id })),
  });

  it('keeps what of ours came besides our style, in its place', () => {
    const before = style(
      ['old', 'atlas-site', 'atlas-site-zones', LAYERS.names, 'atlas-draw-line'],
      ['old', 'atlas-site', 'atlas-site-zones', LAYERS.names, 'atlas-draw-line'],
    );
    const next = style(['new', LAYERS.names, 'atlas-top'], ['new', LAYERS.names]);
    const kept = keepGuests(before, next);
    expect(kept.layers.map(({ id }) => id)).toEqual([
      'new',
      'atlas-site',
      'atlas-site-zones',
      LAYERS.names,
      'atlas-top',
      'atlas-draw-line',
    ]);
    expect(Object.keys(kept.sources)).toEqual([
      'new',
      LAYERS.names,
      'atlas-site',
      'atlas-site-zones',
      'atlas-draw-line',
    ]);
  });

  it('is as it comes where there was none', () => {
    const next = style(['new'], ['new']);
    expect(keepGuests(undefined, next)).toEqual(next);
  });
});
