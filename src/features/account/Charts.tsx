import { useMemo } from 'react';
import type { SeriesModel } from '#domain/quality/series.ts';
import { seriesCsv } from '#domain/quality/series-csv.ts';
import { pick, term } from '#domain/text.ts';
import { CHART_WORDS } from '#i18n/chart.ts';
import { Sparkline } from '#ui/chart/Sparkline.tsx';
import { download } from '#ui/download.ts';
import { LazyDetails } from '#ui/LazyDetails.tsx';
import { chartsOf, type Matter, printedOf, topicsOf } from './chart-groups.ts';
import { useAccount } from './context.ts';
import { MatterChart } from './MatterChart.tsx';
import { printedFigure } from './text.ts';

/** The figures over the years, by topic: in short in a list, in full on opening. */
export function Charts() {
  const account = useAccount();
  const { record, plan, choice, today, lang, words } = account;
  const topics = useMemo(
    () => topicsOf({ record, plan, choice, today }),
    [record, plan, choice, today],
  );

  const printed = printedOf(topics);

  function saveAll() {
    const models = topics.flatMap(({ matters }) =>
      matters.flatMap(({ whole, places }) => [...whole, ...places]),
    );
    const say = CHART_WORDS[lang];
    const text = seriesCsv({ record, lang, say, choice, today }, models);
    download(`${plan.id}-figures.csv`, 'text/csv;charset=utf-8', text);
  }

  return (
    <section className="account-charts">
      <h3>{words.chartsTitle}</h3>
      <p className="muted">{words.chartsIntro}</p>
      {topics.map(({ topic, matters }) => (
        <section key={topic}>
          <h4>{words.topics[topic]}</h4>
          {matters.map((matter) => (
            <MatterLine
              key={matter.subject.id}
              matter={matter}
              printed={printed.has(matter.subject.id)}
            />
          ))}
        </section>
      ))}
      <button type="button" className="button" onClick={saveAll}>
        {words.saveAll}
      </button>
    </section>
  );
}

function MatterLine({ matter, printed }: { matter: Matter; printed: boolean }) {
  const { lang, record, words } = useAccount();
  const { subject, lead, places } = matter;
  const points = lead?.points ?? [];
  return (
    <LazyDetails
      className={printed ? 'matter' : 'matter matter-unprinted'}
      summary={
        <>
          <span className="matter-name">
            {pick(lang, subject.zh, subject.en)}
            {lead?.scope ? <span className="muted"> {term(record, lang, lead.scope)}</span> : null}
          </span>
          <Sparkline
            points={points.map(({ to, value, step }) => ({ year: to, value: value ?? step }))}
          />
          {lead ? (
            <Latest matter={matter} model={lead} />
          ) : (
            <span className="matter-latest muted">{`${words.elsewhere} ${places.length}`}</span>
          )}
        </>
      }
    >
      {() => <MatterDetail matter={matter} />}
    </LazyDetails>
  );
}

/** The last figure in words, and where it went since the first. */
function Latest({ matter: { trend, conflict }, model }: { matter: Matter; model: SeriesModel }) {
  const account = useAccount();
  const { words } = account;
  const last = model.points.findLast(({ value, step }) => (value ?? step) !== null);
  if (!last) return null;
  const about = { indicator: last.indicator ?? '', unit: model.unit };
  return (
    <span className="matter-latest">
      <span className="figure">{printedFigure(account, { ...last, ...about })}</span>
      <span className="muted"> {words.inYear(last.period)}</span>
      {trend ? (
        <span className={`matter-trend trend-${trend.verdict}`}>
          {words.trendOf(words.trends[trend.verdict], trend.from.period, trend.to.period)}
        </span>
      ) : null}
      {conflict ? <span className="muted account-below">{words.conflict}</span> : null}
    </span>
  );
}

function MatterDetail({ matter: { subject, whole, places } }: { matter: Matter }) {
  const { lang, words } = useAccount();
  const name = pick(lang, subject.zh, subject.en);
  const groups = [...chartsOf(whole), ...chartsOf(places)];
  return (
    <div className="matter-detail">
      <p className="muted">{pick(lang, subject.explain, subject.explainEn)}</p>
      {groups.map((models, i) => (
        <MatterChart
          key={models[0]?.id}
          models={models}
          name={groups.length > 1 ? words.chartPart(name, String(i + 1)) : name}
          fileName={`${subject.id}${groups.length > 1 ? `-${i + 1}` : ''}`}
        />
      ))}
    </div>
  );
}
