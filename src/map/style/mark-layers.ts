import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { LAYERS, layerId, SOURCES } from './ids.ts';
import { is, type LayerContext, solidAndDashed } from './layer-kit.ts';
import type { MarkRole } from './marks.ts';
import { iconLayout, kindColour, nameLayout } from './record-layers.ts';

/** A value for each role of an emphasised feature. */
function byRole(values: Record<MarkRole, number>): ExpressionSpecification {
  const { selected, hovered, related } = values;
  return ['match', ['get', 'role'], 'selected', selected, 'hovered', hovered, related];
}

/** Lines, outlines and circles of emphasised features; beneath all symbols. */
export function markShapeLayers({ palette, theme }: LayerContext): LayerSpecification[] {
  return [
    {
      id: layerId('mark-radius-fill'),
      type: 'fill',
      source: SOURCES.marks,
      filter: is('part', 'radius'),
      paint: { 'fill-color': kindColour(theme), 'fill-opacity': 0.07 },
    },
    ...solidAndDashed('mark-radius-line', {
      source: SOURCES.marks,
      filter: is('part', 'radius'),
      paint: {
        'line-color': kindColour(theme),
        'line-width': byRole({ selected: 2.2, hovered: 1.6, related: 1 }),
      },
    }),
    {
      id: layerId('mark-shape-casing'),
      type: 'line',
      source: SOURCES.marks,
      filter: is('part', 'shape'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.ink,
        'line-opacity': byRole({ selected: 0.35, hovered: 0.25, related: 0.15 }),
        'line-width': byRole({ selected: 9, hovered: 7, related: 6 }),
      },
    },
    ...solidAndDashed('mark-shape-line', {
      source: SOURCES.marks,
      filter: is('part', 'shape'),
      paint: { 'line-color': kindColour(theme), 'line-width': 3 },
    }),
  ];
}

/** Rings and enlarged symbols of emphasised sites; above all else. */
export function markSiteLayers(context: LayerContext): LayerSpecification[] {
  const { palette } = context;
  return [
    {
      id: layerId('mark-rings'),
      type: 'circle',
      source: SOURCES.marks,
      filter: is('part', 'site'),
      layout: { 'circle-sort-key': byRole({ selected: 2, hovered: 1, related: 0 }) },
      paint: {
        'circle-color': palette.halo,
        'circle-opacity': 0.8,
        'circle-radius': byRole({ selected: 19, hovered: 15, related: 13 }),
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': byRole({ selected: 3, hovered: 2, related: 1.25 }),
      },
    },
    {
      id: LAYERS.marks,
      type: 'symbol',
      source: SOURCES.marks,
      filter: is('part', 'site'),
      layout: {
        ...iconLayout(context),
        ...nameLayout(context),
        'text-optional': true,
        'icon-size': byRole({ selected: 0.9, hovered: 0.72, related: 0.62 }),
        // Names keep clear of the ring around the symbol.
        'icon-padding': 6,
        // Later is drawn above, and keeps its name where two want the same ground.
        'symbol-sort-key': byRole({ selected: 2, hovered: 1, related: 0 }),
        'text-font': context.bold,
        'text-radial-offset': 2,
      },
      paint: markLabelPaint(context),
    },
  ];
}

function markLabelPaint({ palette }: LayerContext): NonNullable<SymbolLayerSpecification['paint']> {
  return {
    'text-color': palette.ink,
    'text-halo-color': palette.halo,
    'text-halo-width': 2,
  };
}
