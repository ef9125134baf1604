import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { featureLine } from '#domain/describe.ts';
import { formatRange } from '#domain/format.ts';
import { nearbyOf, type Origin } from '#domain/near/nearby.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { visitAt } from '#domain/visits/start.ts';
import { WORDS } from '#i18n/words.ts';
import { filteredFeatures, searchIndex } from '#store/selectors.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Row } from '#ui/Row.tsx';
import { useBegin } from './begin.ts';
import { useVisiting } from './context.ts';
import { StartPoint } from './StartPoint.tsx';

/** Features offered by distance, and by name. */
const OFFERED = { near: 5, found: 8 };

/** Where a new visit is: at a feature near by or found by name, or at a place of its own. */
export function StartVisit({ onCancel }: { onCancel(): void }) {
  const { record, lang, words } = useVisiting();
  const { begin, beginning } = useBegin();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const row = (feature: AtlasFeature, trailing?: string) => {
    const line = featureLine(record, feature, lang);
    return (
      <Row
        key={line.id}
        {...line}
        color={`var(--kind-${line.kind})`}
        trailing={trailing}
        onOpen={() => void begin(visitAt(record, feature, beginning()))}
      />
    );
  };
  return (
    <section aria-labelledby="start-title" className="visit-start">
      <button type="button" className="back" onClick={onCancel}>
        ‹ {words.startCancel}
      </button>
      <h3 id="start-title" tabIndex={-1} ref={title}>
        {words.startTitle}
      </h3>
      {/* Without the obligations a checklist would be empty, and stay so. */}
      {record.complete ? (
        <>
          <Near row={row} />
          <ByName row={row} />
        </>
      ) : (
        <p className="muted">{WORDS[lang].loading}</p>
      )}
      <StartPoint />
    </section>
  );
}

type DrawRow = (feature: AtlasFeature, trailing?: string) => ReactNode;

function Near({ row }: { row: DrawRow }) {
  const { lang, words } = useVisiting();
  const fix = useAtlas((state) => state.fieldwork.here.fix);
  const camera = useAtlas((state) => state.camera);
  const features = useAtlas(filteredFeatures);
  const origin = useMemo((): Origin | null => {
    if (fix) return { lon: fix.lon, lat: fix.lat, accuracyM: fix.accuracyM };
    return camera && { lon: camera.lon, lat: camera.lat, accuracyM: 0 };
  }, [fix, camera]);
  const near = useMemo(
    () =>
      (origin ? features.flatMap((feature) => nearbyOf(origin, feature) ?? []) : [])
        .sort((a, b) => a.nominalM - b.nominalM)
        .slice(0, OFFERED.near),
    [origin, features],
  );
  if (near.length === 0) return null;
  return (
    <section aria-labelledby="start-near">
      <h4 id="start-near">{words.startNear}</h4>
      <p className="muted">{words.startNearOf[fix ? 'device' : 'map']}</p>
      <ul className="rows">
        {near.map(({ feature, range }) => row(feature, words.distance(formatRange(range, lang))))}
      </ul>
    </section>
  );
}

function ByName({ row }: { row: DrawRow }) {
  const { record, words } = useVisiting();
  const [query, setQuery] = useState('');
  const found = useMemo(
    () =>
      searchIndex(record)
        .search(query)
        .flatMap(({ id }) => record.featureById.get(id) ?? [])
        .slice(0, OFFERED.found),
    [record, query],
  );
  return (
    <section aria-labelledby="start-by-name">
      <h4 id="start-by-name">{words.startSearch}</h4>
      <div className="field visit-field">
        <label htmlFor="start-search" className="visually-hidden">
          {words.startSearch}
        </label>
        <input
          id="start-search"
          type="search"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {query.trim() !== '' && found.length === 0 ? (
        <p className="muted">{words.startSearchNone}</p>
      ) : null}
      <ul className="rows">{found.map((feature) => row(feature))}</ul>
    </section>
  );
}
