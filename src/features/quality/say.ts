import { type Judgement, waterClassStep } from '#domain/judge.ts';
import type { LayerEntry, Trend } from '#domain/quality/types.ts';
import { citeText, pick } from '#domain/text.ts';
import type { Cite, Limit } from '#domain/types.ts';
import type { Quality } from './context.ts';

/** A class in the reader's words, such as `Ⅳ类`. */
export function className({ common }: Quality, name: string): string {
  if (waterClassStep(name) === null) return name;
  return common.classOf(name.startsWith('劣') ? common.worseThanV : name.replace(/类$/, ''));
}

/** The figure as the plan prints it, with its unit; a class or words where it is no number. */
export function figureText(quality: Quality, entry: LayerEntry): string {
  const { lang, words, number, term } = quality;
  const printed = pick(lang, entry.text ?? '', entry.textEn ?? undefined);
  const unit = entry.unit ? ` ${term(entry.unit)}` : '';
  if (entry.target) return words.figureTarget(`${printed}${entry.value === null ? '' : unit}`);
  if (entry.value !== null) return `${printed || number(entry.value)}${unit}`;
  const named = entry.printedClass ?? entry.computedClass;
  if (named) return className(quality, named);
  return printed || words.noData;
}

/** `≤35` or `≥6`. */
export function limitText({ number }: Quality, { comparator, value }: Limit): string {
  return `${comparator === '<=' ? '≤' : '≥'}${number(value)}`;
}

/** Standard and class; the air standard has grades in Chinese. */
export function standardText({ words }: Quality, { edition, limit }: Judgement): string {
  const said = edition.medium === 'air' ? words.byGrade : words.byClass;
  return said(edition.number, limit.class);
}

/** What a standard says of the figure, in short. */
export function verdictText(quality: Quality, { judgement }: LayerEntry): string {
  const { words } = quality;
  if (!judgement) return words.verdictNone;
  const { comparator, value } = judgement.limit;
  // Most limits are upper ones, which goes without saying.
  const limit = comparator === '<=' ? quality.number(value) : limitText(quality, judgement.limit);
  return judgement.met ? words.verdictMet(limit) : words.verdictOver(limit);
}

/** The change over the years with both ends, and the years between that have no figure. */
export function trendText(quality: Quality, trend: Trend, isClass: boolean): string {
  const { words, number } = quality;
  const value = (at: number) => (isClass ? className(quality, CLASSES[at] ?? '') : number(at));
  const span = words.trendSpan(
    words.trendVerdicts[trend.verdict],
    trend.from.period,
    value(trend.from.value),
    trend.to.period,
    value(trend.to.value),
  );
  const percent =
    trend.percent === null || isClass || trend.percent === 0
      ? ''
      : words.trendPercent(
          `${trend.percent > 0 ? '+' : '−'}${number(round(Math.abs(trend.percent)))}`,
        );
  const gaps =
    trend.missing.length > 0
      ? `${words.separator}${words.trendGaps(trend.missing.join(words.listSeparator))}`
      : '';
  return `${span}${percent}${gaps}`;
}

const CLASSES = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'] as const;
const round = (value: number) => Math.round(value * 10) / 10;

/** Where the figure stands, in every row that prints it: plan, section, table and row. */
export function sourceText(
  { common, record, lang, planTitle }: Quality,
  entry: LayerEntry,
): string {
  const byPlan = new Map<string, Set<string>>();
  const add = (plan: string, cites: readonly Cite[]) => {
    const said = byPlan.get(plan) ?? new Set();
    for (const cite of cites) said.add(citeText(cite, lang));
    byPlan.set(plan, said);
  };
  add(entry.plan, entry.cite);
  for (const id of entry.also) {
    const row = record.indicatorById.get(id);
    const printed = row?.series.find(({ period }) => period === entry.period && !entry.target);
    if (row) add(row.plan, printed?.cite ?? row.cite);
  }
  return [...byPlan]
    .map(([plan, cites]) => common.citeOf(planTitle(plan), [...cites].join(BREAK[lang])))
    .join(BREAK[lang]);
}

const BREAK = { zh: '；', en: '; ' } as const;

/** Main pollutants with how far they lie above the class III limit. */
export function exceedanceText(quality: Quality, { exceedances }: LayerEntry): string {
  const { words, number, parameterName } = quality;
  const said = exceedances.map(({ name, parameter, times, computed }) => {
    const pollutant = name ?? parameterName(parameter ?? '');
    return computed
      ? `${words.exceedanceOf(pollutant, number(round(times)))} (${words.computedMark})`
      : words.printedMultiple(pollutant, number(times));
  });
  return said.join(words.listSeparator);
}
