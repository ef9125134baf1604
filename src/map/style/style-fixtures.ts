import { createExpression, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { BASEMAP, FEATURES } from './fixtures.ts';
import { type LayerInput, SYSTEM_FONTS } from './layer-kit.ts';
import { countyLabels } from './shapes.ts';
import { buildStyle, recordData } from './style.ts';

/** The embedded basemap, light, in Chinese. */
export const INPUT: LayerInput = {
  theme: 'light',
  lang: 'zh',
  base: 'embedded',
  county: null,
  fonts: SYSTEM_FONTS,
};

/** The style of the record alone, without what other layers add later. */
export function recordStyle(): StyleSpecification {
  return buildStyle(INPUT, null, {
    ...recordData(FEATURES, BASEMAP),
    basemap: BASEMAP,
    countyLabels: countyLabels(BASEMAP),
    marks: { type: 'FeatureCollection', features: [] },
  });
}

/** Value of a layout or paint expression for a feature's properties. */
export function evaluate(expression: unknown, properties: object): unknown {
  const parsed = createExpression(expression, 'layers[0].paint.test');
  if (parsed.result !== 'success') throw new Error('not an expression');
  return parsed.value.evaluate({ zoom: 10 }, { type: 'Point', properties: { ...properties } });
}
