import { formatNumber } from '#domain/format.ts';
import { chartOf, sourcesOf } from '#domain/quality/chart.ts';
import { seriesOfIndicator } from '#domain/quality/series.ts';
import { seriesCsv } from '#domain/quality/series-csv.ts';
import { pick } from '#domain/text.ts';
import { CHART_WORDS } from '#i18n/chart.ts';
import { ChartFigure } from '#ui/chart/ChartFigure.tsx';
import { useInspecting } from './context.ts';

interface SeriesFigureProps {
  id: string;
  name: string;
  today: string;
}

/** The chart of an indicator with limits, gaps and target, where it has more than one figure. */
export function SeriesFigure({ id, name, today }: SeriesFigureProps) {
  const { record, lang } = useInspecting();
  const indicator = record.indicatorById.get(id);
  if (!indicator) return null;
  const model = seriesOfIndicator(record, indicator, 'then', today);
  const figures = model.points.filter(({ value, step }) => value !== null || step !== null);
  if (figures.length < 2) return null;
  const say = CHART_WORDS[lang];
  const place = record.featureById.get(model.place)?.properties;
  // A saved picture must say of which place it is.
  const title = place ? `${pick(lang, place.name, place.nameEn)} · ${name}` : name;
  return (
    <ChartFigure
      data={chartOf(record, [model], title, lang, say)}
      format={(value) => formatNumber(value, lang)}
      words={say}
      fileName={id.replaceAll('/', '_')}
      source={sourcesOf(record, [model], lang, say)}
      csv={() => seriesCsv({ record, lang, say, choice: 'then', today }, [model])}
    />
  );
}
