import type { LayerSpecification } from 'maplibre-gl';
import { LAYERS, layerId, SOURCES } from './ids.ts';
import { all, is, type LayerContext, solidAndDashed } from './layer-kit.ts';

/** The embedded basemap's ground: fills and rivers, which an online basemap replaces. */
export function groundLayers({ palette, base }: LayerContext): LayerSpecification[] {
  const visibility = base === 'online' ? 'none' : 'visible';
  return [
    {
      id: layerId('ground'),
      type: 'background',
      layout: { visibility },
      paint: { 'background-color': palette.ground },
    },
    {
      id: layerId('context-fill'),
      type: 'fill',
      source: SOURCES.basemap,
      filter: is('class', 'context'),
      layout: { visibility },
      paint: { 'fill-color': palette.neighbour, 'fill-outline-color': palette.border },
    },
    {
      id: layerId('county-fill'),
      type: 'fill',
      source: SOURCES.basemap,
      filter: is('class', 'county'),
      layout: { visibility },
      paint: { 'fill-color': palette.land },
    },
    {
      id: layerId('base-rivers'),
      type: 'line',
      source: SOURCES.basemap,
      filter: is('class', 'river'),
      layout: { visibility, 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.water,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1, 12, 3],
      },
    },
  ];
}

/** County borders, dashed where approximate. */
export function borderLayers({ palette }: LayerContext): LayerSpecification[] {
  return [
    ...solidAndDashed('county-line', {
      source: SOURCES.basemap,
      filter: is('class', 'county'),
      by: 'approximate',
      paint: {
        'line-color': palette.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.8, 12, 1.6],
      },
    }),
  ];
}

/** The emphasised county; above the territories, which share its border. */
export function selectedCountyLayers({
  palette,
  county,
  base,
}: LayerContext): LayerSpecification[] {
  const filter = all(is('class', 'county'), is('id', county ?? ''));
  return [
    {
      id: layerId('county-selected-casing'),
      type: 'line',
      source: SOURCES.basemap,
      filter,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.land,
        'line-width': 5,
        'line-opacity': base === 'embedded' ? 1 : 0,
      },
    },
    ...solidAndDashed('county-selected', {
      source: SOURCES.basemap,
      filter,
      by: 'approximate',
      paint: { 'line-color': palette.ink, 'line-width': 3 },
    }),
  ];
}

/** Names of towns, counties and rivers; the least important first, so that it gives way. */
export function placeNameLayers(context: LayerContext): LayerSpecification[] {
  return [riverNames(context), countyNames(context), ...townNames(context)];
}

function riverNames({ palette, label, font, base }: LayerContext): LayerSpecification {
  return {
    id: LAYERS.names,
    type: 'symbol',
    source: SOURCES.basemap,
    filter: is('class', 'river'),
    layout: {
      visibility: base === 'online' ? 'none' : 'visible',
      'symbol-placement': 'line',
      'text-field': label,
      'text-font': font,
      'text-size': 12,
      'text-letter-spacing': 0.2,
    },
    paint: {
      'text-color': palette.waterText,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.2,
    },
  };
}

function countyNames({ palette, label, font, base, lang }: LayerContext): LayerSpecification {
  return {
    id: layerId('county-names'),
    type: 'symbol',
    source: SOURCES.countyLabels,
    maxzoom: 12,
    layout: {
      visibility: base === 'online' ? 'none' : 'visible',
      // From zoom 9 the town of the same name is labelled, and one name is enough.
      'text-field': ['step', ['zoom'], label, 9, ['case', ['get', 'seat'], '', label]],
      'text-font': font,
      'text-size': ['interpolate', ['linear'], ['zoom'], 6, 11, 10, 15],
      'text-letter-spacing': lang === 'zh' ? 0.25 : 0.06,
      'text-max-width': 7,
    },
    paint: {
      'text-color': palette.faintText,
      'text-opacity': ['case', ['get', 'context'], 0.7, 1],
      'text-halo-color': palette.halo,
      'text-halo-width': 1.2,
    },
  };
}

/** A town shows from a zoom that suits its rank (1 city … 3 small town). */
const TOWN_ZOOM: readonly [rank: number, minzoom: number, size: number][] = [
  [3, 10, 11],
  [2, 9, 12.5],
  [1, 5, 14],
];

function townNames({ palette, label, font, bold, base }: LayerContext): LayerSpecification[] {
  return TOWN_ZOOM.map(([rank, minzoom, size]) => ({
    id: layerId(`towns-${rank}`),
    type: 'symbol',
    source: SOURCES.basemap,
    filter: ['all', ['==', ['get', 'class'], 'town'], ['==', ['get', 'rank'], rank]],
    minzoom,
    layout: {
      visibility: base === 'online' ? 'none' : 'visible',
      'text-field': label,
      'text-font': rank === 1 ? bold : font,
      'text-size': size,
      'text-max-width': 8,
    },
    paint: {
      'text-color': palette.faintText,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.4,
    },
  }));
}
