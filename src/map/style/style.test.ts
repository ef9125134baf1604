import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { BASEMAP, FEATURES, ONLINE } from './fixtures.ts';
import { isOwnData, LAYERS, onlineId } from './ids.ts';
import { contextOf, DASH, type LayerInput, SYSTEM_FONTS } from './layer-kit.ts';
import { marksOf } from './marks.ts';
import { fontsOf, mergeStyles, onlineRasters } from './online.ts';
import { countyLabels } from './shapes.ts';
import { buildLayers, buildStyle, recordData, type StyleData } from './style.ts';
import { INPUT } from './style-fixtures.ts';

const DATA: StyleData = {
  ...recordData(FEATURES, BASEMAP),
  basemap: BASEMAP,
  countyLabels: countyLabels(BASEMAP),
  marks: marksOf(new Map(FEATURES.map((one) => [one.properties.id, one])), {
    selectedId: 'plan/enterprise/works',
    hoveredId: 'plan/river/he',
    relatedIds: ['plan/jurisdiction/rough'],
  }),
};

const INPUTS = (['light', 'dark'] as const).flatMap((theme) =>
  (['zh', 'en'] as const).flatMap((lang) =>
    (['embedded', 'online'] as const).map(
      (base): LayerInput => ({ theme, lang, base, county: 'rough', fonts: SYSTEM_FONTS }),
    ),
  ),
);

const GLYPHS = 'https://tiles.example/{fontstack}/{range}.pbf';

function onlineStyle(changes: Partial<StyleSpecification> = {}): StyleSpecification {
  return {
    version: 8,
    sources: { base: { type: 'vector', url: 'https://tiles.example/tiles.json' } },
    layers: [
      { id: 'water', type: 'fill', source: 'base', 'source-layer': 'water' },
      {
        id: 'names',
        type: 'symbol',
        source: 'base',
        'source-layer': 'names',
        layout: { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans Regular'] },
      },
    ],
    glyphs: GLYPHS,
    ...changes,
  };
}

const messages = (style: StyleSpecification) =>
  validateStyleMin(style).map(({ message }) => message);
const layerOf = (input: LayerInput, id: string) =>
  buildLayers(input, null).find((layer) => layer.id === id);

describe('the style', () => {
  for (const [name, online] of Object.entries(ONLINE)) {
    it.each(INPUTS)(`is valid over ${name} basemap in $theme, $lang, $base`, (input) => {
      expect(messages(buildStyle(input, online, DATA))).toEqual([]);
    });
  }

  it('asks no other host for fonts or icons', () => {
    const style = buildStyle(INPUT, null, DATA);
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });

  it('lists the same layers in every theme, language and state, so that they can be compared', () => {
    const idsOf = (input: LayerInput) => buildLayers(input, null).map(({ id }) => id);
    for (const input of INPUTS) expect(idsOf(input)).toEqual(idsOf(INPUT));
    expect(new Set(idsOf(INPUT)).size).toBe(idsOf(INPUT).length);
  });

  it('has every layer that clicks ask about, and no source but its own', () => {
    const layers = buildLayers(INPUT, null);
    for (const id of Object.values(LAYERS)) expect(layers.map((layer) => layer.id)).toContain(id);
    expect(Object.keys(buildStyle(INPUT, null, DATA).sources).every(isOwnData)).toBe(true);
  });
});

describe('language and theme', () => {
  it.each([
    ['zh', 'name'],
    ['en', 'nameEn'],
  ] as const)('labels in %s by %s', (lang, property) => {
    const layer = layerOf({ ...INPUT, lang }, 'atlas-point-names');
    expect(layer?.layout).toMatchObject({ 'text-field': ['get', property] });
  });

  it('draws light above an online basemap, whatever the theme', () => {
    expect(contextOf({ ...INPUT, theme: 'dark' }).theme).toBe('dark');
    expect(contextOf({ ...INPUT, theme: 'dark', base: 'online' }).theme).toBe('light');
  });
});

describe('approximate outlines', () => {
  it.each(['atlas-county-line', 'atlas-territory-line', 'atlas-river-line', 'atlas-circle-line'])(
    '%s is dashed where approximate and solid elsewhere',
    (id) => {
      expect(layerOf(INPUT, id)?.paint).not.toHaveProperty('line-dasharray');
      expect(layerOf(INPUT, `${id}-dashed`)?.paint).toMatchObject({ 'line-dasharray': DASH });
    },
  );

  it('sends an approximate county to the dashed layer', () => {
    expect(layerOf(INPUT, 'atlas-county-line-dashed')).toMatchObject({
      filter: ['all', ['==', ['get', 'class'], 'county'], ['==', ['get', 'approximate'], true]],
    });
  });

  it('takes a territory for approximate when its county is', () => {
    const dashed = DATA.areas.features.map(({ properties }) => [properties.id, properties.dashed]);
    expect(dashed).toEqual([
      ['plan/jurisdiction/rough', true],
      ['plan/jurisdiction/exact', false],
    ]);
  });
});

describe('the embedded ground', () => {
  it('goes when an online basemap has come, and the borders stay', () => {
    const visibility = (base: LayerInput['base'], id: string) =>
      layerOf({ ...INPUT, base }, id)?.layout?.visibility;
    expect(visibility('embedded', 'atlas-county-fill')).toBe('visible');
    expect(visibility('online', 'atlas-county-fill')).toBe('none');
    expect(visibility('online', 'atlas-county-line')).toBeUndefined();
  });

  it('lies below the online rasters, which lie below the record', () => {
    const ids = buildLayers(INPUT, ONLINE.tianditu ?? null).map(({ id }) => id);
    expect(ids.indexOf('atlas-county-fill')).toBeLessThan(ids.indexOf(onlineId(0)));
    expect(ids.indexOf(onlineId(1))).toBeLessThan(ids.indexOf('atlas-county-line'));
  });
});

describe('online basemaps', () => {
  it('asks Tianditu for its map and its names from eight hosts, with the key escaped', () => {
    const sources = onlineRasters(ONLINE.tianditu ?? null);
    expect(sources.map(({ tiles }) => tiles?.length)).toEqual([8, 8]);
    expect(sources[1]?.tiles?.[7]).toBe(
      'https://t7.tianditu.gov.cn/cva_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=cva&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=a%20key',
    );
  });

  it('puts ours on top of an online style and stays valid', () => {
    const online = onlineStyle();
    const input: LayerInput = { ...INPUT, base: 'online', fonts: fontsOf(online) };
    const merged = mergeStyles(online, buildStyle(input, null, DATA));
    expect(messages(merged)).toEqual([]);
    expect(merged.layers[0]?.id).toBe('water');
    expect(merged.glyphs).toBe(GLYPHS);
    expect(JSON.stringify(merged.layers)).not.toContain('PingFang');
  });

  it('takes its fonts from where the online style labels', () => {
    expect(fontsOf(onlineStyle())).toEqual(['Noto Sans Regular']);
    expect(fontsOf(onlineStyle({ layers: [] }))).toBe(SYSTEM_FONTS);
  });

  it('leaves out a glyph server that serves no known font', () => {
    const merged = mergeStyles(onlineStyle({ layers: [] }), buildStyle(INPUT, null, DATA));
    expect(merged).not.toHaveProperty('glyphs');
  });
});

describe('county names', () => {
  it('stand inside their county, once, and know of a town of the same name', () => {
    const labels = countyLabels(BASEMAP).features;
    expect(labels.map(({ properties }) => [properties.nameEn, properties.seat])).toEqual([
      ['exact', true],
      ['rough', false],
    ]);
    const [lon = 0, lat = 0] = labels[1]?.geometry.coordinates ?? [];
    expect(lon > 113.1 && lon < 113.2 && lat > 40 && lat < 40.1).toBe(true);
  });
});
