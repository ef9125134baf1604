import type { Fix } from '#domain/fix.ts';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import type { SwatchId } from '#domain/quality/palette.ts';
import type { Certainty, Effect, Verdict } from '#domain/siting/types.ts';
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

/** A proposed site; its true place lies within so many metres of the geometry. */
export interface ViewSite {
  geometry: SitingGeometry;
  radiusM: number;
}

/** What a finding rests on, drawn as its outline or as distances around it. */
export interface SiteZone {
  id: string;
  geometry: SitingGeometry;
  /** Metres around the geometry, such as the lower and upper radius of a derived zone. */
  radiiM?: readonly number[];
  certainty: Certainty;
  effect: Effect;
}

/** One of many sites that are compared. */
export interface BatchSite {
  name: string;
  geometry: SitingGeometry;
  /** Null until it has been checked. */
  verdict: Verdict | null;
}

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

/** Where the device is: degrees, and metres within which it truly is. */
export type HerePoint = Pick<Fix, 'lon' | 'lat' | 'accuracyM'>;

/** A place of the user's own that is no feature. */
export interface FieldPoint {
  lon: number;
  lat: number;
  title: string;
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
  /** Stronger lines and labels, for bright light; with the light theme. */
  contrast?: boolean;
  lang: Lang;
  /** The site being checked. Compared by reference, as are the two lists below. */
  site?: ViewSite | null;
  siteZones?: readonly SiteZone[];
  sites?: readonly BatchSite[];
  /** The quality layer, above a record that is drawn faintly. Compared by reference. */
  quality?: { marks: readonly QualityMark[] } | null;
  /** My position. Compared by reference, as are the two below. */
  here?: HerePoint | null;
  /** The start and the stops of a route, in order; drawn by straight lines. */
  route?: readonly (readonly [lon: number, lat: number])[] | null;
  fieldPoints?: readonly FieldPoint[];
}

/** `edit` moves, adds and removes the corners of what has been drawn. */
export type DrawMode = 'point' | 'line' | 'polygon' | 'edit';

/** How the drawing tool stands. */
export interface DrawState {
  /** Null: put away. Finishing a line or polygon leads to `edit`, Escape with nothing begun to null. */
  mode: DrawMode | null;
  /** Some corners have been set and the shape is not finished. */
  isUnfinished: boolean;
  canUndo: boolean;
  canRedo: boolean;
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
  /** The locate button found the device, or (null) was switched off. */
  onLocated(fix: Fix | null): void;
  /** The code that draws sites and zones, or that lets one draw, could not be fetched. */
  onToolFailed(): void;
  /** A click on one of `MapView.sites`, by its place in the list. */
  onSite(index: number): void;
  /**
   * The drawing or the tool's state changed.
   *
   * @param geometry the finished shape: a point, line or polygon without holes as drawn, to 6
   *   decimals, or the very object that `draw` was given; null for nothing
   */
  onDrawn(geometry: SitingGeometry | null, state: DrawState): void;
}

export type FlyTarget = { bounds: Bounds; padding?: number | Padding } | Camera;
