import { formatNumber } from '#domain/format.ts';
import { type Judgement, waterClassStep } from '#domain/judge.ts';
import { judgeFigure } from '#domain/quality/editions.ts';
import { pick, term } from '#domain/text.ts';
import type { SeriesValue } from '#domain/types.ts';
import { today } from '#ui/today.ts';
import { Cites } from './Cites.tsx';
import { useInspecting } from './context.ts';
import { SeriesFigure } from './SeriesFigure.tsx';

interface SeriesTableProps {
  /** Id of the indicator that the values belong to. */
  id: string;
  plan: string;
  name: string;
  unit: string;
  parameter: string | undefined;
  limitClass: string | undefined;
  series: readonly SeriesValue[];
}

/** Values over the years as a chart and a table, judged by the standard in force then. */
export function SeriesTable(props: SeriesTableProps) {
  const { id, plan, name, unit, parameter, limitClass, series } = props;
  const { record, lang, words } = useInspecting();
  const day = today();
  const rule = { unit, ...(parameter ? { parameter } : {}), ...(limitClass ? { limitClass } : {}) };
  const judged = series.map((value) => judgeFigure(record, rule, value, 'then', day).judgement);
  return (
    <div className="series">
      <SeriesFigure id={id} name={name} today={day} />
      <table className="series-table">
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <th scope="col">
              {words.value}
              {unit ? ` (${term(record, lang, unit)})` : ''}
            </th>
            <th scope="col">{words.judged}</th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {series.map((value, i) => (
            <tr key={`${value.period} ${value.text ?? value.value}`}>
              <th scope="row">{value.period}</th>
              <td>
                <PrintedValue value={value} />
              </td>
              <td>
                <Verdict judgement={judged[i] ?? null} unit={unit} />
              </td>
              <td>
                <Cites plan={plan} cites={value.cite} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PrintedValue({ value }: { value: SeriesValue }) {
  const { lang, words } = useInspecting();
  const printed = pick(lang, value.text ?? '', value.textEn);
  const figure = value.value === null ? printed : printed || formatNumber(value.value, lang);
  const note = pick(lang, value.note ?? '', value.noteEn);
  return (
    <>
      {value.class ? <WaterClass name={value.class} /> : null}
      {figure ? <span className="figure">{figure}</span> : value.class ? null : words.none}
      {note ? <span className="muted note-text"> {note}</span> : null}
    </>
  );
}

/** A water class in its customary colour, always with its name. */
export function WaterClass({ name }: { name: string }) {
  const { words } = useInspecting();
  const step = waterClassStep(name);
  const text = name.startsWith('劣') ? words.worseThanV : name;
  return <span className={`class-badge class-${step ?? 'none'}`}>{words.classOf(text)}</span>;
}

function Verdict({ judgement, unit }: { judgement: Judgement | null; unit: string }) {
  const { record, lang, words } = useInspecting();
  if (!judgement) return words.none;
  const { edition, limit, met, excess } = judgement;
  const by = `${formatNumber(excess, lang, 2)} ${term(record, lang, unit)}`.trim();
  return (
    <span className={met ? 'verdict met' : 'verdict over'}>
      <span aria-hidden="true">{met ? '✓ ' : '✕ '}</span>
      {met ? words.met : words.exceeded(by)}
      <span className="muted">
        {' '}
        {words.limitOf(formatNumber(limit.value, lang))} (
        {words.byStandard(edition.number, limit.class)})
        {limit.verification === 'unverified' ? ` · ${words.unverifiedLimit}` : ''}
      </span>
    </span>
  );
}
