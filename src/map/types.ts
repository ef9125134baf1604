import type { SwatchId } from '#domain/quality/palette.ts';
import type { AtlasFeature } from '#domain/types.ts';

/** Where the map looks; degrees (WGS 84) and MapLibre's zoom level. */
export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
}

/** Degrees: west, south, east, north. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** CSS pixels at each edge that panels cover. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Every word that the map says, in the reader's language. */
export interface MapWords {
  /** Name of the map for assistive technology. */
  title: string;
  zoomIn: string;
  zoomOut: string;
  resetNorth: string;
  locate: string;
  /** Title of the locate button when the position cannot be had. */
  locateFailed: string;
  /** Sources of the embedded basemap; may hold links. */
  attribution: string;
  toggleAttribution: string;
  /** Tooltip of a cluster of so many sites. */
  clusterOf(count: number): string;
  /** Unit symbols of the scale bar; `m` and `km` when left out. */
  scaleUnits?: { m: string; km: string };
}

export type Theme = 'light' | 'dark';
export type Lang = 'zh' | 'en';

/** How the quality layer draws one feature: a site, a river or an area. */
export interface QualityMark {
  feature: AtlasFeature;
  swatch: SwatchId;
  /** A promise, which is no measurement. */
  target: boolean;
  /** True where the figure is of the whole area; else an area gets a symbol and no colour. */
  fill: boolean;
  /** The figure in short, to stand beside it; '' for none. */
  figure: string;
}

/** Everything that is drawn; pure data. */
export interface MapView {
  /** Already filtered, and with layer switches applied. Compared by reference. */
  features: readonly AtlasFeature[];
  selectedId: string | null;
  /** Set from lists; what the pointer is over, the map knows itself. */
  hoveredId: string | null;
  /** Linked features, drawn with a ring. */
  relatedIds: readonly string[];
  /** Basemap county to emphasise, for features known only to a county. */
  selectedCounty: string | null;
  theme: Theme;
  lang: Lang;
  /** The quality layer, above a record that is drawn faintly. Compared by reference. */
  quality?: { marks: readonly QualityMark[] } | null;
}

export interface MapEvents {
  /** One id, or several where features coincide; `[]` for empty ground. */
  onSelect(ids: string[]): void;
  onHover(id: string | null): void;
  /** Once when a move ends. */
  onCamera(camera: Camera): void;
  /** For a coordinate read-out, at most once a frame; null when the pointer leaves. */
  onPointer(lonLat: [number, number] | null): void;
  /** The first time that everything is drawn. */
  onIdle(): void;
  /** The online basemap did not load; the embedded one stays. Called at most once. */
  onBasemapFailed(): void;
  onLocateFailed(): void;
}

export type FlyTarget = { bounds: Bounds; padding?: number | Padding } | Camera;
