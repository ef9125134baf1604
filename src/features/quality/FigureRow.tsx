import type { LayerEntry, Trend, Unjudged } from '#domain/quality/types.ts';
import { pick } from '#domain/text.ts';
import { Sparkline } from '#ui/chart/Sparkline.tsx';
import { useQuality } from './context.ts';
import { isOtherPeriod, type LayerRow, sparkOf } from './rows.ts';
import { EntryMark } from './SwatchMark.tsx';
import {
  className,
  exceedanceText,
  figureText,
  sourceText,
  standardText,
  trendText,
  verdictText,
} from './say.ts';

/** One figure: class or verdict, what it covers, how it changed, and where it stands. */
export function FigureRow({ row }: { row: LayerRow }) {
  const quality = useQuality();
  const { entry, series, trend } = row;
  const spark = series && !entry.target ? sparkOf(series) : [];
  const hasHistory = spark.filter(({ value }) => value !== null).length > 1;
  return (
    <div className="figure-row">
      <EntryMark entry={entry} />
      <div className="figure-text">
        <p>
          <strong className="figure">{figureText(quality, entry)}</strong> <Verdict entry={entry} />
        </p>
        <Circumstances entry={entry} year={quality.layer.year ?? 0} />
        <ClassBasis entry={entry} />
        {trend && !entry.target ? <TrendLine trend={trend} isClass={row.isClassTrend} /> : null}
        <Doubts entry={entry} />
        <Source entry={entry} />
      </div>
      {hasHistory ? <Sparkline points={spark} /> : null}
    </div>
  );
}

function TrendLine({ trend, isClass }: { trend: Trend; isClass: boolean }) {
  const quality = useQuality();
  // Like the sparkline beside it, a better class goes up.
  const change = isClass ? -trend.change : trend.change;
  const sign = change > 0 ? '↗' : change < 0 ? '↘' : '→';
  return (
    <p className={`trend trend-${trend.verdict}`}>
      <span aria-hidden="true">{sign} </span>
      {trendText(quality, trend, isClass)}
    </p>
  );
}

function Verdict({ entry }: { entry: LayerEntry }) {
  const quality = useQuality();
  const { common, words } = quality;
  const { judgement, unjudged } = entry;
  if (entry.target) return null;
  if (!judgement) {
    const reasons: Partial<Record<Unjudged, string>> = words.unjudged;
    const why = unjudged && reasons[unjudged];
    return why ? <span className="muted">{why}</span> : null;
  }
  const { limit, met } = judgement;
  return (
    <span className={met ? 'verdict met' : 'verdict over'}>
      <span aria-hidden="true">{met ? '✓ ' : '✕ '}</span>
      {verdictText(quality, entry)}{' '}
      <span className="muted">
        ({standardText(quality, judgement)})
        {limit.verification === 'unverified' ? ` · ${common.unverifiedLimit}` : ''}
      </span>
    </span>
  );
}

/** Scope, period and the plan's remark, where they differ from what one would take for granted. */
function Circumstances({ entry, year }: { entry: LayerEntry; year: number }) {
  const { lang, words, term } = useQuality();
  const note = pick(lang, entry.note ?? '', entry.noteEn ?? undefined);
  const parts = [
    entry.scope === null ? '' : words.scope(term(entry.scope)),
    isOtherPeriod(entry, year) ? words.period(entry.period) : '',
    note,
  ].filter(Boolean);
  return parts.length > 0 ? <p className="muted">{parts.join(' · ')}</p> : null;
}

/** Where a class comes from: print, figures or both, and what lies above the limit. */
function ClassBasis({ entry }: { entry: LayerEntry }) {
  const quality = useQuality();
  const { words, parameterName } = quality;
  const { printedClass: printed, computedClass: computed, deciding } = entry;
  const exceedances = exceedanceText(quality, entry);
  const names = deciding.map(parameterName).join(words.listSeparator);
  const differs =
    printed && computed && className(quality, printed) !== className(quality, computed);
  return (
    <>
      {differs ? (
        <p className="doubt">
          {words.bothClasses(className(quality, printed), className(quality, computed))}
        </p>
      ) : null}
      {computed && !printed && entry.value === null ? (
        <p className="muted">
          {words.computedOnly} · {words.classBasis(names)}
        </p>
      ) : null}
      {exceedances ? <p className="muted">{words.exceedances(exceedances)}</p> : null}
    </>
  );
}

/** Where the plan prints something else for the same, or contradicts itself. */
function Doubts({ entry }: { entry: LayerEntry }) {
  const { record, lang, words } = useQuality();
  const said = entry.discrepancies.flatMap((id) => record.discrepancyById.get(id) ?? []);
  return (
    <>
      {entry.conflict ? <p className="doubt">{words.conflict}</p> : null}
      {said.length > 0 ? (
        <details className="contradictions">
          <summary>{words.contradictions(String(said.length))}</summary>
          <ul className="statements">
            {said.map(({ id, summary, summaryEn }) => (
              <li key={id}>{pick(lang, summary, summaryEn)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Source({ entry }: { entry: LayerEntry }) {
  const quality = useQuality();
  if (entry.cite.length === 0) return null;
  return (
    <details className="cite">
      <summary>{quality.common.source}</summary>
      <span className="cite-text">{sourceText(quality, entry)}</span>
    </details>
  );
}
