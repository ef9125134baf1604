import { pick, term } from '#domain/text.ts';
import type { Indicator } from '#domain/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { LazyDetails } from '#ui/LazyDetails.tsx';
import { Cites } from './Cites.tsx';
import { useInspecting } from './context.ts';
import { Discrepancies } from './Discrepancies.tsx';
import { SeriesTable } from './SeriesTable.tsx';
import { useWanted } from './wanted.ts';

/** A plan's indicators and data rows, by the groups that it prints. */
export function Indicators({ indicators }: { indicators: readonly Indicator[] }) {
  const { record, lang } = useInspecting();
  const wanted = useAtlas((state) => state.indicator);
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    // The target year sets the plan's own targets apart from those of the period before it.
    const key = `${indicator.group}|${indicator.targetYear ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  const entries = [...groups].sort(([a], [b]) => targetYearOf(b) - targetYearOf(a));
  return (
    <div className="indicator-groups">
      {entries.map(([key, group], i) => {
        const year = targetYearOf(key);
        return (
          <LazyDetails
            key={key}
            className="indicator-group"
            startOpen={
              wanted === null ? i === 0 : group.some((indicator) => indicator.id === wanted)
            }
            summary={
              <>
                <h3>
                  {term(record, lang, key.split('|')[0] ?? '')}
                  {year ? <span className="muted"> → {year}</span> : null}
                </h3>
                <span className="count">{group.length}</span>
              </>
            }
          >
            {() =>
              group.map((indicator) => <IndicatorItem key={indicator.id} indicator={indicator} />)
            }
          </LazyDetails>
        );
      })}
    </div>
  );
}

function targetYearOf(key: string): number {
  return Number(key.split('|')[1] ?? 0);
}

function IndicatorItem({ indicator }: { indicator: Indicator }) {
  const { lang, words } = useInspecting();
  const { binding } = indicator;
  const { ref, current } = useWanted(indicator.id);
  return (
    <article className={current ? 'indicator current' : 'indicator'} tabIndex={-1} ref={ref}>
      <h4>
        {pick(lang, indicator.name, indicator.nameEn)}
        {binding === null ? null : (
          <span className={`tag ${binding ? 'tag-binding' : ''}`}>
            {binding ? words.binding : words.expected}
          </span>
        )}
      </h4>
      <Targets indicator={indicator} />
      {indicator.computed ? (
        <p className="computed">
          <span className="tag">{words.computed}</span> {indicator.computed}
        </p>
      ) : null}
      {saysMore(indicator) ? <Figures indicator={indicator} /> : null}
      <SameSubject indicator={indicator} />
      <Contradictions ids={indicator.discrepancies} />
    </article>
  );
}

/** The values that a row prints. */
function Figures({ indicator }: { indicator: Indicator }) {
  const { lang } = useInspecting();
  const { id, plan, unit, parameter, limitClass, series } = indicator;
  const name = pick(lang, indicator.name, indicator.nameEn);
  return <SeriesTable {...{ id, plan, name, unit, parameter, limitClass, series }} />;
}

/** False when the only value is the baseline, which stands above already and no limit judges. */
function saysMore({ series, baseline, baselineYear, parameter }: Indicator): boolean {
  const [only] = series;
  if (!only || series.length > 1) return series.length > 0;
  const printed = only.text ?? String(only.value);
  return Boolean(parameter) || printed !== baseline || only.period !== String(baselineYear);
}

function Targets({ indicator }: { indicator: Indicator }) {
  const { record, lang, words } = useInspecting();
  const { baseline, baselineYear, target, targetYear, change } = indicator;
  const withYear = (label: string, year: number | null) => (year ? `${label} ${year}` : label);
  const withUnit = (text: string) =>
    indicator.unit && /^[\d.<≤≥>]/.test(text)
      ? `${text} ${term(record, lang, indicator.unit)}`
      : text;
  const parts = [
    baseline && [
      withYear(words.baseline, baselineYear),
      withUnit(pick(lang, baseline, indicator.baselineEn)),
    ],
    target && [
      withYear(words.target, targetYear),
      withUnit(pick(lang, target, indicator.targetEn)),
    ],
    change && [words.change, pick(lang, change, indicator.changeEn)],
  ].filter((part) => Array.isArray(part));
  return (
    <div className="targets">
      {parts.length > 0 ? (
        <dl>
          {parts.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="figure">{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <Cites plan={indicator.plan} cites={indicator.cite} />
    </div>
  );
}

/** Where the plan contradicts itself about this indicator. */
function Contradictions({ ids }: { ids: readonly string[] }) {
  const { record, words } = useInspecting();
  const items = ids.flatMap((id) => record.discrepancyById.get(id) ?? []);
  if (items.length === 0) return null;
  return (
    <details className="contradictions">
      <summary>
        {words.contradictions} <span className="count">{items.length}</span>
      </summary>
      <Discrepancies items={items} />
    </details>
  );
}

/** What another plan, ten years apart, says of the same subject, side by side. */
function SameSubject({ indicator }: { indicator: Indicator }) {
  const { record, lang, words } = useInspecting();
  const others = indicator.links
    .filter((link) => link.rel === 'same-subject')
    .flatMap((link) => record.indicatorById.get(link.id) ?? []);
  if (others.length === 0) return null;
  return (
    <section className="same-subject">
      <h5>{words.sameSubject}</h5>
      {others.map((other) => {
        const plan = record.planById.get(other.plan);
        return (
          <div key={other.id}>
            <p className="muted">
              {plan ? pick(lang, plan.title, plan.titleEn) : other.plan} ·{' '}
              {pick(lang, other.name, other.nameEn)}
            </p>
            <Targets indicator={other} />
            {other.series.length > 0 ? <Figures indicator={other} /> : null}
          </div>
        );
      })}
    </section>
  );
}
