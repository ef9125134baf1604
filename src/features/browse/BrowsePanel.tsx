import { featureLine } from '#domain/describe.ts';
import { nextDue } from '#domain/filter.ts';
import { formatDate } from '#domain/format.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import { pick } from '#domain/text.ts';
import { type AtlasFeature, KINDS, type Kind, type Plan } from '#domain/types.ts';
import { WORDS } from '#i18n/words.ts';
import { filteredFeatures } from '#store/selectors.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Glyph } from '#ui/Glyph.tsx';
import { LazyDetails } from '#ui/LazyDetails.tsx';
import { Row } from '#ui/Row.tsx';
import { Filters, PlanSwitch } from './Filters.tsx';

/** What there is: the plans, and every feature by kind. The list beside the map. */
export function BrowsePanel({ record }: { record: AtlasRecord }) {
  const words = WORDS[useAtlas((state) => state.lang)];
  const features = useAtlas(filteredFeatures);
  return (
    <section className="panel-body" aria-labelledby="browse-title">
      <h2 id="browse-title">{words.jurisdictions}</h2>
      <ul className="rows">
        {record.plans.map((plan) => (
          <PlanCard key={plan.id} record={record} plan={plan} />
        ))}
      </ul>
      <h2 className="with-count">
        {words.everything}
        <span className="count">{words.shownOf(features.length, record.features.length)}</span>
      </h2>
      {record.plans.length > 1 ? <PlanSwitch record={record} /> : null}
      <Filters record={record} />
      {features.length === 0 ? <p role="status">{words.nothingLeft}</p> : null}
      {KINDS.map((kind) => (
        <KindGroup
          key={kind}
          record={record}
          kind={kind}
          features={features.filter((feature) => feature.properties.kind === kind)}
        />
      ))}
    </section>
  );
}

function PlanCard({ record, plan }: { record: AtlasRecord; plan: Plan }) {
  const lang = useAtlas((state) => state.lang);
  const show = useAtlas((state) => state.show);
  const words = WORDS[lang];
  const home = record.featureById.get(plan.jurisdiction)?.properties;
  const count = record.features.filter((feature) => feature.properties.plan === plan.id).length;
  const facts = [
    words.planPeriod(...plan.period),
    words.issued(formatDate(plan.issued, lang)),
    words.featureCount(count),
  ];
  return (
    <li className="plan-card">
      <button type="button" className="plan-button" onClick={() => show(plan.jurisdiction)}>
        <span className="plan-name">{home ? pick(lang, home.name, home.nameEn) : plan.id}</span>
        <span className="plan-title">{pick(lang, plan.title, plan.titleEn)}</span>
        <span className="row-subtitle">{facts.join(' · ')}</span>
      </button>
    </li>
  );
}

interface KindGroupProps {
  record: AtlasRecord;
  kind: Kind;
  features: AtlasFeature[];
}

function KindGroup({ record, kind, features }: KindGroupProps) {
  const lang = useAtlas((state) => state.lang);
  const show = useAtlas((state) => state.show);
  const hover = useAtlas((state) => state.hover);
  const words = WORDS[lang];
  if (features.length === 0) return null;
  return (
    <LazyDetails
      className="kind-group"
      summary={
        <>
          <Glyph path={SYMBOLS[kind].path} color={`var(--kind-${kind})`} />
          <span>{words.kinds[kind]}</span>
          <span className="count">{features.length}</span>
        </>
      }
    >
      {() => (
        <ul className="rows">
          {features.map((feature) => {
            const line = featureLine(record, feature, lang);
            const due = nextDue(record, feature);
            return (
              <Row
                key={line.id}
                {...line}
                color={`var(--kind-${kind})`}
                trailing={due === null ? undefined : words.dueIn(String(due))}
                onOpen={() => show(line.id)}
                onPoint={(here) => hover(here ? line.id : null)}
              />
            );
          })}
        </ul>
      )}
    </LazyDetails>
  );
}
