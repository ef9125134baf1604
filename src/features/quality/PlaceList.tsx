import { useMemo } from 'react';
import { pick } from '#domain/text.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useQuality } from './context.ts';
import { FigureRow } from './FigureRow.tsx';
import { type LayerPlace, layerLists, otherYears } from './rows.ts';

/** Every place of the layer, by plan: the list that goes with the map. */
export function PlaceList() {
  const { record, lang, words, layer, today } = useQuality();
  const { subject, entries, edition } = layer;
  const lists = useMemo(
    () => subject && layerLists(record, subject, entries, edition, today),
    [record, subject, entries, edition, today],
  );
  if (!lists) return null;
  const { shown, absent } = lists;
  const unplaced = shown.filter(({ feature }) => !record.featureById.get(feature)?.geometry);
  return (
    <section aria-labelledby="quality-places">
      <h3 id="quality-places">{words.places}</h3>
      {unplaced.length > 0 ? (
        <p className="hint">{words.unplaced(String(unplaced.length))}</p>
      ) : null}
      {record.plans.map(({ id, title, titleEn, jurisdiction }) => {
        const places = shown.filter(({ plan }) => plan === id);
        if (places.length === 0) return null;
        return (
          <section key={id} aria-labelledby={`quality-${id}`}>
            <h4 id={`quality-${id}`}>{pick(lang, title, titleEn)}</h4>
            <AccountButton jurisdiction={jurisdiction} />
            <ul className="quality-places">
              {places.map((place) => (
                <Place key={place.feature} place={place} />
              ))}
            </ul>
          </section>
        );
      })}
      {absent.length > 0 ? <Absent places={absent} /> : null}
    </section>
  );
}

/** Leads to what the plan's figures come to: good, better, promised. */
function AccountButton({ jurisdiction }: { jurisdiction: string }) {
  const { common } = useQuality();
  const show = useAtlas((state) => state.show);
  const setTab = useAtlas((state) => state.setTab);
  return (
    <button
      type="button"
      className="link-button account-link"
      onClick={() => {
        show(jurisdiction);
        setTab('account');
      }}
    >
      {common.tabs.account} ›
    </button>
  );
}

function Place({ place }: { place: LayerPlace }) {
  return (
    <HoveredItem id={place.feature}>
      <PlaceName id={place.feature} />
      {place.rows.map((row) => (
        <FigureRow key={row.key} row={row} />
      ))}
    </HoveredItem>
  );
}

/** Places that have the subject in other years only: drawn and listed as such. */
function Absent({ places }: { places: readonly LayerPlace[] }) {
  const { words } = useQuality();
  return (
    <details className="absent">
      <summary>{words.absentPlaces(String(places.length))}</summary>
      <ul className="quality-places">
        {places.map(({ feature, rows }) => {
          const periods = rows.flatMap(({ series }) => (series ? otherYears(series) : []));
          return (
            <HoveredItem key={feature} id={feature}>
              <PlaceName id={feature} />
              <p className="muted">
                {periods.length > 0
                  ? words.hasYears([...new Set(periods)].join(words.listSeparator))
                  : words.noData}
              </p>
            </HoveredItem>
          );
        })}
      </ul>
    </details>
  );
}

/** A list entry that shows its place on the map while it is pointed at. */
function HoveredItem({ id, children }: { id: string; children: React.ReactNode }) {
  const hover = useAtlas((state) => state.hover);
  return (
    <li
      className="quality-place"
      onMouseEnter={() => hover(id)}
      onMouseLeave={() => hover(null)}
      onFocus={() => hover(id)}
      onBlur={() => hover(null)}
    >
      {children}
    </li>
  );
}

function PlaceName({ id }: { id: string }) {
  const { words, featureName } = useQuality();
  const show = useAtlas((state) => state.show);
  const name = featureName(id);
  return (
    <button
      type="button"
      className="link-button place-name"
      title={words.openPlace(name)}
      onClick={() => show(id)}
    >
      {name}
    </button>
  );
}
