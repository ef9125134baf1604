import { useMemo } from 'react';
import { featureLine } from '#domain/describe.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import { pick, term } from '#domain/text.ts';
import { KINDS, type Kind } from '#domain/types.ts';
import { WORDS } from '#i18n/words.ts';
import { searchIndex } from '#store/selectors.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Row } from '#ui/Row.tsx';

/** More than this many of one group say little; the count tells that there are more. */
const GROUP_LIMIT = 30;

interface Hits {
  byKind: Map<Kind, string[]>;
  indicators: string[];
  obligations: string[];
  total: number;
}

function groupHits(record: AtlasRecord, query: string): Hits {
  const hits: Hits = { byKind: new Map(), indicators: [], obligations: [], total: 0 };
  for (const { id } of searchIndex(record).search(query, 1000)) {
    const kind = record.featureById.get(id)?.properties.kind;
    hits.total += 1;
    if (kind) hits.byKind.set(kind, [...(hits.byKind.get(kind) ?? []), id]);
    else if (record.indicatorById.has(id)) hits.indicators.push(id);
    else hits.obligations.push(id);
  }
  return hits;
}

/** What the search finds, grouped by kind, best first in each group. */
export function SearchResults({ record, query }: { record: AtlasRecord; query: string }) {
  const words = WORDS[useAtlas((state) => state.lang)];
  const hits = useMemo(() => groupHits(record, query), [record, query]);
  return (
    <section className="panel-body" aria-labelledby="results-title">
      <h2 id="results-title">{words.resultsOf(query)}</h2>
      <p role="status" className="muted">
        {hits.total === 0 ? words.noResults(query) : words.resultCount(hits.total)}
      </p>
      {KINDS.map((kind) => (
        <Group key={kind} title={words.kinds[kind]} ids={hits.byKind.get(kind) ?? []}>
          {(id) => <FeatureHit key={id} record={record} id={id} />}
        </Group>
      ))}
      <Group title={words.indicatorsKind} ids={hits.indicators}>
        {(id) => <IndicatorHit key={id} record={record} id={id} />}
      </Group>
      <Group title={words.obligationsKind} ids={hits.obligations}>
        {(id) => <ObligationHit key={id} record={record} id={id} />}
      </Group>
    </section>
  );
}

interface GroupProps {
  title: string;
  ids: string[];
  children(id: string): React.ReactNode;
}

function Group({ title, ids, children }: GroupProps) {
  const words = WORDS[useAtlas((state) => state.lang)];
  if (ids.length === 0) return null;
  return (
    <section className="group">
      <h3>
        {title} <span className="count">{ids.length}</span>
      </h3>
      <ul className="rows">{ids.slice(0, GROUP_LIMIT).map(children)}</ul>
      {ids.length > GROUP_LIMIT ? (
        <p className="muted">{words.moreResults(ids.length - GROUP_LIMIT)}</p>
      ) : null}
    </section>
  );
}

interface HitProps {
  record: AtlasRecord;
  id: string;
}

function FeatureHit({ record, id }: HitProps) {
  const lang = useAtlas((state) => state.lang);
  const show = useAtlas((state) => state.show);
  const hover = useAtlas((state) => state.hover);
  const feature = record.featureById.get(id);
  if (!feature) return null;
  const line = featureLine(record, feature, lang);
  return (
    <Row
      {...line}
      color={`var(--kind-${line.kind})`}
      onOpen={() => show(id)}
      onPoint={(here) => hover(here ? id : null)}
    />
  );
}

/** An indicator opens where it is shown: on its feature, or in its jurisdiction's list. */
function IndicatorHit({ record, id }: HitProps) {
  const lang = useAtlas((state) => state.lang);
  const show = useAtlas((state) => state.show);
  const setTab = useAtlas((state) => state.setTab);
  const indicator = record.indicatorById.get(id);
  if (!indicator) return null;
  const home = indicator.feature ?? record.planById.get(indicator.plan)?.jurisdiction;
  return (
    <Row
      path={SYMBOLS.jurisdiction.path}
      color="var(--muted)"
      title={pick(lang, indicator.name, indicator.nameEn)}
      subtitle={term(record, lang, indicator.group)}
      onOpen={() => {
        if (home) show(home);
        if (!indicator.feature) setTab('indicators');
      }}
    />
  );
}

/** An obligation opens on the first feature that it binds. */
function ObligationHit({ record, id }: HitProps) {
  const lang = useAtlas((state) => state.lang);
  const show = useAtlas((state) => state.show);
  const setTab = useAtlas((state) => state.setTab);
  const words = WORDS[lang];
  const obligation = record.obligationById.get(id);
  if (!obligation) return null;
  const [bound] = obligation.features;
  const home = record.planById.get(obligation.plan)?.jurisdiction;
  return (
    <Row
      path={SYMBOLS.zone.path}
      color="var(--muted)"
      title={pick(lang, obligation.text, obligation.textEn)}
      subtitle={words.obligationKinds[obligation.kind]}
      onOpen={() => {
        const target = bound ?? home;
        if (target) show(target);
        if (target === home) setTab('obligations');
      }}
    />
  );
}
