/** Prefix of all that is ours, so that nothing clashes with an online style. */
const OWN = 'atlas-';

export const SOURCES = {
  basemap: `${OWN}basemap`,
  countyLabels: `${OWN}county-labels`,
  areas: `${OWN}areas`,
  rivers: `${OWN}rivers`,
  circles: `${OWN}circles`,
  points: `${OWN}points`,
  minor: `${OWN}minor`,
  marks: `${OWN}marks`,
} as const;

/** Sources of the site check, which the map has only once there is something to draw. */
export const SITE_SOURCES = {
  site: `${OWN}site`,
  zones: `${OWN}site-zones`,
  batch: `${OWN}sites`,
} as const;

/** Sources of field work, which the map has only once there is something to draw. */
export const FIELD_SOURCES = {
  here: `${OWN}here`,
  route: `${OWN}route`,
  points: `${OWN}field-points`,
} as const;

/** Prefix of what the drawing tool puts on the map. */
export const DRAW_PREFIX = `${OWN}draw`;

/** Symbols of many sites that are compared; on the map only then. */
export const BATCH_LAYER = `${OWN}site-pins`;

/** Source of the quality layer, which the map has only while there is one. */
export const QUALITY_SOURCE = `${OWN}quality`;

/** Layers of the quality layer that can be picked; on the map only then. */
export const QUALITY_LAYERS = {
  sites: `${OWN}quality-sites`,
  areas: `${OWN}quality-fill`,
} as const;

/** Layers that other code asks about; the rest are known to their builders only. */
export const LAYERS = {
  clusters: `${OWN}clusters`,
  points: `${OWN}point-symbols`,
  minor: `${OWN}minor-symbols`,
  marks: `${OWN}mark-symbols`,
  rivers: `${OWN}river-hit`,
  zones: `${OWN}zone-fill`,
  /** The lowest that holds names: shapes belong beneath it. */
  names: `${OWN}base-river-names`,
  /** The lowest of the territories' outlines. */
  territories: `${OWN}territory-casing`,
} as const;

/** Id of the online raster source and layer in place `index`. */
export function onlineId(index: number): string {
  return `${OWN}online-${index}`;
}

/** True for a source that shows our own data, false for the online basemap's. */
export function isOwnData(sourceId: string): boolean {
  return sourceId.startsWith(OWN) && !isOnlineRaster(sourceId);
}

/** True for a source that `onlineId` named. */
export function isOnlineRaster(sourceId: string): boolean {
  return sourceId.startsWith(onlineId(0).slice(0, -1));
}

/** Layer ids of this module are made here, so that they all carry the prefix. */
export function layerId(name: string): string {
  return `${OWN}${name}`;
}
