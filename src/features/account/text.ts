import { formatNumber } from '#domain/format.ts';
import { waterClassStep } from '#domain/judge.ts';
import type { Clause, ClauseItem } from '#domain/quality/clauses.ts';
import { pick, term } from '#domain/text.ts';
import type { AccountWords } from '#i18n/account.ts';
import type { Accounting } from './context.ts';

export type Telling = Pick<Accounting, 'record' | 'lang' | 'plan'> & { words: AccountWords };

/** Puts values in the places of a template's `{…}`. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}

/** The matter that a row is about: its subject's name, else its own, with the scope if it has one. */
export function matterName(
  { record, lang, words }: Telling,
  {
    indicator,
    subject,
    scope,
  }: { indicator: string; subject: string | null; scope: string | null },
): string {
  const known = record.subjectById.get(subject ?? '');
  const row = record.indicatorById.get(indicator);
  const name = known ? pick(lang, known.zh, known.en) : pick(lang, row?.name ?? '', row?.nameEn);
  return scope ? fill(words.withScope, { name, scope: term(record, lang, scope) }) : name;
}

/** As `matterName`, with the place before it when it is not the plan's whole territory. */
export function fullName(
  telling: Telling,
  about: { indicator: string; subject: string | null; scope: string | null; feature: string },
): string {
  const name = matterName(telling, about);
  const jurisdictions = new Set(telling.record.plans.map(({ jurisdiction }) => jurisdiction));
  if (jurisdictions.has(about.feature)) return name;
  return fill(telling.words.ofPlace, { place: placeName(telling, about.feature), name });
}

export function placeName({ record, lang }: Pick<Telling, 'record' | 'lang'>, id: string): string {
  const place = record.featureById.get(id)?.properties;
  return place ? pick(lang, place.name, place.nameEn) : id;
}

export function planName({ record, lang }: Pick<Telling, 'record' | 'lang'>, id: string): string {
  const plan = record.planById.get(id);
  return plan ? pick(lang, plan.title, plan.titleEn) : id;
}

/** A water class in words; text that names none stays as it is. */
export function className({ words }: Pick<Telling, 'words'>, printed: string): string {
  const step = waterClassStep(printed);
  return step === null ? printed : (words.classes[step] ?? printed);
}

/** A number with its unit. */
export function figure(telling: Pick<Telling, 'record' | 'lang'>, n: number, unit: string): string {
  return withUnit(telling, formatNumber(n, telling.lang), unit);
}

/** A difference of two figures: between shares it is in percentage points, not per cent. */
export function difference(telling: Telling, n: number, unit: string): string {
  const size = Math.abs(n);
  return unit === '%'
    ? telling.words.points(formatNumber(size, telling.lang), size)
    : figure(telling, size, unit);
}

function withUnit({ record, lang }: Pick<Telling, 'record' | 'lang'>, text: string, unit: string) {
  const name = term(record, lang, unit);
  if (/^[%‰]/.test(name)) return text + name;
  // 万吨 is "10,000 t" in English: 3.4 of it is not "3.4 10,000 t".
  return /^\d/.test(name) ? `${text} × ${name}` : `${text} ${name}`.trim();
}

interface Printed {
  indicator: string;
  period: string | null;
  value: number | null;
  text: string | null;
  unit: string;
}

/** A figure as the plan prints it, 53.0 with its zero; words and classes in the language. */
export function printedFigure(telling: Telling, { indicator, period, value, text, unit }: Printed) {
  const { record, lang, words } = telling;
  if (value === null) {
    if (text === null) return words.none;
    const series = record.indicatorById.get(indicator)?.series ?? [];
    const row = series.find((one) => one.period === period && one.text === text);
    return className(telling, pick(lang, text, row?.textEn));
  }
  if (text !== null && Number(text) === value) return withUnit(telling, text, unit);
  return figure(telling, value, unit);
}

/** A target in the language, with the unit when it is a bare number. */
export function targetText(telling: Telling, indicator: string, target: string): string {
  const { record, lang } = telling;
  const row = record.indicatorById.get(indicator);
  const text = pick(lang, target, row?.targetEn);
  const unit = row?.unit ?? '';
  return /^[<≤≥>]?\s*[\d.]+$/.test(text) ? withUnit(telling, text, unit) : text;
}

/** First part of a clause: what holds, and for how many. */
export function headOf({ words }: Pick<Telling, 'words'>, clause: Clause): string {
  return fill(words.heads[clause.kind], clause.params);
}

/** One figure of a clause. */
export function itemText(telling: Telling, clause: Clause, item: ClauseItem): string {
  return bodyOf(telling, clause, item) + remarksOf(telling, item);
}

type Body = (item: ClauseItem, values: Record<string, string>, words: AccountWords) => string;

const over: Body = (_, values, words) => fill(words.items.over, values);
const met: Body = (_, values, words) => fill(words.items.met, values);
const trend: Body = (_, values, words) => fill(words.items.trend, values);
const promise: Body = (item, values, words) =>
  fill(words.items.promise, values) + marginOf(item, values, words);
const open: Body = ({ period }, values, words) =>
  fill(period === null ? words.items.open : words.items.openNow, values);
const classed: Body = ({ printedClass, computedClass }, values, words) => {
  if (!computedClass) return fill(words.items.printedClass, values);
  return fill(printedClass ? words.items.bothClasses : words.items.computedClass, values);
};

/** How the figures of a clause are said; the others are a name and a figure. */
const BODIES: Partial<Record<Clause['kind'], Body>> = {
  'limits-exceeded': over,
  'limits-met': met,
  'sections-poor': classed,
  'sections-good': classed,
  'groundwater-met': classed,
  'groundwater-missed': classed,
  'class-denied': classed,
  'trend-worse': trend,
  'trend-better': trend,
  'class-changed': (_, values, words) => fill(words.items.classChanged, values),
  missed: promise,
  'earlier-promises': promise,
  'later-reports': promise,
  'claim-denied': (item, values, words) =>
    fill(words.items.denied, values) + marginOf(item, values, words),
  'rise-as-cut': (_, values, words) => fill(words.items.rise, values),
  open,
  'set-elsewhere': open,
};

/** Clauses whose figures are classes of places: the place says which matter it is. */
const OF_PLACES: readonly Clause['kind'][] = [
  'sections-poor',
  'sections-good',
  'groundwater-met',
  'groundwater-missed',
  'class-denied',
  'class-changed',
];

function bodyOf(telling: Telling, clause: Clause, item: ClauseItem): string {
  const { words } = telling;
  const body = BODIES[clause.kind];
  const values = valuesOf(telling, clause, item);
  return body ? body(item, values, words) : fill(words.items.plain, values);
}

function valuesOf(telling: Telling, clause: Clause, item: ClauseItem): Record<string, string> {
  const { record, lang, words } = telling;
  const { unit, targetUnit = unit, limit, excess, trend: turn, target, marginBy } = item;
  const value = clause.kind === 'rise-as-cut' ? Math.abs(item.value ?? 0) : item.value;
  const parameter = (id: string) => {
    const known = record.catalog.parameters.find((one) => one.id === id);
    return known ? pick(lang, known.zh, known.en) : id;
  };
  const named = item.computedClass ?? item.printedClass ?? item.text ?? '';
  return {
    name: OF_PLACES.includes(clause.kind)
      ? placeName(telling, item.feature)
      : fullName(telling, item),
    value: printedFigure(telling, { ...item, value }),
    limit: limit === undefined ? '' : figure(telling, limit, unit),
    excess: excess === undefined ? '' : figure(telling, excess, unit),
    printed: className(telling, item.printedClass ?? ''),
    class: className(telling, named),
    basis: (item.deciding ?? []).map(parameter).join(words.join),
    from: turn ? figure(telling, turn.from.value, unit) : className(telling, item.fromText ?? ''),
    fromYear: item.fromPeriod ?? '',
    year: item.period ?? '',
    targetYear: String(item.targetYear ?? ''),
    target: target === undefined ? '' : targetText(telling, item.indicator, target),
    by: marginBy == null ? '' : difference(telling, marginBy, targetUnit),
  };
}

function marginOf({ marginBy }: ClauseItem, values: Record<string, string>, words: AccountWords) {
  if (marginBy == null || marginBy === 0) return '';
  return fill(marginBy > 0 ? words.better : words.short, values);
}

/** What must be known beside a figure: another print, a conversion, missing years, what differs. */
function remarksOf({ words }: Telling, item: ClauseItem): string {
  const missing = item.trend?.missing.length ?? 0;
  const differs = (item.warnings ?? []).map((warning) => words.warnings[warning]);
  return [
    missing > 0 ? fill(words.missingYears, { count: missing }) : '',
    item.computed ? words.computed : '',
    item.conflict ? words.conflict : '',
    differs.length > 0 ? fill(words.differs, { what: differs.join(words.join) }) : '',
  ].join('');
}
