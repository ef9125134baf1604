import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { Lang, Theme } from '../types.ts';
import { layerId } from './ids.ts';
import { type Palette, paletteOf } from './palette.ts';

/** What the layers depend on. */
export interface LayerInput {
  theme: Theme;
  /** Stronger lines and labels. */
  contrast?: boolean;
  lang: Lang;
  /**
   * `online` hides the fills and names of the embedded basemap, which the online one draws;
   * `patched`: tiles of it are missing, and the embedded one shows in the gaps.
   */
  base: 'embedded' | 'patched' | 'online';
  /** Basemap county to emphasise. */
  county: string | null;
  /** Fonts of our labels; the first that the machine has is used. */
  fonts: readonly string[];
}

/** The input with what follows from it, as the builders of single layers want it. */
export interface LayerContext extends LayerInput {
  palette: Palette;
  label: ExpressionSpecification;
  font: string[];
  bold: string[];
}

/**
 * Fonts of the system, Chinese ones by name since a browser's default for Han characters may be
 * Japanese. MapLibre draws them locally, for our styles name no glyph server.
 */
export const SYSTEM_FONTS: readonly string[] = [
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'sans-serif',
];

/** Dash pattern of everything approximate, in line widths. */
export const DASH = [3, 2.4];

/**
 * What the builders of layers need. An online basemap keeps its colours whatever the theme, and
 * nearly every one is light, so above it the light colours serve in both themes.
 */
export function contextOf(input: LayerInput): LayerContext {
  const theme = input.base === 'embedded' ? input.theme : 'light';
  return {
    ...input,
    theme,
    palette: paletteOf(theme, input.contrast),
    label: ['get', input.lang === 'zh' ? 'name' : 'nameEn'],
    font: [...input.fonts],
    bold: boldOf(input.fonts),
  };
}

/**
 * MapLibre reads the weight of locally drawn text from the first font's name, so a name that no
 * machine has, followed by the real ones, gives their bolder cut. A glyph server's stack is left
 * as it is.
 */
function boldOf(fonts: readonly string[]): string[] {
  return fonts === SYSTEM_FONTS ? ['Atlas Semibold', ...fonts] : [...fonts];
}

export function is(property: string, value: string): FilterSpecification {
  return ['==', ['get', property], value];
}

export const DASHED: FilterSpecification = ['==', ['get', 'dashed'], true];
export const SOLID: FilterSpecification = ['!=', ['get', 'dashed'], true];
export const APPROXIMATE: FilterSpecification = ['==', ['get', 'approximate'], true];
export const EXACT: FilterSpecification = ['!=', ['get', 'approximate'], true];

/** All of the filters together; they are expressions, none in the old filter syntax. */
export function all(...filters: FilterSpecification[]): FilterSpecification {
  return ['all', ...filters] as FilterSpecification;
}

/**
 * A line layer twice, `<name>` for solid and `<name>-dashed` for approximate features: two plain
 * layers are cheaper to draw than one whose dash pattern depends on the feature.
 */
export function solidAndDashed(
  name: string,
  spec: {
    source: string;
    filter?: FilterSpecification;
    by?: 'dashed' | 'approximate';
    minzoom?: number;
    layout?: LineLayerSpecification['layout'];
    paint: NonNullable<LineLayerSpecification['paint']>;
  },
): LayerSpecification[] {
  const { source, filter, by = 'dashed', minzoom, layout = {}, paint } = spec;
  const [solid, dashed] = by === 'dashed' ? [SOLID, DASHED] : [EXACT, APPROXIMATE];
  const line = (id: string, test: FilterSpecification, extra: object): LayerSpecification => ({
    id: layerId(id),
    type: 'line',
    source,
    filter: filter ? all(filter, test) : test,
    ...(minzoom === undefined ? {} : { minzoom }),
    layout: { 'line-join': 'round', ...layout },
    paint: { ...paint, ...extra },
  });
  return [line(name, solid, {}), line(`${name}-dashed`, dashed, { 'line-dasharray': DASH })];
}
