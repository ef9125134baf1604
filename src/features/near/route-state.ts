import type { Origin } from '#domain/near/nearby.ts';
import { orderStops, type Route, routeOf } from '#domain/near/stops.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { NearRoute } from '#store/near-state.ts';
import { boundsAround } from '#store/selectors.ts';

const featuresOf = ({ featureById }: AtlasRecord, ids: readonly string[]) =>
  ids.flatMap((id) => featureById.get(id) ?? []);

/** The way through a route's stops, with its legs, as the record now places them. */
export function legsOf(record: AtlasRecord, { start, stops }: NearRoute): Route {
  return routeOf(start, featuresOf(record, stops));
}

/** A route through features in a short order. */
export function newRoute(record: AtlasRecord, start: Origin, ids: readonly string[]): NearRoute {
  return throughStops(record, start, orderStops(start, featuresOf(record, ids)));
}

/** A route through features in the order given; what no longer has a place is no stop of it. */
export function throughStops(
  record: AtlasRecord,
  { lon, lat, accuracyM }: Origin,
  ids: readonly string[],
): NearRoute {
  const start = { lon, lat, accuracyM };
  const { stops } = routeOf(start, featuresOf(record, ids));
  return {
    start,
    stops: stops.map(({ feature }) => feature.id),
    line: [[lon, lat], ...stops.map(({ at }) => at)],
  };
}

/** Brings the whole route onto the map. */
export function showRoute(store: AtlasStore, { line, start }: NearRoute): void {
  const coordinates = line.map(([lon, lat]) => [lon, lat]);
  const bounds = boundsAround({ type: 'LineString', coordinates }, Math.max(300, start.accuracyM));
  if (bounds) store.getState().flyTo({ bounds });
}
