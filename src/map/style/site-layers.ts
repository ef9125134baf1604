import type {
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import { VERDICT_SYMBOLS } from '#domain/siting/symbols.ts';
import { EFFECTS, type Verdict } from '#domain/siting/types.ts';
import type { Theme } from '../types.ts';
import { BATCH_LAYER, layerId, SITE_SOURCES } from './ids.ts';
import { all, DASH, is, type LayerContext } from './layer-kit.ts';
import type { LineStyle } from './site-data.ts';

/** The proposed site has a colour that no kind and no verdict has. */
export const SITE_COLOURS: Record<Theme, string> = { light: '#b0127b', dark: '#ff8ad0' };

export interface SiteLayerInput {
  /** Ids of zones to emphasise. */
  hot: readonly string[];
  /** While it is drawn anew the site is the drawing tool's to show. */
  isDrawing: boolean;
}

const DASHES: Record<LineStyle, number[] | null> = {
  solid: null,
  dashed: DASH,
  dotted: [0.2, 1.8],
};

/** Id of a verdict's pin image in a theme. */
export function pinId(verdict: string, theme: Theme): string {
  return `atlas-pin:${verdict}:${theme}`;
}

/** Id of an effect's hatching image in a theme. */
export function hatchId(effect: string, theme: Theme): string {
  return `atlas-hatch:${effect}:${theme}`;
}

/** Zones of findings and the site's uncertainty, which belong beneath names and symbols. */
export function siteGroundLayers(
  { theme, palette }: LayerContext,
  { hot }: SiteLayerInput,
): LayerSpecification[] {
  const radius = { source: SITE_SOURCES.site, filter: is('part', 'radius') };
  const colour = SITE_COLOURS[theme];
  return [
    {
      id: layerId('site-zone-fill'),
      type: 'fill',
      source: SITE_SOURCES.zones,
      filter: all(['==', ['geometry-type'], 'Polygon'], ['==', ['get', 'filled'], true]),
      paint: { 'fill-pattern': imageOf('hatch', 'effect', theme) },
    },
    zoneCasing(palette.halo, hot),
    ...(['solid', 'dashed', 'dotted'] as const).map((line) => zoneLine(line, theme, hot)),
    {
      id: layerId('site-radius-fill'),
      type: 'fill',
      ...radius,
      paint: { 'fill-color': colour, 'fill-opacity': 0.1 },
    },
    {
      id: layerId('site-radius-line'),
      type: 'line',
      ...radius,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': 1.5, 'line-dasharray': DASH },
    },
  ];
}

function zoneCasing(colour: string, hot: readonly string[]): LayerSpecification {
  return {
    id: layerId('site-zone-casing'),
    type: 'line',
    source: SITE_SOURCES.zones,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': ifHot(hot, 8, 4), 'line-opacity': 0.7 },
  };
}

function zoneLine(line: LineStyle, theme: Theme, hot: readonly string[]): LayerSpecification {
  const dash = DASHES[line];
  return {
    id: layerId(`site-zone-${line}`),
    type: 'line',
    source: SITE_SOURCES.zones,
    filter: is('line', line),
    layout: { 'line-join': 'round', 'line-cap': line === 'dotted' ? 'round' : 'butt' },
    paint: {
      'line-color': verdictColour('effect', theme),
      'line-width': ifHot(hot, 4, 2),
      ...(dash ? { 'line-dasharray': dash } : {}),
    },
  };
}

function ifHot(hot: readonly string[], value: number, otherwise: number): ExpressionSpecification {
  return ['case', ['in', ['get', 'id'], ['literal', [...hot]]], value, otherwise];
}

/** The site itself and the pins of many, above all else. */
export function siteTopLayers(
  context: LayerContext,
  { isDrawing }: SiteLayerInput,
): LayerSpecification[] {
  return [...batchLayers(context), ...siteShapeLayers(context, isDrawing)];
}

function siteShapeLayers({ theme, palette }: LayerContext, isDrawing: boolean) {
  const visibility = isDrawing ? 'none' : 'visible';
  const colour = SITE_COLOURS[theme];
  const shape = { source: SITE_SOURCES.site, filter: is('part', 'shape') };
  const points = all(is('part', 'shape'), ['==', ['geometry-type'], 'Point']);
  const line = (name: string, paint: NonNullable<LineLayerSpecification['paint']>) =>
    ({
      id: layerId(name),
      type: 'line',
      ...shape,
      layout: { visibility, 'line-join': 'round', 'line-cap': 'round' },
      paint,
    }) satisfies LayerSpecification;
  const disc = (name: string, radius: number, stroke: number) =>
    ({
      id: layerId(name),
      type: 'circle',
      source: SITE_SOURCES.site,
      filter: points,
      layout: { visibility },
      paint: {
        'circle-color': stroke > 0 ? palette.halo : colour,
        'circle-radius': radius,
        'circle-stroke-color': colour,
        'circle-stroke-width': stroke,
      },
    }) satisfies LayerSpecification;
  return [
    {
      id: layerId('site-fill'),
      type: 'fill',
      source: SITE_SOURCES.site,
      filter: all(is('part', 'shape'), ['==', ['geometry-type'], 'Polygon']),
      layout: { visibility },
      paint: { 'fill-color': colour, 'fill-opacity': 0.25 },
    } satisfies LayerSpecification,
    line('site-casing', { 'line-color': palette.halo, 'line-width': 6 }),
    line('site-line', { 'line-color': colour, 'line-width': 3 }),
    // A target: no symbol of the record is a ring around a dot.
    disc('site-ring', 8, 3.5),
    disc('site-dot', 3, 0),
  ];
}

function batchLayers({ theme }: LayerContext): LayerSpecification[] {
  const colour = verdictColour('verdict', theme);
  return [
    {
      id: layerId('site-outlines'),
      type: 'line',
      source: SITE_SOURCES.batch,
      filter: is('part', 'outline'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': 2.5 },
    },
    {
      id: BATCH_LAYER,
      type: 'symbol',
      source: SITE_SOURCES.batch,
      filter: is('part', 'pin'),
      layout: {
        'icon-image': imageOf('pin', 'verdict', theme),
        'icon-anchor': 'bottom',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        // The worst on top.
        'symbol-sort-key': byVerdict((_, place) => EFFECTS.length - place, 'verdict'),
      },
    },
  ];
}

function imageOf(image: 'pin' | 'hatch', property: string, theme: Theme): ExpressionSpecification {
  return ['concat', `atlas-${image}:`, ['get', property], `:${theme}`];
}

function verdictColour(property: string, theme: Theme): ExpressionSpecification {
  return byVerdict((verdict) => VERDICT_SYMBOLS[verdict][theme], property);
}

const VERDICTS: readonly Verdict[] = [...EFFECTS, 'none found'];

/** A value for each verdict that a property may hold. */
function byVerdict<T extends string | number>(
  value: (verdict: Verdict | 'unchecked', place: number) => T,
  property: string,
): ExpressionSpecification {
  return VERDICTS.reduceRight<ExpressionSpecification | T>(
    (otherwise, verdict, place) => [
      'case',
      ['==', ['get', property], verdict],
      value(verdict, place),
      otherwise,
    ],
    value('unchecked', VERDICTS.length),
  ) as ExpressionSpecification;
}
