import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { GPUInitializationError, Map as MapLibreMap, type MapOptions } from 'maplibre-gl';
import type { Basemap, OnlineBasemap } from '#domain/basemap.ts';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import { addControls, localeOf } from './controls.ts';
import { DrawView } from './draw-view.ts';
import { MapDrawing } from './drawing.ts';
import { serveIcons } from './icons.ts';
import { listen } from './interaction.ts';
import type {
  Bounds,
  Camera,
  DrawMode,
  FlyTarget,
  MapEvents,
  MapView,
  MapWords,
  Padding,
} from './types.ts';
import { setBundledWorker } from './worker.ts';

export { onlineRasters } from './style/online.ts';
export type {
  BatchSite,
  Bounds,
  Camera,
  DrawMode,
  DrawState,
  FieldPoint,
  FlyTarget,
  HerePoint,
  MapEvents,
  MapView,
  MapWords,
  Padding,
  QualityMark,
  SiteZone,
  ViewSite,
} from './types.ts';

const MIN_ZOOM = 5;
const MAX_ZOOM = 18;
/** A single site fills no box; closer than this it would lose its surroundings. */
const FIT_MAX_ZOOM = 14;
const FIT_PADDING = 40;

/** The page cannot have a WebGL 2 context, so no map either; lists must do. */
export class WebGLUnavailable extends Error {
  override name = 'WebGLUnavailable';
}

export interface AtlasMapOptions {
  basemap: Basemap;
  view: MapView;
  /** Where to start; null fits `bounds`. */
  camera: Camera | null;
  bounds: Bounds;
  online: OnlineBasemap | null;
  words: MapWords;
  events: MapEvents;
}

/** The one owner of the map. All methods may be called at any time before `destroy`. */
export interface AtlasMap {
  /** Draws the view; sets only what differs, lists being compared by reference. */
  update(view: MapView): void;
  setWords(words: MapWords): void;
  /** Flies, or jumps where the reader asked for less motion. Padding in CSS pixels. */
  flyTo(target: FlyTarget): void;
  /** Ends a flight or swing at once: the camera told is then that of what is seen. */
  halt(): void;
  /** CSS pixels at each edge that panels cover; what is flown to stays clear of them. */
  setPadding(padding: Padding): void;
  /**
   * Takes up, changes or (null) puts away the drawing tool, whose code is loaded on first use.
   * Calling it again with what it already does changes nothing.
   *
   * @param geometry what the drawing shall be: null clears it, undefined leaves it as it is. One
   *   that cannot be edited (multi-part, or a polygon with holes) puts the tool away.
   */
  draw(mode: DrawMode | null, geometry?: SitingGeometry | null): void;
  /** Takes back the last corner of an unfinished shape, or the last change of a finished one. */
  undoDrawing(): void;
  redoDrawing(): void;
  /** To be called when the container's size changed other than by layout. */
  resize(): void;
  /** Errors that MapLibre reported and the reader was not told of, for diagnosis. */
  problems(): readonly string[];
  destroy(): void;
}

/**
 * Draws the map into a container, which it fills.
 *
 * @throws WebGLUnavailable when the browser gives no WebGL 2 context
 */
export function createAtlasMap(container: HTMLElement, options: AtlasMapOptions): AtlasMap {
  setBundledWorker();
  const { events } = options;
  let { words } = options;
  const drawing = new MapDrawing(options, (style) => newMap(container, { ...options, style }));
  const { map } = drawing;
  serveIcons(map);
  // The keyboard may pan and zoom; a turned map on a phone is an accident more often than a wish.
  map.touchZoomRotate.disableRotation();
  const controls = addControls(map, words, events);
  const draw = new DrawView(map, {
    styled: drawing.styled,
    theme: () => drawing.theme,
    setDrawing: (isDrawing) => drawing.setDrawing(isDrawing),
    onDrawn: events.onDrawn,
    onFailed: events.onToolFailed,
  });
  const stopListening = listen(map, {
    events,
    isDrawing: () => draw.isDrawing,
    words: () => words,
    lang: () => drawing.view.lang,
    hover: (id) => drawing.setPointerHover(id),
  });
  reportCamera(map, events);
  map.once('idle', () => events.onIdle());

  return {
    update: (view) => drawing.update(view),
    setWords(next) {
      words = next;
      controls.setWords(next);
    },
    flyTo: (target) => flyTo(map, target),
    halt: () => {
      map.stop();
    },
    setPadding: (padding) => {
      map.setPadding(padding);
    },
    draw: (mode, geometry) => draw.draw(mode, geometry),
    undoDrawing: () => draw.undo(),
    redoDrawing: () => draw.redo(),
    resize: () => {
      map.resize();
    },
    problems: () => drawing.problems,
    destroy() {
      stopListening();
      draw.end();
      map.remove();
    },
  };
}

function newMap(
  container: HTMLElement,
  { camera, bounds, words, style }: AtlasMapOptions & Required<Pick<MapOptions, 'style'>>,
): MapLibreMap {
  const start: Partial<MapOptions> = camera
    ? { center: [camera.lon, camera.lat], zoom: camera.zoom }
    : { bounds, fitBoundsOptions: { padding: FIT_PADDING } };
  try {
    return new MapLibreMap({
      container,
      style,
      ...start,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      maxPitch: 0,
      renderWorldCopies: false,
      attributionControl: false,
      locale: localeOf(words),
      fadeDuration: prefersReducedMotion() ? 0 : 200,
      // Only our own styles are validated, and those in unit tests.
      validateStyle: false,
    });
  } catch (error) {
    if (error instanceof GPUInitializationError) {
      throw new WebGLUnavailable(error.message, { cause: error });
    }
    throw error;
  }
}

/** Once when a move ends somewhere else: padding and resizing end "moves" that are none. */
function reportCamera(map: MapLibreMap, events: MapEvents): void {
  let last = '';
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter();
    const camera = { lon: round(lng, 5), lat: round(lat, 5), zoom: round(map.getZoom(), 2) };
    const key = JSON.stringify(camera);
    if (key === last) return;
    last = key;
    events.onCamera(camera);
  });
}

function flyTo(map: MapLibreMap, target: FlyTarget): void {
  // MapLibre itself jumps where the reader prefers reduced motion.
  if ('bounds' in target) {
    const padding = target.padding ?? FIT_PADDING;
    map.fitBounds(target.bounds, { padding, maxZoom: FIT_MAX_ZOOM });
  } else {
    map.flyTo({ center: [target.lon, target.lat], zoom: target.zoom });
  }
}

function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
