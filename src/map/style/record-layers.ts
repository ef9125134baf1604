import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { SYMBOLS } from '#domain/symbols.ts';
import { KINDS } from '#domain/types.ts';
import type { Theme } from '../types.ts';
import { LAYERS, layerId, SOURCES } from './ids.ts';
import { is, type LayerContext, solidAndDashed } from './layer-kit.ts';

/** From here on the uncertainty of every visible point is drawn. */
export const CIRCLE_ZOOM = 11.7;
/** From here on villages and streets show. */
export const MINOR_ZOOM = 11;
export const CLUSTER_MAX_ZOOM = 14;

/** Icons are drawn this large, in CSS pixels, and shrunk from there so that none is blown up. */
export const ICON_PIXELS = 32;
const ICON_SIZE = 0.66;
const MINOR_ICON_SIZE = 0.42;

/** Id of a kind's icon image in a theme. */
export function iconId(kind: string, theme: Theme): string {
  return `atlas-icon:${kind}:${theme}`;
}

/** An icon per feature, in the theme's colour. */
export function iconImage(theme: Theme): ExpressionSpecification {
  return ['concat', 'atlas-icon:', ['get', 'kind'], `:${theme}`];
}

/** The colour of a feature's kind in the theme. */
export function kindColour(theme: Theme): DataDrivenPropertyValueSpecification<string> {
  return KINDS.reduce<ExpressionSpecification | string>(
    (otherwise, kind) => ['case', ['==', ['get', 'kind'], kind], SYMBOLS[kind][theme], otherwise],
    SYMBOLS.jurisdiction[theme],
  );
}

/** Territories, zones and rivers of the record. */
export function shapeLayers(context: LayerContext): LayerSpecification[] {
  const { palette, theme } = context;
  const casing = context.base === 'embedded' ? 1 : 0;
  return [
    {
      // Covers the county's own border, whose dashes would fill the gaps between these.
      id: LAYERS.territories,
      type: 'line',
      source: SOURCES.areas,
      filter: is('kind', 'jurisdiction'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.land, 'line-width': 3.5, 'line-opacity': casing },
    },
    ...solidAndDashed('territory-line', {
      source: SOURCES.areas,
      filter: is('kind', 'jurisdiction'),
      paint: { 'line-color': palette.territory, 'line-width': 2 },
    }),
    {
      id: LAYERS.zones,
      type: 'fill',
      source: SOURCES.areas,
      filter: is('kind', 'zone'),
      paint: { 'fill-color': SYMBOLS.zone[theme], 'fill-opacity': 0.14 },
    },
    ...solidAndDashed('zone-line', {
      source: SOURCES.areas,
      filter: is('kind', 'zone'),
      paint: { 'line-color': SYMBOLS.zone[theme], 'line-width': 1.5 },
    }),
    ...riverLayers(context),
  ];
}

function riverLayers({ theme }: LayerContext): LayerSpecification[] {
  return [
    {
      // A finger wants more to hit than two pixels.
      id: LAYERS.rivers,
      type: 'line',
      source: SOURCES.rivers,
      paint: { 'line-color': SYMBOLS.river[theme], 'line-width': 14, 'line-opacity': 0 },
    },
    ...solidAndDashed('river-line', {
      source: SOURCES.rivers,
      paint: {
        'line-color': SYMBOLS.river[theme],
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1.2, 12, 3],
      },
    }),
  ];
}

/**
 * True-scale uncertainty of every site. Radii are kilometres and places crowd in towns, so dozens
 * of circles overlap: each must be faint for the map to stay legible, those of villages fainter.
 */
export function circleLayers({ palette, contrast }: LayerContext): LayerSpecification[] {
  const line = (name: string, minor: boolean, minzoom: number, opacity: number) =>
    solidAndDashed(name, {
      source: SOURCES.circles,
      filter: ['==', ['get', 'minor'], minor],
      minzoom,
      paint: { 'line-color': palette.territory, 'line-width': 1, 'line-opacity': opacity },
    });
  return [
    {
      id: layerId('circle-fill'),
      type: 'fill',
      source: SOURCES.circles,
      filter: ['==', ['get', 'filled'], true],
      minzoom: CIRCLE_ZOOM,
      // In bright light the sum of many fills would be a grey ground.
      paint: { 'fill-color': palette.territory, 'fill-opacity': contrast ? 0 : 0.012 },
    },
    ...line('circle-line', false, CIRCLE_ZOOM, contrast ? 0.7 : 0.45),
    ...line('circle-minor-line', true, CIRCLE_ZOOM + 1, contrast ? 0.35 : 0.18),
  ];
}

/**
 * Names, villages and streets, single sites and clusters. MapLibre places the uppermost layer
 * first: counts, then icons, then names, so that no name covers another site's icon.
 */
export function siteLayers(context: LayerContext): LayerSpecification[] {
  return [
    minorNames(context),
    riverNames(context),
    pointNames(context),
    minorIcons(context),
    pointIcons(context),
    ...clusterLayers(context),
  ];
}

function riverNames({ theme, palette, label, font }: LayerContext): LayerSpecification {
  return {
    id: layerId('river-names'),
    type: 'symbol',
    source: SOURCES.rivers,
    layout: {
      'symbol-placement': 'line',
      'text-field': label,
      'text-font': font,
      'text-size': 12,
      'text-letter-spacing': 0.15,
    },
    paint: {
      'text-color': SYMBOLS.river[theme],
      'text-halo-color': palette.halo,
      'text-halo-width': 1.4,
    },
  };
}

/** Layout of a name below its symbol, or beside it where that is taken. */
export function nameLayout({
  label,
  font,
}: LayerContext): NonNullable<SymbolLayerSpecification['layout']> {
  return {
    'text-field': label,
    'text-font': font,
    'text-size': 12,
    'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
    'text-justify': 'auto',
    // Just clear of the icon, which would otherwise push its own name away.
    'text-radial-offset': 1.4,
    'text-padding': 1,
    'text-max-width': 9,
  };
}

/** Layout of an icon, which gives way to nothing. */
export function iconLayout({
  theme,
}: LayerContext): NonNullable<SymbolLayerSpecification['layout']> {
  return {
    'icon-image': iconImage(theme),
    'icon-size': ICON_SIZE,
    'icon-allow-overlap': true,
    'icon-padding': 0,
  };
}

const SINGLE: ExpressionSpecification = ['!', ['has', 'point_count']];

function pointIcons(context: LayerContext): LayerSpecification {
  return {
    id: LAYERS.points,
    type: 'symbol',
    source: SOURCES.points,
    filter: SINGLE,
    layout: iconLayout(context),
  };
}

function pointNames(context: LayerContext): LayerSpecification {
  const { palette } = context;
  return {
    id: layerId('point-names'),
    type: 'symbol',
    source: SOURCES.points,
    filter: SINGLE,
    layout: nameLayout(context),
    paint: {
      'text-color': palette.text,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.6,
    },
  };
}

function minorIcons(context: LayerContext): LayerSpecification {
  return {
    id: LAYERS.minor,
    type: 'symbol',
    source: SOURCES.minor,
    minzoom: MINOR_ZOOM,
    layout: { ...iconLayout(context), 'icon-size': MINOR_ICON_SIZE },
  };
}

function minorNames(context: LayerContext): LayerSpecification {
  const { palette } = context;
  return {
    id: layerId('minor-names'),
    type: 'symbol',
    source: SOURCES.minor,
    minzoom: MINOR_ZOOM,
    layout: { ...nameLayout(context), 'text-size': 11, 'text-radial-offset': 1.15 },
    paint: {
      'text-color': palette.faintText,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.4,
    },
  };
}

function clusterLayers({ palette, bold }: LayerContext): LayerSpecification[] {
  const filter: ExpressionSpecification = ['has', 'point_count'];
  return [
    {
      id: LAYERS.clusters,
      type: 'circle',
      source: SOURCES.points,
      filter,
      paint: {
        'circle-color': palette.ink,
        'circle-radius': ['step', ['get', 'point_count'], 14, 10, 17, 100, 21],
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': 2,
      },
    },
    {
      id: layerId('cluster-counts'),
      type: 'symbol',
      source: SOURCES.points,
      filter,
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': bold,
        'text-size': 12.5,
        'text-allow-overlap': true,
        // Names keep clear of the disc, not only of the figure.
        'text-padding': 8,
      },
      paint: { 'text-color': palette.inkText },
    },
  ];
}
