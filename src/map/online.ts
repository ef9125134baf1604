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
  /** Nothing came; called at most once, and never after `onReady`. */
  onFailed(): void;
  /** Puts our sources and layers on top of an online style that has arrived. */
  merge(online: StyleSpecification): StyleSpecification;
}

/**
 * Watches an online basemap until its first tile or its first failure.
 *
 * @returns handles an error event of the map: true when it was the online basemap's
 */
export function watchOnline(
  map: MapLibreMap,
  online: OnlineBasemap,
  hooks: OnlineHooks,
): (event: ErrorEvent) => boolean {
  let waiting = true;
  let arrived = online.type !== 'style';
  const belongs = (sourceId: string) =>
    online.type === 'style' ? !isOwnData(sourceId) : isOnlineRaster(sourceId);
  const settle = (outcome: () => void) => {
    if (!waiting) return;
    waiting = false;
    map.off('sourcedata', onData);
    map.off('idle', onIdle);
    outcome();
  };
  const onData = (event: MapSourceDataEvent) => {
    if (event.tile?.state === 'loaded' && belongs(event.sourceId)) settle(hooks.onReady);
  };
  // Missing tiles (404) raise no error: when all is quiet and none has come, none will. A style
  // without tiles, which draws only what it holds, is then complete.
  const onIdle = () => {
    if (arrived) settle(online.type === 'style' && !hasTiles(map) ? hooks.onReady : hooks.onFailed);
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
    const isOnline = sourceId === null ? online.type === 'style' && waiting : belongs(sourceId);
    if (isOnline) settle(hooks.onFailed);
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
