import { type ReactNode, useEffect, useRef } from 'react';
import { categoryName } from '#domain/describe.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import { pick } from '#domain/text.ts';
import type { AtlasFeature, Plan } from '#domain/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Glyph } from '#ui/Glyph.tsx';
import { Actions } from './Actions.tsx';
import { Cites } from './Cites.tsx';
import { InspectProvider, useInspecting } from './context.ts';
import { Discrepancies } from './Discrepancies.tsx';
import { Facts } from './Facts.tsx';
import { JurisdictionTabs } from './JurisdictionTabs.tsx';
import { Links } from './Links.tsx';
import { ObligationList } from './ObligationList.tsx';
import { Observations } from './Observations.tsx';
import { PastVisits } from './PastVisits.tsx';
import { PositionCard } from './PositionCard.tsx';
import { Residents } from './Residents.tsx';

interface FeaturePanelProps {
  record: AtlasRecord;
  feature: AtlasFeature;
  /** A plan's account, which another feature draws. */
  account(plan: Plan): ReactNode;
}

/** Everything the record says of one feature. */
export function FeaturePanel({ record, feature, account }: FeaturePanelProps) {
  const lang = useAtlas((state) => state.lang);
  const plan = record.plans.find((candidate) => candidate.jurisdiction === feature.id);
  return (
    <InspectProvider value={{ record, lang }}>
      <article className="panel-body" aria-labelledby="feature-title">
        <Head feature={feature} />
        {plan ? (
          <JurisdictionTabs feature={feature} plan={plan} account={() => account(plan)} />
        ) : (
          <Body feature={feature} />
        )}
      </article>
    </InspectProvider>
  );
}

function Head({ feature }: { feature: AtlasFeature }) {
  const { record, lang, words } = useInspecting();
  const select = useAtlas((state) => state.select);
  const p = feature.properties;
  const plan = record.planById.get(p.plan);
  const note = pick(lang, p.note ?? '', p.noteEn);
  const title = useTitleFocus(feature.id);
  return (
    <header className="feature-head">
      <button type="button" className="back" onClick={() => select(null)}>
        ‹ {words.back}
      </button>
      <p className="feature-kind">
        <Glyph path={SYMBOLS[p.kind].path} color={`var(--kind-${p.kind})`} />
        {words.kinds[p.kind]} · {categoryName(record, p.category, lang)}
      </p>
      <h2 id="feature-title" tabIndex={-1} ref={title}>
        {pick(lang, p.name, p.nameEn)}
      </h2>
      {lang === 'en' ? (
        <p className="muted" lang="zh-CN">
          {p.name}
        </p>
      ) : null}
      <p className="muted">{plan ? pick(lang, plan.title, plan.titleEn) : p.plan}</p>
      {note ? (
        <p className="feature-note">
          <span className="tag">{words.note}</span> {note}
        </p>
      ) : null}
      <Cites plan={p.plan} cites={p.cite} />
      <Actions feature={feature} />
      <PastVisits feature={feature.id} />
    </header>
  );
}

/** Reading starts at the title of what was opened, by keyboard and screen reader too. */
function useTitleFocus(id: string) {
  const title = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each feature
  useEffect(() => {
    title.current?.focus();
  }, [id]);
  return title;
}

function Body({ feature }: { feature: AtlasFeature }) {
  const { record, words } = useInspecting();
  const p = feature.properties;
  const obligations = p.obligations.flatMap((id) => record.obligationById.get(id) ?? []);
  const discrepancies = p.discrepancies.flatMap((id) => record.discrepancyById.get(id) ?? []);
  if (!record.complete) return <p className="muted">{words.loading}</p>;
  return (
    <>
      <PositionCard feature={feature} />
      <section>
        <h3>{words.obligationsTitle}</h3>
        {obligations.length > 0 ? (
          <ObligationList obligations={obligations} about={p.id} />
        ) : (
          <p className="muted">{words.noObligations}</p>
        )}
      </section>
      <Observations plan={p.plan} observations={p.observations} />
      <Facts plan={p.plan} facts={p.facts} />
      {discrepancies.length > 0 ? (
        <section>
          <h3>{words.contradictions}</h3>
          <Discrepancies items={discrepancies} />
        </section>
      ) : null}
      {p.kind === 'jurisdiction' && p.place !== null ? (
        <Residents
          title={words.residents}
          features={record.features.filter(
            ({ properties: other }) => other.county === p.place && other.id !== p.id,
          )}
        />
      ) : null}
      <Links links={p.links} />
    </>
  );
}
