import { formatNumber } from '#domain/format.ts';
import { chartOf, sourcesOf } from '#domain/quality/chart.ts';
import { seriesName } from '#domain/quality/chart-text.ts';
import { judgeFigure } from '#domain/quality/editions.ts';
import type { Point, SeriesModel } from '#domain/quality/series.ts';
import { seriesCsv } from '#domain/quality/series-csv.ts';
import { pick, term } from '#domain/text.ts';
import { CHART_WORDS } from '#i18n/chart.ts';
import { ChartFigure } from '#ui/chart/ChartFigure.tsx';
import { AccountTable } from './AccountTable.tsx';
import { useAccount } from './context.ts';
import { Sources } from './Sources.tsx';
import { figure, fill, placeName, printedFigure } from './text.ts';

interface MatterChartProps {
  models: readonly SeriesModel[];
  name: string;
  fileName: string;
}

/** A chart of like series, and its figures in a table. */
export function MatterChart({ models, name, fileName }: MatterChartProps) {
  const { record, lang, plan, choice, today, words } = useAccount();
  // A saved picture must say of which place it is.
  const place = placeName({ record, lang }, plan.jurisdiction);
  const title = fill(words.ofPlace, { place, name });
  const say = CHART_WORDS[lang];
  const several = models.some(
    ({ points }) => points.filter(({ value, step }) => value !== null || step !== null).length > 1,
  );
  return (
    <>
      {several ? (
        <ChartFigure
          data={chartOf(record, models, title, lang, say)}
          format={(value) => formatNumber(value, lang)}
          words={say}
          fileName={`${plan.id}-${fileName}`}
          source={sourcesOf(record, models, lang, say)}
          csv={() => seriesCsv({ record, lang, say, choice, today }, models)}
        />
      ) : null}
      {models.map((model) => (
        <FiguresTable
          key={model.id}
          model={model}
          caption={seriesName({ record, lang }, model, models)}
        />
      ))}
    </>
  );
}

function FiguresTable({ model, caption }: { model: SeriesModel; caption: string }) {
  const { record, lang, words } = useAccount();
  const unit = model.unit ? ` (${term(record, lang, model.unit)})` : '';
  return (
    <AccountTable
      caption={`${caption}${unit}`}
      columns={[words.year, words.value, words.judged, words.source]}
    >
      {model.points.map((point) => (
        <FigureRow key={point.period} model={model} point={point} />
      ))}
    </AccountTable>
  );
}

function FigureRow({ model, point }: { model: SeriesModel; point: Point }) {
  const account = useAccount();
  const { record, lang, words } = account;
  const indicator = record.indicatorById.get(point.indicator ?? '');
  const note = pick(lang, point.note ?? '', point.noteEn ?? undefined);
  const plan = indicator?.plan ?? account.plan.id;
  return (
    <tr>
      <th scope="row">{point.period}</th>
      <td className="figure">
        {printedFigure(account, { ...point, indicator: point.indicator ?? '', unit: '' })}
        {point.computed ? <span className="tag">{words.computedTag}</span> : null}
        {note ? <span className="muted account-below">{note}</span> : null}
      </td>
      <td>{indicator ? <Judged {...{ model, point }} /> : words.none}</td>
      <td>
        <Sources cites={point.cite.map((cite) => ({ plan, cite }))} />
      </td>
    </tr>
  );
}

/** The printed figure against the limit of the chosen edition. */
function Judged({ model, point }: { model: SeriesModel; point: Point }) {
  const account = useAccount();
  const { record, lang, choice, today, words } = account;
  const indicator = record.indicatorById.get(point.indicator ?? '');
  const printed = indicator?.series.find(({ period }) => period === point.period);
  if (!indicator || !printed) return words.none;
  const { judgement } = judgeFigure(record, indicator, printed, choice, today);
  if (!judgement) return words.none;
  const { met, excess, limit, edition } = judgement;
  return (
    <span className={`verdict ${met ? 'met' : 'over'}`}>
      <span aria-hidden="true">{met ? '✓ ' : '✕ '}</span>
      {met ? words.met : words.exceeded(figure(account, excess, model.unit))}
      <span className="muted account-below">
        {words.limit(formatNumber(limit.value, lang), edition.number)}
      </span>
    </span>
  );
}
