/** CSS pixels by which a hand misses what it means. */
const MISS_PX = 5;
/** Metres a pixel at the equator at zoom 0, with MapLibre's tiles of 512 pixels. */
const EQUATOR_M_PER_PX = 78_271.517;
const LEAST_M = 10;

/**
 * How exactly a place could be pointed at on the map as it stands: metres, rounded up to 1, 2 or 5
 * times a power of ten. Null while the map has not said where it looks.
 */
export function pointingRadiusM(camera: { lat: number; zoom: number } | null): number | null {
  if (!camera) return null;
  const perPixel = (EQUATOR_M_PER_PX * Math.cos((camera.lat * Math.PI) / 180)) / 2 ** camera.zoom;
  const miss = Math.max(LEAST_M, MISS_PX * perPixel);
  const power = 10 ** Math.floor(Math.log10(miss));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= miss) ?? 10;
  return step * power;
}

/**
 * The least radius of a place pointed at, metres. Pictures of an online basemap lie some tens of
 * metres off themselves; the embedded map is too coarse to find anything but a neighbourhood on.
 */
const LEAST_BY_MAP_M = { online: 30, embedded: 500 };

/** What lies beneath: the embedded map (null), or an online one with the finest zoom that it has. */
export type Ground = { finestZoom: number | null } | null;

/** The radius of a feature's place that was pointed at on a map, metres. */
export function pointedRadiusM(
  { lat, zoom }: { lat: number; zoom: number },
  ground: Ground,
): number {
  // Closer in, nothing more can be told apart.
  const seen = Math.min(zoom, ground?.finestZoom ?? zoom);
  const least = LEAST_BY_MAP_M[ground ? 'online' : 'embedded'];
  return Math.max(pointingRadiusM({ lat, zoom: seen }) ?? 0, least);
}
