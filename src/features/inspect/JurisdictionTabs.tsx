import { type ReactNode, Suspense, useState } from 'react';
import { featureLine } from '#domain/describe.ts';
import {
  type AtlasFeature,
  OBLIGATION_KINDS,
  type ObligationKind,
  type Plan,
} from '#domain/types.ts';
import { TABS } from '#store/state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Row } from '#ui/Row.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { useInspecting } from './context.ts';
import { Discrepancies } from './Discrepancies.tsx';
import { Facts } from './Facts.tsx';
import { Indicators } from './Indicators.tsx';
import { Links } from './Links.tsx';
import { ObligationList } from './ObligationList.tsx';
import { Observations } from './Observations.tsx';
import { PositionCard } from './PositionCard.tsx';
import { Residents } from './Residents.tsx';

interface JurisdictionProps {
  feature: AtlasFeature;
  plan: Plan;
}

interface JurisdictionTabsProps extends JurisdictionProps {
  account(): ReactNode;
}

/** A plan's jurisdiction: its facts, account, indicators, projects, obligations and contradictions. */
export function JurisdictionTabs({ feature, plan, account }: JurisdictionTabsProps) {
  const { record, words } = useInspecting();
  const tab = useAtlas((state) => state.tab);
  const setTab = useAtlas((state) => state.setTab);
  if (!record.complete) return <p className="muted">{words.loading}</p>;
  return (
    <Tabs
      label={words.tabsLabel}
      items={TABS.map((id) => ({ id, label: words.tabs[id] }))}
      current={tab}
      onChange={setTab}
    >
      {tab === 'overview' ? <Overview feature={feature} plan={plan} /> : null}
      {tab === 'account' ? <Suspense>{account()}</Suspense> : null}
      {tab === 'indicators' ? <IndicatorTab plan={plan} /> : null}
      {tab === 'projects' ? <Projects plan={plan} /> : null}
      {tab === 'obligations' ? <Obligations plan={plan} about={feature.id} /> : null}
      {tab === 'discrepancies' ? <DiscrepancyTab plan={plan} /> : null}
    </Tabs>
  );
}

function Overview({ feature, plan }: JurisdictionProps) {
  const { record, words } = useInspecting();
  const ofPlan = <T extends { plan: string }>(items: readonly T[]) =>
    items.filter((item) => item.plan === plan.id).length;
  const projects = record.features.filter(
    ({ properties: p }) => p.plan === plan.id && p.kind === 'project',
  ).length;
  const p = feature.properties;
  return (
    <>
      <p className="muted">
        {[
          words.planPeriod(...plan.period),
          words.counts.indicators(ofPlan(record.indicators)),
          words.counts.projects(projects),
          words.counts.obligations(ofPlan(record.obligations)),
          words.counts.discrepancies(ofPlan(record.discrepancies)),
        ].join(' · ')}
      </p>
      <PositionCard feature={feature} />
      <Observations plan={p.plan} observations={p.observations} />
      <Facts plan={p.plan} facts={p.facts} />
      <Residents
        title={words.withoutPoint}
        features={record.features.filter(
          ({ geometry, properties: other }) => other.plan === plan.id && geometry === null,
        )}
      />
      <Links links={p.links} />
    </>
  );
}

function IndicatorTab({ plan }: { plan: Plan }) {
  const { record } = useInspecting();
  return <Indicators indicators={record.indicators.filter((item) => item.plan === plan.id)} />;
}

function Projects({ plan }: { plan: Plan }) {
  const { record, lang } = useInspecting();
  const show = useAtlas((state) => state.show);
  const hover = useAtlas((state) => state.hover);
  const projects = record.features.filter(
    ({ properties: p }) => p.plan === plan.id && p.kind === 'project',
  );
  return (
    <ul className="rows">
      {projects.map((project) => (
        <Row
          key={project.id}
          {...featureLine(record, project, lang)}
          color="var(--kind-project)"
          onOpen={() => show(project.id)}
          onPoint={(here) => hover(here ? project.id : null)}
        />
      ))}
    </ul>
  );
}

function Obligations({ plan, about }: { plan: Plan; about: string }) {
  const { record, words } = useInspecting();
  const [kind, setKind] = useState<ObligationKind | null>(null);
  const ofPlan = record.obligations.filter((item) => item.plan === plan.id);
  const kinds = OBLIGATION_KINDS.filter((value) => ofPlan.some((item) => item.kind === value));
  const count = (value: ObligationKind) => ofPlan.filter((item) => item.kind === value).length;
  return (
    <>
      <label className="field">
        <span>{words.kind}</span>
        <select
          value={kind ?? ''}
          onChange={(event) => {
            setKind(kinds.find((value) => value === event.target.value) ?? null);
          }}
        >
          <option value="">
            {words.allObligationKinds} ({ofPlan.length})
          </option>
          {kinds.map((value) => (
            <option key={value} value={value}>
              {words.obligationKinds[value]} ({count(value)})
            </option>
          ))}
        </select>
      </label>
      <ObligationList
        obligations={kind === null ? ofPlan : ofPlan.filter((item) => item.kind === kind)}
        about={about}
        inOrder
      />
    </>
  );
}

function DiscrepancyTab({ plan }: { plan: Plan }) {
  const { record, words } = useInspecting();
  const items = record.discrepancies.filter((item) => item.plan === plan.id);
  return (
    <>
      <p className="muted">{items.length > 0 ? words.discrepancyIntro : words.noDiscrepancies}</p>
      <Discrepancies items={items} />
    </>
  );
}
