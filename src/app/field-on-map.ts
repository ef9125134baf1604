import type { FieldPoint, MapView } from '#map/atlas-map.ts';
import { memo } from '#store/selectors.ts';
import type { AtlasState } from '#store/state.ts';

type FieldView = Required<Pick<MapView, 'here' | 'route' | 'fieldPoints'>>;
type Visits = AtlasState['fieldwork']['visits'];

let shown: readonly FieldPoint[] = [];

/** Visits at places that are no feature. */
const ownPlaces = memo((visits: Visits) => {
  const points = visits.flatMap(({ feature, position, title, deletedAt }) => {
    if (feature || !position || deletedAt !== null) return [];
    return [{ lon: position.lon, lat: position.lat, title }];
  });
  // The visits are a new list with every letter that is typed: what is drawn counts.
  if (JSON.stringify(points) !== JSON.stringify(shown)) shown = points;
  return shown;
});

/** What field work shows on the map; the same objects while nothing changes. */
export function fieldView({ fieldwork, nearby }: AtlasState): FieldView {
  return {
    here: fieldwork.here.fix,
    route: nearby.route?.line ?? null,
    fieldPoints: ownPlaces(fieldwork.visits),
  };
}
