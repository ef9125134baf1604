import { useEffect, useMemo, useState } from 'react';
import { featureLine } from '#domain/describe.ts';
import { formatRange, formatUncertainty } from '#domain/format.ts';
import { gpxText } from '#domain/near/gpx.ts';
import type { Route } from '#domain/near/stops.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { pick } from '#domain/text.ts';
import { NEAR_WORDS } from '#i18n/near.ts';
import { WORDS } from '#i18n/words.ts';
import type { NearRoute } from '#store/near-state.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { download } from '#ui/download.ts';
import { today } from '#ui/today.ts';
import { RouteStops } from './RouteStops.tsx';
import { legsOf, newRoute, showRoute, throughStops } from './route-state.ts';

/** The route while there is one. */
export function RouteSection({ record }: { record: AtlasRecord }) {
  const route = useAtlas((state) => state.nearby.route);
  return route ? <RouteView record={record} route={route} /> : null;
}

/** A way through chosen features: its legs and length as ranges, and what can be done with it. */
function RouteView({ record, route }: { record: AtlasRecord; route: NearRoute }) {
  const lang = useAtlas((state) => state.lang);
  const setNearby = useAtlas((state) => state.setNearby);
  const [said, say] = useState('');
  const words = NEAR_WORDS[lang];
  const legs = useMemo(() => legsOf(record, route), [record, route]);
  useEffect(() => {
    // A place may have been corrected since.
    const now = throughStops(record, route.start, route.stops);
    if (String(now.line) !== String(route.line)) setNearby({ route: now });
  }, [record, route, setNearby]);

  function move(from: number, to: number) {
    const stops = [...route.stops];
    const [id] = stops.splice(from, 1);
    if (id === undefined) return;
    stops.splice(to, 0, id);
    setNearby({ route: throughStops(record, route.start, stops) });
    const feature = record.featureById.get(id);
    say(feature ? words.movedTo(featureLine(record, feature, lang).title, to + 1) : '');
  }

  return (
    <section className="near-route" aria-labelledby="route-title">
      <h3 id="route-title" tabIndex={-1}>
        {words.route}
      </h3>
      <p className="muted">{words.routeHint}</p>
      <p>
        {words.routeStart}
        {lang === 'zh' ? '：' : ': '}
        {route.start.accuracyM > 0
          ? words.startMe(formatUncertainty(route.start.accuracyM, lang))
          : words.startMap}
      </p>
      <RouteStops record={record} stops={legs.stops} onMove={move} />
      <p className="near-total">{words.total(legs.stops.length, formatRange(legs.total, lang))}</p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <RouteActions record={record} route={route} legs={legs} />
      <p className="muted near-hint">{words.gpxHint}</p>
    </section>
  );
}

interface RouteActionsProps {
  record: AtlasRecord;
  route: NearRoute;
  legs: Route;
}

function RouteActions({ record, route, legs }: RouteActionsProps) {
  const lang = useAtlas((state) => state.lang);
  const setNearby = useAtlas((state) => state.setNearby);
  const store = useAtlasStore();
  const words = NEAR_WORDS[lang];

  function save() {
    const stops = legs.stops.map(({ feature: { properties: p }, at, radiusM }) => {
      const method = p.position ? WORDS[lang].positionMethods[p.position.method] : '';
      const description = words.gpxPlace(formatUncertainty(radiusM, lang), method);
      return { at, name: pick(lang, p.name, p.nameEn), description };
    });
    const text = gpxText(words.gpxName(today()), stops);
    download(`route-${today()}.gpx`, 'application/gpx+xml', text);
  }

  return (
    <div className="actions">
      <button type="button" className="button" onClick={() => showRoute(store, route)}>
        {words.showRoute}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => setNearby({ route: newRoute(record, route.start, route.stops) })}
      >
        {words.reorder}
      </button>
      <button type="button" className="button" onClick={save}>
        {words.saveGpx}
      </button>
      <button type="button" className="button" onClick={() => setNearby({ route: null })}>
        {words.putAway}
      </button>
    </div>
  );
}
