import { useCallback, useMemo } from 'react';
import { type CountyHere, countiesHere } from '#domain/near/counties.ts';
import { dutiesOf, seenByFeature, urgency } from '#domain/near/duties.ts';
import { type Nearby, nearbyOf, type Origin } from '#domain/near/nearby.ts';
import { sortNearby } from '#domain/near/sort.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { filteredFeatures } from '#store/selectors.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { today } from '#ui/today.ts';

/** How the dated obligations of a feature stand today, by what the user's own visits say. */
export function useDuties(record: AtlasRecord) {
  const visits = useAtlas((state) => state.fieldwork.visits);
  const day = today();
  const known = useMemo(() => {
    const seen = seenByFeature(visits);
    return new Map(
      record.features.map((feature) => [feature.id, dutiesOf(record, feature, day, seen)]),
    );
  }, [record, visits, day]);
  return useCallback((id: string) => known.get(id) ?? NO_DUTIES, [known]);
}

const NO_DUTIES = { passed: [], notMet: 0, soon: 0, met: null };

export interface NearLists {
  /** In order, as measured from where the list was sorted. */
  found: Nearby[];
  counties: CountyHere[];
  /** How many of what the filters leave are in neither. */
  unplaced: number;
}

/** What the filters leave, in the order that is asked for. */
export function useNearLists(
  record: AtlasRecord,
  near: Origin,
  dutiesOfId: ReturnType<typeof useDuties>,
): NearLists {
  const features = useAtlas(filteredFeatures);
  const sort = useAtlas((state) => state.nearby.sort);
  const measured = useMemo(() => measure(near, record, features), [near, record, features]);
  return useMemo(() => {
    const { found, counties, unplaced } = measured;
    const group = ({ id }: AtlasFeature) => (sort === 'due' ? urgency(dutiesOfId(id)) : 0);
    return {
      found: sortNearby(found, sort, dutiesOfId),
      counties: counties.map((county) => ({
        ...county,
        features: [...county.features].sort((a, b) => group(a) - group(b)),
      })),
      unplaced,
    };
  }, [measured, sort, dutiesOfId]);
}

function measure(near: Origin, record: AtlasRecord, features: readonly AtlasFeature[]): NearLists {
  const found = features.flatMap((feature) => nearbyOf(near, feature) ?? []);
  const counties = countiesHere(near, record.features, features);
  const listed = counties.reduce((sum, county) => sum + county.features.length, found.length);
  return { found, counties, unplaced: features.length - listed };
}
