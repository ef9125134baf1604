import type {
  ErrorEvent,
  Map as MapLibreMap,
  MapSourceDataEvent,
  StyleSpecification,
} from 'maplibre-gl';
import type { OnlineBasemap } from '#domain/basemap.ts';
import { isOnlineRaster, isOwnData } from './style/ids.ts';
import { keepGuests } from './style/online.ts';

export interface OnlineHooks {
  /** The first tile is there; the embedded ground may go. */
  onReady(): void;
  /** Nothing came; called at most once. Of rasters, tiles may come later all the same. */
  onFailed(): void;
  /** A tile of a raster did not come; called at most once, before or after `onReady`. */
  onGap(): void;
  /** Puts our sources and layers on top of an online style that has arrived. */
  merge(online: StyleSpecification): StyleSpecification;
}

/**
 * Watches an online basemap until its first tile or, if it is a style, its first failure. Rasters
 * are given time: without a network some of their tiles may be kept on the device, and others not.
 *
 * @returns handles an error event of the map: true when it was the online basemap's
 */
export function watchOnline(
  map: MapLibreMap,
  online: OnlineBasemap,
  hooks: OnlineHooks,
): (event: ErrorEvent) => boolean {
  const isStyle = online.type === 'style';
  let waiting = true;
  let hasFailed = false;
  let hasGap = false;
  let arrived = !isStyle;
  const belongs = (sourceId: string) => (isStyle ? !isOwnData(sourceId) : isOnlineRaster(sourceId));
  const settle = (outcome: () => void) => {
    if (!waiting) return;
    waiting = false;
    map.off('sourcedata', onData);
    map.off('idle', onIdle);
    outcome();
  };
  const fail = () => {
    if (isStyle) settle(hooks.onFailed);
    else if (waiting && !hasFailed) {
      hasFailed = true;
      hooks.onFailed();
    }
  };
  const onData = (event: MapSourceDataEvent) => {
    if (event.tile?.state === 'loaded' && belongs(event.sourceId)) settle(hooks.onReady);
  };
  // Missing tiles (404) raise no error: when all is quiet and none has come, none will. A style
  // without tiles, which draws only what it holds, is then complete.
  const onIdle = () => {
    if (!arrived) return;
    if (isStyle && !hasTiles(map)) settle(hooks.onReady);
    else fail();
  };
  map.on('sourcedata', onData);
  map.on('idle', onIdle);
  if (online.type === 'style') {
    const { url } = online;
    const transformStyle = (before: StyleSpecification | undefined, next: StyleSpecification) => {
      arrived = true;
      return keepGuests(before, hooks.merge(next));
    };
    // Ours must be there first: without a style to differ from, a failure would leave none.
    map.once('style.load', () => map.setStyle(url, { diff: true, transformStyle }));
  }
  return (event) => {
    const sourceId = sourceOf(event);
    // A style's own file, sprite or glyphs fail without naming a source; for rasters all is named.
    const isOnline = sourceId === null ? isStyle && waiting : belongs(sourceId);
    if (isOnline && isStyle) fail();
    else if (isOnline && !hasGap) {
      hasGap = true;
      hooks.onGap();
    }
    return isOnline;
  };
}

/** MapLibre adds the source to the error events that one raises, untyped. */
function sourceOf(event: ErrorEvent): string | null {
  const { sourceId } = event as ErrorEvent & { sourceId?: unknown };
  return typeof sourceId === 'string' ? sourceId : null;
}

function hasTiles(map: MapLibreMap): boolean {
  return Object.entries(map.getStyle().sources).some(
    ([id, source]) => !isOwnData(id) && source.type !== 'geojson' && source.type !== 'image',
  );
}
