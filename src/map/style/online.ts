import type {
  LayerSpecification,
  RasterSourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { type OnlineBasemap, TIANDITU_MAX_ZOOM } from '#domain/basemap.ts';
import { isOwnData, onlineId } from './ids.ts';
import { SYSTEM_FONTS } from './layer-kit.ts';

const TIANDITU_HOSTS = ['0', '1', '2', '3', '4', '5', '6', '7'];
const TIANDITU_LAYERS = ['vec', 'cva'] as const;

/** Raster sources of an online basemap, lowest first; none for one that brings its own style. */
export function onlineRasters(online: OnlineBasemap | null): RasterSourceSpecification[] {
  if (online?.type === 'xyz') {
    return [raster([online.url], online.maxZoom, online.attribution)];
  }
  if (online?.type === 'tianditu') {
    return TIANDITU_LAYERS.map((layer) =>
      raster(
        TIANDITU_HOSTS.map((host) => tiandituTiles(host, layer, online.key)),
        TIANDITU_MAX_ZOOM,
        '天地图',
      ),
    );
  }
  return [];
}

/** Layers that draw `onlineRasters`. */
export function onlineRasterLayers(online: OnlineBasemap | null): LayerSpecification[] {
  return onlineRasters(online).map((_, index) => ({
    id: onlineId(index),
    type: 'raster',
    source: onlineId(index),
  }));
}

/**
 * An online style with ours on top of it. Its glyph server is left out when it labels nothing
 * itself, for then it serves no font that we could name.
 *
 * @param ours must have been built for an online base and with `fontsOf(online)`
 */
export function mergeStyles(
  online: StyleSpecification,
  ours: StyleSpecification,
): StyleSpecification {
  const { glyphs, ...rest } = online;
  return {
    ...rest,
    ...(glyphs && fontStack(online) ? { glyphs } : {}),
    sources: { ...online.sources, ...ours.sources },
    layers: [...online.layers, ...ours.layers],
  };
}

/**
 * The next style with what of ours was on the map besides our style, such as a drawing; each layer
 * beneath the one that it was beneath.
 */
export function keepGuests(
  before: StyleSpecification | undefined,
  next: StyleSpecification,
): StyleSpecification {
  const sources = Object.entries(before?.sources ?? {}).filter(
    ([id]) => isOwnData(id) && !(id in next.sources),
  );
  const guests = new Set(sources.map(([id]) => id));
  const layers = [...next.layers];
  // From the top, so that guests that lie on guests find their place.
  for (const [index, layer] of [...(before?.layers ?? []).entries()].reverse()) {
    if (!('source' in layer) || !guests.has(layer.source)) continue;
    const above = before?.layers[index + 1]?.id;
    const place = layers.findIndex(({ id }) => id === above);
    layers.splice(place < 0 ? layers.length : place, 0, layer);
  }
  return { ...next, sources: { ...next.sources, ...Object.fromEntries(sources) }, layers };
}

/**
 * Fonts for our labels above an online style. Once a style names a glyph server, MapLibre asks it
 * for Latin text too, and it knows its own fonts only: so ours are the first that it uses itself.
 */
export function fontsOf(online: StyleSpecification): readonly string[] {
  return (online.glyphs && fontStack(online)) || SYSTEM_FONTS;
}

/** MapLibre's own, for text whose layer names none. */
const DEFAULT_STACK = ['Open Sans Regular', 'Arial Unicode MS Regular'];

/** The first stack of fonts that a style's labels use; null when it labels nothing. */
function fontStack(style: StyleSpecification): string[] | null {
  const stacks = style.layers.flatMap((layer) => {
    if (layer.type !== 'symbol' || !layer.layout?.['text-field']) return [];
    const font: unknown = layer.layout['text-font'] ?? DEFAULT_STACK;
    const stack = Array.isArray(font) && font[0] === 'literal' ? font[1] : font;
    return isFontStack(stack) ? [stack] : [];
  });
  return stacks[0] ?? null;
}

/** Tells a plain list of fonts from an expression, which starts with an operator. */
function isFontStack(value: unknown): value is string[] {
  const operators = ['step', 'match', 'case', 'get', 'coalesce'];
  return (
    Array.isArray(value) &&
    value.every((name) => typeof name === 'string') &&
    !operators.includes(String(value[0]))
  );
}

function tiandituTiles(host: string, layer: string, key: string): string {
  const query = [
    'SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0',
    `LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`,
    'TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
    `tk=${encodeURIComponent(key)}`,
  ].join('&');
  return `https://t${host}.tianditu.gov.cn/${layer}_w/wmts?${query}`;
}

function raster(tiles: string[], maxzoom: number, attribution: string): RasterSourceSpecification {
  return { type: 'raster', tiles, tileSize: 256, maxzoom, attribution };
}
