import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { SWATCH_IDS, SWATCHES, type Swatch } from '#domain/quality/palette.ts';
import { LAYERS, layerId, QUALITY_LAYERS, QUALITY_SOURCE } from './ids.ts';
import { all, DASHED, is, type LayerContext, SOLID } from './layer-kit.ts';

/** Id of a symbol: the kind's shape in the swatch's colour with its letter. */
export function badgeId(kind: string, mark: string, lang: string, theme: string): string {
  return ['atlas-badge', kind, mark, lang, theme].join(':');
}

/** Id of the pattern that lies over the colour of an area. */
export function patternId(mark: string): string {
  return `atlas-pattern:${mark}`;
}

/** What a mark is called in image ids: its swatch, or `target`. */
const MARK: ExpressionSpecification = ['case', ['get', 'target'], 'target', ['get', 'swatch']];

function bySwatch(value: (swatch: Swatch) => string): ExpressionSpecification {
  return SWATCH_IDS.reduce<ExpressionSpecification | string>(
    (otherwise, id) => ['case', ['==', ['get', 'swatch'], id], value(SWATCHES[id]), otherwise],
    value(SWATCHES.none),
  ) as ExpressionSpecification;
}

/**
 * Areas of the quality layer. They belong beneath the outlines of territories, which tell an
 * approximate one by its dashes.
 */
export function qualityAreaLayers(): LayerSpecification[] {
  const area = { source: QUALITY_SOURCE, filter: is('part', 'area') };
  const layout = { 'fill-sort-key': ['get', 'order'] as ExpressionSpecification };
  return [
    {
      id: QUALITY_LAYERS.areas,
      type: 'fill',
      ...area,
      layout,
      paint: {
        'fill-color': bySwatch(({ color }) => color),
        'fill-opacity': ['case', ['==', ['get', 'swatch'], 'none'], 0.1, 0.6],
      },
    },
    {
      id: layerId('quality-pattern'),
      type: 'fill',
      ...area,
      layout,
      paint: { 'fill-pattern': ['concat', 'atlas-pattern:', MARK], 'fill-opacity': 0.5 },
    },
  ];
}

/** Rivers of the quality layer, which belong beneath names. */
export function qualityRiverLayers({ theme }: LayerContext): LayerSpecification[] {
  const edge = {
    'line-color': bySwatch(({ outline }) => outline[theme]),
    'line-width': 7.5,
  };
  const river = (name: string, filter: FilterSpecification, paint: object): LayerSpecification => ({
    id: layerId(`quality-river-${name}`),
    type: 'line',
    source: QUALITY_SOURCE,
    filter: all(is('part', 'line'), filter),
    layout: { 'line-join': 'round', 'line-sort-key': ['get', 'order'] },
    paint,
  });
  return [
    // The edge tells which lines are schematic: the colour itself is never broken.
    river('edge', SOLID, edge),
    river('edge-dashed', DASHED, { ...edge, 'line-dasharray': [1.2, 0.8] }),
    river('line', ['has', 'id'], {
      'line-color': bySwatch(({ color }) => color),
      'line-width': 4.5,
    }),
  ];
}

/** The symbols with their figures; above all else. */
export function qualityTopLayers({
  palette,
  theme,
  lang,
  bold,
}: LayerContext): LayerSpecification[] {
  const river: LayerSpecification = {
    id: layerId('quality-river-class'),
    type: 'symbol',
    source: QUALITY_SOURCE,
    filter: is('part', 'line'),
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 160,
      'text-field': bySwatch(({ label }) => label[lang]),
      'text-font': bold,
      'text-size': 14,
      'text-rotation-alignment': 'viewport',
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2.5 },
  };
  const sites: LayerSpecification = {
    id: QUALITY_LAYERS.sites,
    type: 'symbol',
    source: QUALITY_SOURCE,
    filter: is('part', 'site'),
    layout: {
      'icon-image': ['concat', 'atlas-badge:', ['get', 'kind'], ':', MARK, `:${lang}:${theme}`],
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'text-field': ['get', 'figure'],
      'text-font': bold,
      'text-size': 13,
      'text-optional': true,
      'text-variable-anchor': ['top', 'right', 'left', 'bottom'],
      'text-radial-offset': 1.3,
      'text-justify': 'auto',
      // The worst on top.
      'symbol-sort-key': ['get', 'order'],
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
  };
  return [river, sites];
}

/** How faint the rest of the record is while a quality layer lies above it; discs weigh most. */
const FAINT = 0.25;
const FAINTEST = 0.1;

/** Paint properties of the record's layers that make them faint; none of them is set otherwise. */
export const MUTED: readonly (readonly [layer: string, property: string, value: number])[] = [
  [LAYERS.points, 'icon-opacity', FAINT],
  [LAYERS.minor, 'icon-opacity', FAINT],
  [LAYERS.clusters, 'circle-opacity', FAINTEST],
  [LAYERS.clusters, 'circle-stroke-opacity', 0],
  [layerId('cluster-counts'), 'text-opacity', FAINTEST],
  [layerId('point-names'), 'text-opacity', FAINT],
  [layerId('minor-names'), 'text-opacity', FAINT],
];
