import { useCallback, useRef } from 'react';
import type { Origin } from '#domain/near/nearby.ts';
import { NEAR_SORTS } from '#domain/near/sort.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { NEAR_WORDS } from '#i18n/near.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { CountyGroups } from './CountyGroups.tsx';
import { useFollow } from './follow.ts';
import { useDuties, useNearLists } from './lists.ts';
import { NearList } from './NearList.tsx';
import { OriginLine } from './OriginLine.tsx';
import { RouteSection } from './RouteSection.tsx';

interface NearPanelProps {
  record: AtlasRecord;
  /** Where the list was last sorted. */
  from: Origin;
}

/** For so long after a touch the list stays as it is. */
const REST_MS = 3000;

/** What is near a point or the user, by distance or by what falls due, and a way through some of it. */
export function NearPanel({ record, from }: NearPanelProps) {
  const words = NEAR_WORDS[useAtlas((state) => state.lang)];
  const hasRoute = useAtlas((state) => state.nearby.route !== null);
  const lists = useRef<HTMLDivElement>(null);
  const touchedAt = useRef(Number.NEGATIVE_INFINITY);
  const touch = () => {
    touchedAt.current = performance.now();
  };
  const isInUse = useCallback(() => {
    const hasFocus = lists.current?.contains(document.activeElement) ?? false;
    return hasFocus || performance.now() - touchedAt.current < REST_MS;
  }, []);
  useFollow(from, isInUse);
  const dutiesOf = useDuties(record);
  const { found, counties, unplaced } = useNearLists(record, from, dutiesOf);
  return (
    <section className="panel-body near" aria-labelledby="near-title">
      <BackButton />
      <h2 id="near-title">{words.title}</h2>
      <OriginLine near={from} />
      {hasRoute ? <RouteSection record={record} /> : null}
      <SortSwitch />
      <div ref={lists} onPointerDown={touch} onPointerUp={touch} onPointerCancel={touch}>
        <NearList record={record} near={from} found={found} dutiesOf={dutiesOf} />
        <CountyGroups record={record} counties={counties} dutiesOf={dutiesOf} />
      </div>
      <p className="muted">
        {words.rangeHint} {unplaced > 0 ? words.unplaced(unplaced) : null}
      </p>
    </section>
  );
}

function BackButton() {
  const words = NEAR_WORDS[useAtlas((state) => state.lang)];
  const store = useAtlasStore();

  function leave() {
    const { nearby, setNear, setNearby, watchHere } = store.getState();
    // Who walks a route wants to see on the map where they are.
    if (nearby.follow !== 'off' && !nearby.route) watchHere(false);
    setNearby({ follow: 'off' });
    setNear(null);
  }

  return (
    <button type="button" className="back" onClick={leave}>
      ‹ {words.back}
    </button>
  );
}

function SortSwitch() {
  const words = NEAR_WORDS[useAtlas((state) => state.lang)];
  const sort = useAtlas((state) => state.nearby.sort);
  const setNearby = useAtlas((state) => state.setNearby);
  return (
    <>
      <fieldset className="near-sort">
        <legend>{words.sort}</legend>
        {NEAR_SORTS.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name="near-sort"
              checked={option === sort}
              onChange={() => setNearby({ sort: option })}
            />
            {words.sorts[option]}
          </label>
        ))}
      </fieldset>
      {sort === 'due' ? <p className="muted near-hint">{words.dueHint}</p> : null}
    </>
  );
}
