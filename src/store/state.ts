import { type Filters, NO_FILTERS } from '#domain/filter.ts';
import type { Lang } from '#domain/lang.ts';
import type { Ground } from '#domain/positions/pointing.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { Kind } from '#domain/types.ts';
import type { FieldLook, FieldState } from './field-state.ts';
import type { NearState } from './near-state.ts';
import type { OfflineState } from './offline-state.ts';
import type { QualityLook } from './quality.ts';
import type { SiteCheck, SitingState } from './siting-state.ts';

export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
}

/** `contrast` is for bright light: dark on white, larger, with strong lines. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export const TABS = [
  'overview',
  'account',
  'indicators',
  'projects',
  'obligations',
  'discrepancies',
] as const;
export type Tab = (typeof TABS)[number];

export const SORT_KEYS = ['name', 'kind', 'category', 'quality', 'obligations', 'due'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export interface Sort {
  key: SortKey;
  descending: boolean;
}

/** Something the user must be told; `text` is chosen by the screen from `key`. */
export interface Notice {
  key:
    | 'bad-url'
    | 'no-feature'
    | 'missing'
    | 'broken'
    | 'dropped'
    | 'basemap'
    | 'locate'
    | 'tool'
    | 'copied'
    | 'copy-failed'
    | 'map'
    | 'config'
    | 'update';
  /** File, id or part that it is about. */
  detail?: string;
}

/** The record while it loads and after. */
export type RecordState = { status: 'loading' } | { status: 'ready'; record: AtlasRecord };

/** A place that the map shall show, or that it shall stand; `app` tells the map and clears it. */
export type FlyRequest =
  | 'halt'
  | { bounds: [number, number, number, number] }
  | { lon: number; lat: number; zoom: number };

/** Where "near here" measures from; the true point lies within `accuracyM` metres of it. */
export interface NearPoint {
  lon: number;
  lat: number;
  /** 0 for a point that was chosen and not measured. */
  accuracyM: number;
}

/** The view: what the address brings back. */
export interface ViewState {
  lang: Lang;
  camera: Camera | null;
  selected: string | null;
  query: string;
  filters: Filters;
  /** Kinds whose layer is switched off. */
  hidden: Kind[];
  mode: 'map' | 'table';
  tab: Tab;
  sort: Sort;
  /** The point that "near here" measures from. */
  near: NearPoint | null;
  /** The site check, while its panel is open. */
  check: SiteCheck | null;
  /** The quality layer, while its panel is open. */
  quality: QualityLook | null;
  /** The open part of the field panel. */
  field: FieldLook | null;
}

export interface AtlasState extends ViewState {
  theme: Theme;
  record: RecordState;
  /** Whether the map has drawn everything once. */
  map: 'loading' | 'ready' | 'failed';
  /** What lies beneath: on an online basemap a place can be pointed at exactly. */
  basemap: Ground;
  hovered: string | null;
  /** The indicator that its tab or panel brings into view. */
  indicator: string | null;
  /** Several features at one place, to choose from. */
  chooser: string[];
  fly: FlyRequest | null;
  notices: Notice[];
  /** How much of a phone's screen the panel takes. */
  sheet: 'low' | 'half' | 'full';
  siting: SitingState;
  nearby: NearState;
  fieldwork: FieldState;
  offline: OfflineState;
}

/** Where each part of the state is kept: the address, this browser, or this page only. */
export const STORED_IN: Record<keyof AtlasState, 'url' | 'local' | 'page'> = {
  lang: 'url',
  camera: 'url',
  selected: 'url',
  query: 'url',
  filters: 'url',
  hidden: 'url',
  mode: 'url',
  tab: 'url',
  sort: 'url',
  near: 'url',
  check: 'url',
  quality: 'url',
  field: 'url',
  theme: 'local',
  record: 'page',
  map: 'page',
  basemap: 'page',
  hovered: 'page',
  indicator: 'page',
  chooser: 'page',
  fly: 'page',
  notices: 'page',
  sheet: 'page',
  siting: 'page',
  nearby: 'page',
  // What is kept of it lies in the browser's database.
  fieldwork: 'page',
  offline: 'page',
};

export const DEFAULT_VIEW: ViewState = {
  lang: 'zh',
  camera: null,
  selected: null,
  query: '',
  filters: NO_FILTERS,
  hidden: [],
  mode: 'map',
  tab: 'overview',
  sort: { key: 'kind', descending: false },
  near: null,
  check: null,
  quality: null,
  field: null,
};
