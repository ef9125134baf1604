import {
  type LayerSpecification,
  type StyleSpecification,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { SWATCH_IDS, SWATCHES, type SwatchId } from '#domain/quality/palette.ts';
import type { QualityMark } from '../types.ts';
import { FEATURES, feature, square } from './fixtures.ts';
import { isOwnData, LAYERS, QUALITY_LAYERS, QUALITY_SOURCE } from './ids.ts';
import { contextOf } from './layer-kit.ts';
import { qualityData } from './quality-data.ts';
import {
  badgeId,
  MUTED,
  qualityAreaLayers,
  qualityRiverLayers,
  qualityTopLayers,
} from './quality-layers.ts';
import { buildLayers } from './style.ts';
import { evaluate, INPUT, recordStyle } from './style-fixtures.ts';

const [SITE, , AREA, RIVER] = FEATURES;

function mark(of = SITE, changes: Partial<QualityMark> = {}): QualityMark {
  if (!of) throw new Error('no such feature');
  return { feature: of, swatch: 'IV', target: false, fill: true, figure: '31', ...changes };
}

const ALL = [SITE, AREA, RIVER].flatMap((one) => SWATCH_IDS.map((swatch) => mark(one, { swatch })));

function layersOf(theme: 'light' | 'dark' = 'light', lang: 'zh' | 'en' = 'zh') {
  const context = contextOf({ ...INPUT, theme, lang });
  return [...qualityAreaLayers(), ...qualityRiverLayers(context), ...qualityTopLayers(context)];
}

function styleOf(theme: 'light' | 'dark', lang: 'zh' | 'en'): StyleSpecification {
  const source = { type: 'geojson' as const, data: qualityData(ALL) };
  return { version: 8, sources: { [QUALITY_SOURCE]: source }, layers: layersOf(theme, lang) };
}

const paint = (id: string) =>
  layersOf().find((layer) => layer.id === id)?.paint as Record<string, unknown>;

function symbolOf(layers: LayerSpecification[]): unknown {
  const sites = layers.find(({ id }) => id === QUALITY_LAYERS.sites);
  return sites?.type === 'symbol' ? sites.layout?.['icon-image'] : null;
}

describe('the layers of the quality layer', () => {
  it.each([
    ['light', 'zh'],
    ['dark', 'en'],
  ] as const)('are valid in the %s theme, %s', (theme, lang) => {
    expect(validateStyleMin(styleOf(theme, lang)).map(({ message }) => message)).toEqual([]);
  });

  it('clash with none of the record, whose style is the same without them', () => {
    const style = recordStyle();
    const ids = [...style.layers, ...layersOf()].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(QUALITY_LAYERS.areas);
    expect(style.sources).not.toHaveProperty(QUALITY_SOURCE);
    expect(isOwnData(QUALITY_SOURCE)).toBe(true);
  });

  it('give every swatch its own colour and a symbol with its letter', () => {
    const fill = paint(QUALITY_LAYERS.areas)['fill-color'];
    const image = symbolOf(layersOf());
    for (const swatch of SWATCH_IDS) {
      const [piece] = qualityData([mark(SITE, { swatch })]).features;
      expect(evaluate(fill, { swatch })).toBe(SWATCHES[swatch].color);
      expect(String(evaluate(image, piece?.properties ?? {}))).toBe(
        badgeId('enterprise', swatch, 'zh', 'light'),
      );
    }
  });

  it('tell a target from a figure', () => {
    const image = symbolOf(layersOf());
    const [piece] = qualityData([mark(SITE, { target: true })]).features;
    expect(String(evaluate(image, piece?.properties ?? {}))).toContain(':target:');
  });

  it('draw no data with hardly any colour', () => {
    const opacity = paint(QUALITY_LAYERS.areas)['fill-opacity'];
    const [none, some] = ['none', 'IV'].map((swatch) => Number(evaluate(opacity, { swatch })));
    expect(none).toBeLessThan(some ?? 0);
  });

  it('tell a schematic river by its edge, and find the layers that they belong beneath', () => {
    expect(paint('atlas-quality-river-edge-dashed')).toHaveProperty('line-dasharray');
    expect(paint('atlas-quality-river-edge')).not.toHaveProperty('line-dasharray');
    const ids = buildLayers(INPUT, null).map(({ id }) => id);
    expect(ids).toContain(LAYERS.names);
    expect(ids).toContain(LAYERS.territories);
  });

  it('mute layers of the record that set no such property themselves', () => {
    const layers = buildLayers(INPUT, null);
    for (const [id, property] of MUTED) {
      const layer = layers.find((one) => one.id === id);
      expect(layer, id).toBeDefined();
      expect(layer?.paint ?? {}, `${id} ${property}`).not.toHaveProperty(property);
    }
  });
});

describe('the data of the quality layer', () => {
  const parts = (marks: QualityMark[]) =>
    qualityData(marks).features.map(({ properties, geometry }) => [properties.part, geometry.type]);

  it('are a symbol for a site, a line for a river, an outline with a symbol for an area', () => {
    expect(parts([mark(SITE)])).toEqual([['site', 'Point']]);
    expect(parts([mark(RIVER)])).toEqual([['line', 'LineString']]);
    expect(parts([mark(AREA)])).toEqual([
      ['area', 'Polygon'],
      ['site', 'Point'],
    ]);
  });

  it('colour no area whose figure is only of places in it', () => {
    expect(parts([mark(AREA, { fill: false })])).toEqual([['site', 'Point']]);
  });

  it('leave out what has no place', () => {
    expect(parts([mark(feature(null))])).toEqual([]);
  });

  it('draw the worse above the better, and both above no data', () => {
    const order = (swatch: SwatchId) =>
      qualityData([mark(SITE, { swatch })]).features[0]?.properties.order ?? 0;
    expect(order('worse')).toBeGreaterThan(order('I'));
    expect(order('exceeded')).toBeGreaterThan(order('met'));
    expect(order('met')).toBeGreaterThan(order('none'));
  });

  it('draw the smaller area above the larger', () => {
    const large = feature(
      {
        type: 'Polygon',
        coordinates: [
          [
            [112, 39],
            [114, 39],
            [114, 41],
            [112, 39],
          ],
        ],
      },
      { id: 'plan/jurisdiction/city', kind: 'jurisdiction' },
    );
    const small = feature(square(113, 40), { id: 'plan/jurisdiction/town', kind: 'jurisdiction' });
    const [of, within] = [large, small].map(
      (one) => qualityData([mark(one)]).features[0]?.properties.order ?? 0,
    );
    expect(within).toBeGreaterThan(of ?? 0);
  });
});
