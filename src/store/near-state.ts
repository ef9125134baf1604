import type { Origin } from '#domain/near/nearby.ts';
import type { NearSort } from '#domain/near/sort.ts';

/** A way through features; by straight lines. */
export interface NearRoute {
  start: Origin;
  /** Ids in the order of the visit. */
  stops: readonly string[];
  /** From the start through all stops, for the map; degrees, WGS 84. */
  line: readonly (readonly [lon: number, lat: number])[];
}

/** What the list of what is near remembers while the page is open. */
export interface NearState {
  sort: NearSort;
  /** Whether it follows the device: asked for and waiting for a position, or on. */
  follow: 'off' | 'asked' | 'on';
  /** Ids that are ticked for a route. */
  chosen: readonly string[];
  /** Null: none, or put away. */
  route: NearRoute | null;
}

export const NEW_NEAR: NearState = { sort: 'distance', follow: 'off', chosen: [], route: null };
