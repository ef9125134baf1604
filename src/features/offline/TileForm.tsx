import { useState } from 'react';
import { formatNumber } from '#domain/format.ts';
import { MAX_TILES } from '#domain/tiles/limits.ts';
import type { Plan } from '#domain/types.ts';
import type { OfflineWords } from '#i18n/offline.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { LevelField } from './LevelField.tsx';
import { TileStatus } from './TileStatus.tsx';
import { boundsOfPlace, middleOf, rangeOf, SIDES_KM, sizeOf } from './tile-area.ts';

/** A middle latitude of the province, until the map says where it looks. */
const SOME_LATITUDE = 38;

/** Chooses an area and its levels, and has them estimated and fetched. */
export function TileForm({ words, plans }: { words: OfflineWords; plans: readonly Plan[] }) {
  const lang = useAtlas((state) => state.lang);
  const camera = useAtlas((state) => state.camera);
  const shown = useAtlas((state) => state.filters.plan);
  const maxZoom = useAtlas((state) => state.offline.tileMaxZoom);
  const layers = useAtlas((state) => state.offline.tileLayers);
  const status = useAtlas((state) => state.offline.area.status);
  const ask = useAtlas((state) => state.askOffline);
  const [place, setPlace] = useState('5');
  const [levels, setLevels] = useState({ from: 12, to: 16 });
  /** What was asked about; another choice has to be estimated anew. */
  const [asked, setAsked] = useState('');

  const middle = middleOf(camera, plans, shown);
  const bounds = boundsOfPlace(place, middle, plans);
  const zooms = rangeOf(levels.from, levels.to, maxZoom);
  const { tiles, isTooMany } = sizeOf(bounds, zooms, layers);
  const key = JSON.stringify([bounds, zooms]);
  const isBusy = status === 'estimating' || status === 'fetching';
  const lat = middle?.lat ?? SOME_LATITUDE;
  const send = (to: 'estimate-tiles' | 'fetch-tiles') => {
    if (!bounds) return;
    setAsked(key);
    ask({ to, bounds, zooms });
  };
  return (
    <div className="storage-form">
      <PlaceField words={words} plans={plans} value={place} onChange={setPlace} />
      <fieldset className="storage-levels">
        <legend>{words.detail}</legend>
        <LevelField
          words={words}
          label={words.tilesFrom}
          lat={lat}
          value={zooms[0]}
          onChange={(from) => setLevels({ from, to: zooms[1] })}
        />
        <LevelField
          words={words}
          label={words.tilesTo}
          lat={lat}
          value={zooms[1]}
          onChange={(to) => setLevels({ from: zooms[0], to })}
        />
      </fieldset>
      <p role="status">
        {bounds === null
          ? words.noCentre
          : isTooMany
            ? words.tooMany(formatNumber(MAX_TILES, lang))
            : words.tileCount(formatNumber(tiles, lang))}
      </p>
      {isBusy ? null : (
        <button
          type="button"
          className="button"
          disabled={bounds === null || isTooMany}
          onClick={() => send('estimate-tiles')}
        >
          {words.estimate}
        </button>
      )}
      {asked === key || isBusy ? (
        <TileStatus words={words} onFetch={() => send('fetch-tiles')} />
      ) : null}
    </div>
  );
}

interface PlaceFieldProps {
  words: OfflineWords;
  plans: readonly Plan[];
  value: string;
  onChange(place: string): void;
}

function PlaceField({ words, plans, value, onChange }: PlaceFieldProps) {
  const lang = useAtlas((state) => state.lang);
  return (
    <label className="field">
      <span>{words.tilesWhere}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {SIDES_KM.map((km) => (
          <option key={km} value={km}>
            {words.around(String(km))}
          </option>
        ))}
        {plans.map((plan) => (
          <option key={plan.id} value={plan.id}>
            {words.planArea(lang === 'zh' ? plan.title : plan.titleEn)}
          </option>
        ))}
      </select>
    </label>
  );
}
