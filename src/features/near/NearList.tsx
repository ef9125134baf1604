import { useCallback, useMemo, useState } from 'react';
import { featureLine } from '#domain/describe.ts';
import type { Duties } from '#domain/near/duties.ts';
import { type Nearby, nearbyOf, type Origin } from '#domain/near/nearby.ts';
import { MOST_STOPS } from '#domain/near/route.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { NEAR_WORDS } from '#i18n/near.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { useLiveOrigin } from './follow.ts';
import { NearRow } from './NearRow.tsx';
import { newRoute, showRoute } from './route-state.ts';

/** So many rows at first, and at each step more. */
const STEP = 40;

interface NearListProps {
  record: AtlasRecord;
  /** Where the list was sorted. */
  near: Origin;
  found: readonly Nearby[];
  dutiesOf(id: string): Duties;
}

/** Places in the order in which they were sorted; distances go along with the device. */
export function NearList({ record, near, found, dutiesOf }: NearListProps) {
  const lang = useAtlas((state) => state.lang);
  const chosen = useAtlas((state) => state.nearby.chosen);
  const [isChoosing, setChoosing] = useState(chosen.length > 0);
  const [limit, setLimit] = useState(STEP);
  const words = NEAR_WORDS[lang];
  const origin = useLiveOrigin(near);
  const rows = useMemo(
    () =>
      found.slice(0, limit).map((sorted) => {
        const { feature } = sorted;
        const nearby = origin === near ? sorted : (nearbyOf(origin, feature) ?? sorted);
        return { line: featureLine(record, feature, lang), nearby };
      }),
    [found, limit, origin, near, record, lang],
  );
  const choose = useChoose();
  if (found.length === 0) return <p role="status">{words.noneFound}</p>;
  const rest = Math.min(STEP, found.length - limit);
  return (
    <>
      <ChooseBar
        record={record}
        origin={origin}
        isChoosing={isChoosing}
        setChoosing={setChoosing}
      />
      <ol className="rows" aria-label={words.list}>
        {rows.map(({ line, nearby }) => (
          <NearRow
            key={line.id}
            line={line}
            nearby={nearby}
            duties={dutiesOf(line.id)}
            isChosen={isChoosing ? chosen.includes(line.id) : null}
            isFree={chosen.length < MOST_STOPS}
            onChoose={choose}
          />
        ))}
      </ol>
      {rest > 0 ? (
        <button type="button" className="button" onClick={() => setLimit(limit + STEP)}>
          {words.more(rest)}
        </button>
      ) : null}
    </>
  );
}

function useChoose() {
  const store = useAtlasStore();
  return useCallback(
    (id: string, isChosen: boolean) => {
      const { nearby, setNearby } = store.getState();
      const others = nearby.chosen.filter((other) => other !== id);
      if (isChosen && others.length >= MOST_STOPS) return;
      setNearby({ chosen: isChosen ? [...others, id] : others });
    },
    [store],
  );
}

interface ChooseBarProps {
  record: AtlasRecord;
  origin: Origin;
  isChoosing: boolean;
  setChoosing(isChoosing: boolean): void;
}

/** Begins and ends the choosing, and makes the route. */
function ChooseBar({ record, origin, isChoosing, setChoosing }: ChooseBarProps) {
  const words = NEAR_WORDS[useAtlas((state) => state.lang)];
  const count = useAtlas((state) => state.nearby.chosen.length);
  const store = useAtlasStore();

  function make() {
    const { nearby, setNearby } = store.getState();
    const route = newRoute(record, origin, nearby.chosen);
    setNearby({ route });
    showRoute(store, route);
    // It stands above the list, and is there once React has drawn.
    requestAnimationFrame(() => document.getElementById('route-title')?.focus());
  }

  function toggle() {
    setChoosing(!isChoosing);
    if (isChoosing) store.getState().setNearby({ chosen: [] });
  }

  return (
    <div className="actions near-choose">
      <button type="button" className="button" aria-pressed={isChoosing} onClick={toggle}>
        {isChoosing ? words.chooseDone : words.choose}
      </button>
      {isChoosing ? (
        <>
          <button type="button" className="button" disabled={count === 0} onClick={make}>
            {words.makeRoute}
          </button>
          <span role="status">{words.chosen(count, MOST_STOPS)}</span>
        </>
      ) : null}
    </div>
  );
}
