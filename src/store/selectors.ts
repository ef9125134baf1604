import { type Filters, filterFeatures } from '#domain/filter.ts';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import { withSurveyed } from '#domain/positions/apply.ts';
import { type AtlasRecord, boundsOf } from '#domain/record.ts';
import { indexRecord } from '#domain/search-record.ts';
import type { AtlasFeature, FeatureGeometry } from '#domain/types.ts';
import type { SurveyedPosition } from '#domain/visits/types.ts';
import type { AtlasState } from './state.ts';

/** Remembers the last answer: state parts are replaced, never changed in place. */
export function memo<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (!last || args.some((arg, i) => arg !== last?.args[i])) {
      last = { args, result: compute(...args) };
    }
    return last.result;
  };
}

const NONE: AtlasFeature[] = [];

/** The record as it was compiled, without this device's corrections. */
export function compiledRecordOf(state: AtlasState): AtlasRecord | null {
  return state.record.status === 'ready' ? state.record.record : null;
}

let holding: { list: readonly SurveyedPosition[]; text: string } = { list: [], text: '[]' };

/** They may be read anew from the database with every change of a visit: what they say counts. */
const surveyed = memo((positions: readonly SurveyedPosition[]) => {
  const list = positions.filter(({ deletedAt }) => deletedAt === null);
  const text = JSON.stringify(list);
  if (text !== holding.text) holding = { list, text };
  return holding.list;
});

/** Corrections of positions that hold, the same list while none of them changes. */
export function surveyedPositions({ fieldwork }: AtlasState): readonly SurveyedPosition[] {
  return surveyed(fieldwork.positions);
}

const corrected = memo(withSurveyed<AtlasRecord>);

/** The record, with features where this device's corrections place them. */
export function recordOf(state: AtlasState): AtlasRecord | null {
  const record = compiledRecordOf(state);
  return record && corrected(record, surveyedPositions(state));
}

const filtered = memo((record: AtlasRecord, filters: Filters) => filterFeatures(record, filters));

/** What the filters leave, whatever layers are switched on. */
export function filteredFeatures(state: AtlasState): AtlasFeature[] {
  const record = recordOf(state);
  return record ? filtered(record, state.filters) : NONE;
}

const drawn = memo(
  (features: AtlasFeature[], hidden: AtlasState['hidden'], selected: AtlasFeature | undefined) => {
    const shown = features.filter((feature) => !hidden.includes(feature.properties.kind));
    return selected && !shown.includes(selected) ? [...shown, selected] : shown;
  },
);

/** What the map draws: filtered, of layers that are on, and always the selected feature. */
export function drawnFeatures(state: AtlasState): AtlasFeature[] {
  const selected = recordOf(state)?.featureById.get(state.selected ?? '');
  return drawn(filteredFeatures(state), state.hidden, selected);
}

export function selectedFeature(state: AtlasState): AtlasFeature | null {
  return recordOf(state)?.featureById.get(state.selected ?? '') ?? null;
}

const index = memo((record: AtlasRecord) => indexRecord(record));

/** The search index of the record, built at the first search. */
export function searchIndex(record: AtlasRecord) {
  return index(record);
}

type Located = FeatureGeometry | SitingGeometry;
type Bounds = [west: number, south: number, east: number, north: number];

/** The box of a geometry, widened by a margin in metres on every side. */
export function boundsAround(geometry: Located, marginM: number): Bounds | null {
  const box = boundsOf([{ geometry }]);
  if (!box) return null;
  const dLat = marginM / 111_320;
  const dLon = dLat / Math.cos((box[1] * Math.PI) / 180);
  return [box[0] - dLon, box[1] - dLat, box[2] + dLon, box[3] + dLat];
}

/** The view that shows a feature with its uncertainty, or null when it has no place on the map. */
export function viewOf({ geometry, properties }: AtlasFeature): { bounds: Bounds } | null {
  if (!geometry) return null;
  const isPoint = geometry.type === 'Point' || geometry.type === 'MultiPoint';
  const margin = isPoint ? Math.max(600, (properties.position?.radiusM ?? 0) * 1.2) : 0;
  const bounds = boundsAround(geometry, margin);
  return bounds && { bounds };
}
