import type { LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../types.ts';
import { FIELD_SOURCES, layerId } from './ids.ts';
import { all, DASH, is, type LayerContext } from './layer-kit.ts';

/** The blue that maps everywhere use for the reader's own position, dark enough on light ground. */
export const HERE_COLOURS: Record<Theme, string> = { light: '#0b57d0', dark: '#8ab4f8' };
/** A route is none of the record's lines. */
export const ROUTE_COLOURS: Record<Theme, string> = { light: '#6d1b7b', dark: '#e5a8f2' };

const RING = is('part', 'ring');
const DOT = is('part', 'dot');
const STOP = is('part', 'stop');

/** The accuracy ring and the route's line, which belong beneath names and symbols. */
export function fieldGroundLayers({ theme, palette }: LayerContext): LayerSpecification[] {
  const { here, route } = FIELD_SOURCES;
  const rounded = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: layerId('here-fill'),
      type: 'fill',
      source: here,
      filter: RING,
      paint: { 'fill-color': HERE_COLOURS[theme], 'fill-opacity': 0.14 },
    },
    {
      id: layerId('here-ring'),
      type: 'line',
      source: here,
      filter: RING,
      layout: rounded,
      paint: { 'line-color': HERE_COLOURS[theme], 'line-width': 2 },
    },
    {
      id: layerId('route-casing'),
      type: 'line',
      source: route,
      filter: is('part', 'line'),
      layout: rounded,
      paint: { 'line-color': palette.halo, 'line-width': 6, 'line-opacity': 0.8 },
    },
    {
      // Dashed as all that is approximate: no road is known.
      id: layerId('route-line'),
      type: 'line',
      source: route,
      filter: is('part', 'line'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ROUTE_COLOURS[theme], 'line-width': 3, 'line-dasharray': DASH },
    },
  ];
}

/** Own places, numbered stops and the dot, above all else. */
export function fieldTopLayers(context: LayerContext): LayerSpecification[] {
  return [...ownPlaces(context), ...stops(context), ...hereDot(context)];
}

function ownPlaces({ palette, font }: LayerContext): LayerSpecification[] {
  const source = FIELD_SOURCES.points;
  return [
    {
      id: layerId('field-points'),
      type: 'circle',
      source,
      paint: {
        'circle-radius': 5,
        'circle-color': palette.halo,
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: layerId('field-point-names'),
      type: 'symbol',
      source,
      minzoom: 11,
      layout: {
        'text-field': ['get', 'title'],
        'text-font': font,
        'text-size': 12,
        'text-anchor': 'top',
        'text-offset': [0, 0.8],
        'text-max-width': 9,
      },
      paint: {
        'text-color': palette.text,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.4,
      },
    },
  ];
}

function stops({ theme, palette, bold }: LayerContext): LayerSpecification[] {
  const source = FIELD_SOURCES.route;
  return [
    {
      id: layerId('route-stops'),
      type: 'circle',
      source,
      filter: STOP,
      paint: {
        // The start has no number; several stops at one point have all of theirs.
        'circle-radius': ['step', ['length', ['get', 'label']], 5, 1, 10, 3, 14, 5, 20],
        'circle-color': ROUTE_COLOURS[theme],
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': 2,
      },
    },
    {
      id: layerId('route-numbers'),
      type: 'symbol',
      source,
      filter: all(STOP, ['!=', ['get', 'label'], '']),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': bold,
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.halo },
    },
  ];
}

function hereDot({ theme, palette, bold }: LayerContext): LayerSpecification[] {
  const source = FIELD_SOURCES.here;
  return [
    {
      id: layerId('here-dot'),
      type: 'circle',
      source,
      filter: DOT,
      paint: {
        'circle-radius': 7,
        'circle-color': HERE_COLOURS[theme],
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': 3,
      },
    },
    {
      // Says what the ring means, and tells the dot from others without its colour.
      id: layerId('here-accuracy'),
      type: 'symbol',
      source,
      filter: DOT,
      layout: {
        'text-field': ['get', 'accuracy'],
        'text-font': bold,
        'text-size': 12,
        'text-anchor': 'top',
        'text-offset': [0, 1],
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': HERE_COLOURS[theme],
        'text-halo-color': palette.halo,
        'text-halo-width': 1.6,
      },
    },
  ];
}
