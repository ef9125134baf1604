/** An area of the online basemap that is kept, or being fetched. */
export interface TileArea {
  status:
    | 'idle'
    | 'estimating'
    | 'estimated'
    | 'fetching'
    | 'done'
    | 'cancelled'
    | 'failed'
    | 'no-room';
  /** Tiles of the area, and those that are there. */
  total: number;
  done: number;
  /** Tiles that could not be had. */
  failed: number;
  /** Bytes: an estimate from a sample until all are there. */
  bytes: number;
}

/** What the keeping side is asked; `app` takes it and clears it. */
export type OfflineAsk =
  | {
      to:
        | 'measure'
        | 'persist'
        | 'keep-app'
        | 'clear-app'
        | 'clear-tiles'
        | 'update'
        | 'cancel-tiles';
    }
  | {
      to: 'estimate-tiles' | 'fetch-tiles';
      bounds: [west: number, south: number, east: number, north: number];
      /** Zoom levels of MapLibre's 256-pixel rasters. */
      zooms: [from: number, to: number];
    };

/** How far the app works without a network. */
export interface OfflineState {
  /** `none`: this browser or address cannot keep the app; `partial`: the keeping failed midway. */
  app: 'unknown' | 'none' | 'keeping' | 'kept' | 'partial' | 'cleared';
  /** Why there is `none`: no https, a browser without service workers, or one that refused. */
  why: 'insecure' | 'unsupported' | 'refused' | null;
  /** Bytes of the whole app; null until the service worker has said so. */
  appBytes: number | null;
  /** Of the build that this page is of; null where it is none. */
  version: string | null;
  /** A newer version is there and takes over when the user says so. */
  hasUpdate: boolean;
  online: boolean;
  /** Bytes by the browser's estimate; null when it does not say. */
  storage: { usage: number; quota: number; persisted: boolean } | null;
  /** Whether the basemap's terms allow keeping, by the deployer's word; null without an online basemap. */
  tilesAllowed: boolean | null;
  /** The online basemap brings a style of its own, whose parts cannot be kept. */
  isStyle: boolean;
  /** Tiles that lie upon each other at a place, and the finest level that there is. */
  tileLayers: number;
  tileMaxZoom: number;
  /** Tiles kept now. */
  tiles: { count: number; bytes: number };
  area: TileArea;
  ask: OfflineAsk | null;
}

export const NEW_OFFLINE: OfflineState = {
  app: 'unknown',
  why: null,
  appBytes: null,
  version: null,
  hasUpdate: false,
  online: true,
  storage: null,
  tilesAllowed: null,
  isStyle: false,
  tileLayers: 1,
  tileMaxZoom: 18,
  tiles: { count: 0, bytes: 0 },
  area: { status: 'idle', total: 0, done: 0, failed: 0, bytes: 0 },
  ask: null,
};
