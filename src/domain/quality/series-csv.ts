import { csvText } from '../csv.ts';
import type { Lang } from '../lang.ts';
import type { AtlasRecord } from '../record.ts';
import { citeText, pick, term } from '../text.ts';
import { judgeFigure } from './editions.ts';
import type { Point, SeriesModel } from './series.ts';
import type { EditionChoice } from './types.ts';

export interface CsvSayings {
  csvHeader: readonly string[];
  citeOf(plan: string, where: string): string;
  listJoin: string;
  printed: string;
  converted: string;
  met: string;
  exceeded: string;
}

interface CsvAbout {
  record: AtlasRecord;
  lang: Lang;
  say: CsvSayings;
  choice: EditionChoice;
  today: string;
}

type Cell = string | number | null;

/** Every figure of the models as a CSV file: as printed, how it is judged, and where it stands. */
export function seriesCsv(about: CsvAbout, models: readonly SeriesModel[]): string {
  const rows = models.flatMap((model) =>
    model.points.flatMap((point) => {
      const row = rowOf(about, model, point);
      return row ? [row] : [];
    }),
  );
  return csvText([[...about.say.csvHeader], ...rows]);
}

function rowOf(about: CsvAbout, model: SeriesModel, point: Point): Cell[] | null {
  const { record, lang, say, choice, today } = about;
  const indicator = record.indicatorById.get(point.indicator ?? '');
  // A year of which no row says anything has no row in the file either.
  if (!indicator) return null;
  const plan = record.planById.get(indicator.plan);
  const title = plan ? pick(lang, plan.title, plan.titleEn) : indicator.plan;
  const place = record.featureById.get(model.place)?.properties;
  const printed = indicator.series.find(({ period }) => period === point.period);
  const value = { value: printed?.value ?? null, period: point.period };
  const { judgement } = judgeFigure(record, indicator, value, choice, today);
  const where = point.cite.map((cite) => citeText(cite, lang)).join(say.listJoin);
  return [
    title,
    indicator.id,
    pick(lang, indicator.name, indicator.nameEn),
    place ? pick(lang, place.name, place.nameEn) : model.place,
    model.scope ? term(record, lang, model.scope) : null,
    point.period,
    point.value,
    term(record, lang, model.unit),
    point.text,
    pick(lang, point.note ?? '', point.noteEn ?? undefined) || null,
    point.computed ? say.converted : say.printed,
    judgement?.limit.value ?? null,
    judgement?.edition.number ?? null,
    judgement?.limit.class ?? null,
    judgement ? (judgement.met ? say.met : say.exceeded) : null,
    judgement && !judgement.met ? judgement.excess : null,
    say.citeOf(title, where),
  ];
}
