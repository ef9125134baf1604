import { formatNumber } from '../format.ts';
import { yearsOfPeriod } from '../judge.ts';
import type { Lang } from '../lang.ts';
import type { AtlasRecord } from '../record.ts';
import { pick, term } from '../text.ts';
import type { LimitSegment, Point, SeriesModel, TargetMark } from './series.ts';

/** What a chart says in a language; the dictionary of charts has it. */
export interface ChartSayings {
  title(name: string): string;
  about(count: number, from: number, to: number): string;
  stop(period: string, said: string): string;
  named(name: string, value: string): string;
  listJoin: string;
  steps: readonly string[];
  stepUnit: string;
  limit(value: string): string;
  limitFull(value: string, standard: string, years: string): string;
  limitClass(standard: string, name: string): string;
  airClass(standard: string, name: string): string;
  unverified: string;
  target(text: string): string;
  targetFull(text: string, year: number): string;
  binding: string;
  expected: string;
  noFigure: string;
  gapSign: string;
  wordsSign: string;
  gapNote: string;
  wordsNote: string;
  computed: string;
  source(text: string): string;
  citeOf(plan: string, where: string): string;
}

export interface Telling {
  record: AtlasRecord;
  lang: Lang;
  say: ChartSayings;
}

/** Name of the place and scope of a model, as far as they set the models apart. */
export function seriesName(
  { record, lang }: Pick<Telling, 'record' | 'lang'>,
  model: SeriesModel,
  models: readonly SeriesModel[],
): string {
  const differ = (of: (one: SeriesModel) => unknown) => new Set(models.map(of)).size > 1;
  const place = record.featureById.get(model.place)?.properties;
  const parts = [
    differ(({ place: of }) => of) && place ? pick(lang, place.name, place.nameEn) : '',
    model.scope ? term(record, lang, model.scope) : '',
  ].filter(Boolean);
  const twins = models.filter(
    (other) => other.place === model.place && other.scope === model.scope,
  );
  const own = pick(lang, model.name, model.nameEn);
  if (parts.length === 0) return own;
  return twins.length > 1 ? `${parts.join(' · ')} · ${own}` : parts.join(' · ');
}

/** The figure as printed: a printed 53.0 stays so. */
export function labelOf({ lang, say }: Telling, { value, step, text }: Point): string {
  if (step !== null) return say.steps[step] ?? text ?? '';
  if (value === null) return text ?? say.noFigure;
  return text && Number(text) === value ? text : formatNumber(value, lang);
}

/** Years of which no model has a figure, with the sign that stands for why. */
export function gapsOf(
  { say }: Telling,
  models: readonly SeriesModel[],
): { year: number; sign: string }[] {
  const points = models.flatMap((model) => model.points);
  const told = (year: number) =>
    points.some(
      ({ value, step, from, to }) => (value ?? step) !== null && from <= year && year <= to,
    );
  const years = [...new Set(points.filter(({ from, to }) => from === to).map(({ from }) => from))];
  return years
    .filter((year) => !told(year))
    .map((year) => {
      const words = points.some(({ from, text }) => from === year && text);
      return { year, sign: words ? say.wordsSign : say.gapSign };
    });
}

export function limitText({ say, lang, record }: Telling, limit: LimitSegment): string {
  const { edition, value, unit, from, to, verification } = limit;
  const name = edition.medium === 'air' ? say.airClass : say.limitClass;
  const figure = `${formatNumber(value, lang)} ${term(record, lang, unit)}`;
  const years = from === to ? String(from) : `${from}–${to}`;
  const text = say.limitFull(figure, name(edition.number, limit.class), years);
  return verification === 'unverified' ? text + say.unverified : text;
}

export function targetText({ say, record, lang }: Telling, mark: TargetMark): string {
  const kind = mark.binding === null ? '' : mark.binding ? say.binding : say.expected;
  const en = record.indicatorById.get(mark.indicator)?.targetEn;
  return (
    say.targetFull(pick(lang, mark.text, en) + (mark.computed ? say.computed : ''), mark.year) +
    kind
  );
}

const SIGNS: Record<string, string> = { '<=': '≤', '>=': '≥', '<': '<', '>': '>', '=': '' };

export function shortTarget({ lang }: Telling, { comparator, value }: TargetMark): string {
  return `${SIGNS[comparator ?? '='] ?? ''}${formatNumber(value ?? 0, lang)}`;
}

/** What the cursor reads, period by period. */
export function stopsOf(telling: Telling, models: readonly SeriesModel[], steps: boolean) {
  const { record, lang, say } = telling;
  const periods = new Set([
    ...models.flatMap(({ points }) => points.map(({ period }) => period)),
    ...models.flatMap(({ targets }) => targets.map(({ year }) => String(year))),
  ]);
  return [...periods]
    .flatMap((period) => {
      const years = yearsOfPeriod(period);
      if (!years) return [];
      const values = models.flatMap((model) => {
        const point = model.points.find((one) => one.period === period);
        if (!point) return [];
        const isFigure = steps ? point.step !== null : point.value !== null;
        const unit = isFigure && !steps ? ` ${term(record, lang, model.unit)}` : '';
        const text = labelOf(telling, point) + unit + (point.computed ? say.computed : '');
        return [models.length > 1 ? say.named(seriesName(telling, model, models), text) : text];
      });
      const limits = models
        .flatMap((model) => (steps ? [] : model.limits))
        .filter(({ from, to }) => from <= years.to && years.to <= to)
        .map(({ value }) => say.limit(formatNumber(value, lang)));
      const targets = models
        .flatMap((model) => model.targets)
        .filter(({ year }) => String(year) === period)
        .map((mark) => say.target(markText(telling, mark)));
      const said = [...values, ...new Set(limits), ...new Set(targets)].join(say.listJoin);
      return [{ ...years, text: say.stop(period, said) }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function markText(telling: Telling, mark: TargetMark): string {
  const en = telling.record.indicatorById.get(mark.indicator)?.targetEn;
  return mark.value === null ? pick(telling.lang, mark.text, en) : shortTarget(telling, mark);
}
