import type { Map as MapLibreMap, MapMouseEvent, Point as ScreenPoint } from 'maplibre-gl';
import { openCluster } from './clusters.ts';
import { type Hit, pick } from './picking.ts';
import type { Lang, MapEvents, MapWords } from './types.ts';

/** CSS pixels around a click that count: a mouse points well, a finger does not. */
const MOUSE_SLACK = 4;
const FINGER_SLACK = 10;
/** A browser sends mouse events after a touch; within so many milliseconds they are an echo. */
const TOUCH_ECHO_MS = 1000;

export interface InteractionHost {
  events: Pick<MapEvents, 'onSelect' | 'onHover' | 'onPointer' | 'onSite'>;
  words(): MapWords;
  lang(): Lang;
  /** True while clicks draw, so that nothing is pointed at. */
  isDrawing(): boolean;
  /** The pointer is over another feature than before. */
  hover(id: string | null): void;
}

/**
 * Turns the map's mouse and touch events into ids. Needs no clean-up of its own beyond what is
 * returned: listeners go with the map.
 *
 * @returns a function that stops what is still waiting for a frame
 */
export function listen(map: MapLibreMap, host: InteractionHost): () => void {
  let touchedAt = Number.NEGATIVE_INFINITY;
  const isTouch = () => performance.now() - touchedAt < TOUCH_ECHO_MS;
  const pointer = trackPointer(map, host);

  map.on('touchstart', () => {
    touchedAt = performance.now();
  });
  map.on('mousemove', (event) => {
    if (!isTouch()) pointer.moved(event);
  });
  map.on('mouseout', pointer.left);
  map.on('click', (event) => {
    if (host.isDrawing()) return;
    const hit = pick(map, event.point, isTouch() ? FINGER_SLACK : MOUSE_SLACK);
    if (hit?.type === 'cluster') void clickCluster(map, hit, host);
    else if (hit?.type === 'site') host.events.onSite(hit.index);
    else host.events.onSelect(hit?.ids ?? []);
  });
  return pointer.left;
}

async function clickCluster(
  map: MapLibreMap,
  { clusterId, count, lonLat }: Extract<Hit, { type: 'cluster' }>,
  host: InteractionHost,
): Promise<void> {
  const opening = await openCluster(map, clusterId, count);
  if (opening?.type === 'zoom') map.easeTo({ center: lonLat, zoom: opening.zoom });
  if (opening?.type === 'select') host.events.onSelect(opening.ids);
}

/** Follows the pointer once a frame, however often the mouse reports. */
function trackPointer(map: MapLibreMap, host: InteractionHost) {
  let frame = 0;
  let latest: MapMouseEvent | null = null;
  let hoveredId: string | null = null;

  const hover = (id: string | null) => {
    if (id === hoveredId) return;
    hoveredId = id;
    host.hover(id);
    host.events.onHover(id);
  };
  const report = () => {
    frame = 0;
    if (!latest) return;
    const { lngLat, point } = latest;
    host.events.onPointer([lngLat.lng, lngLat.lat]);
    // While the map moves, whatever passes beneath the pointer is not pointed at.
    if (host.isDrawing()) {
      hover(null);
      map.getCanvas().title = '';
    } else if (!map.isMoving()) hover(pointAt(map, point, host));
  };
  return {
    moved(event: MapMouseEvent) {
      latest = event;
      frame ||= requestAnimationFrame(report);
    },
    left() {
      cancelAnimationFrame(frame);
      frame = 0;
      latest = null;
      hover(null);
      host.events.onPointer(null);
    },
  };
}

/** Shows by cursor and tooltip what is beneath the pointer; gives the id of a single feature. */
function pointAt(map: MapLibreMap, point: ScreenPoint, host: InteractionHost): string | null {
  const hit = pick(map, point, MOUSE_SLACK);
  const canvas = map.getCanvas();
  canvas.style.cursor = hit ? 'pointer' : '';
  const title = tooltip(hit, host);
  if (canvas.title !== title) canvas.title = title;
  return hit?.type === 'features' && hit.ids.length === 1 ? (hit.ids[0] ?? null) : null;
}

function tooltip(hit: Hit, host: InteractionHost): string {
  if (!hit) return '';
  if (hit.type === 'site') return hit.name;
  const count = hit.type === 'cluster' ? hit.count : hit.ids.length;
  if (hit.type === 'features' && count === 1) return hit.name[host.lang()];
  return host.words().clusterOf(count);
}
