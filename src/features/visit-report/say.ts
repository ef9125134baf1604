import { formatDate, formatDue, formatUncertainty } from '#domain/format.ts';
import type { Lang } from '#domain/lang.ts';
import { citeText, pick, term } from '#domain/text.ts';
import { dueState } from '#domain/visits/due.ts';
import type { ValueJudgement } from '#domain/visits/measure.ts';
import { positionLonLat, quantityText, verdictText } from '#domain/visits/text.ts';
import type { CheckItem, KeptLimit, VisitPosition } from '#domain/visits/types.ts';
import type { Reporting } from './context.ts';

/** A value as it was typed, with its unit. */
export function valueText({ record, lang }: Reporting, value: string, unit: string): string {
  return unit ? `${value} ${term(record, lang, unit)}` : value;
}

/** How a value lies to its limit in words, then what must be said beside it; a sentence each. */
export function judgementTexts(
  reporting: Reporting,
  { result, reason, reading, excess, caveats }: ValueJudgement,
  { unit, limit }: { unit: string; limit: KeptLimit | null },
): string[] {
  const { words, form, lang } = reporting;
  const beside = caveats.map((caveat) => form.caveats[caveat]);
  if (!limit || result === 'cannot-tell') {
    return [words.notCompared(words.reasons[reason ?? 'no-limit']), ...beside];
  }
  const inUnit = (value: number) => quantityText(reporting.record, lang, value, limit.unit);
  const by = excess ? inUnit(excess) : null;
  const compared = verdictText(form.judged, result, limit, by);
  // What was typed in another unit is told in the limit's.
  const isConverted = reading !== null && unit.trim() !== limit.unit;
  const sign = reading?.sign ? `${reading.sign} ` : '';
  const as = isConverted ? [form.judged.as(`${sign}${inUnit(reading.value)}`)] : [];
  return [[...as, compared].join(lang === 'en' ? ', ' : '，'), ...beside];
}

/** Where an obligation stands: its plan's title with section, table and row. */
export function sourceText({ record, lang, common }: Reporting, item: CheckItem): string {
  const plan = record.planById.get(item.plan);
  const title = plan ? pick(lang, plan.title, plan.titleEn) : item.plan;
  const where = item.cite.map((cite) => citeText(cite, lang));
  return common.citeOf(title, where.join(lang === 'en' ? '; ' : '；'));
}

/** When an obligation is due, seen from the day of the visit; '' for none. */
export function dueText({ visit, lang, form }: Reporting, due: string | null): string {
  if (!due) return '';
  const end = formatDue(due, lang);
  return dueState(due, visit.date) === 'overdue' ? form.overdue(end) : form.due(end);
}

/** A position, how it was taken, how good it is, and when. */
export function positionTexts(reporting: Reporting, position: VisitPosition): string[] {
  const { words, form, lang } = reporting;
  const { accuracyM, source, at } = position;
  const isMeasured = source !== 'feature';
  return [
    positionLonLat(position),
    form.positionSources[source],
    accuracyM === null ? form.accuracyUnknown : form.accuracy(formatUncertainty(accuracyM, lang)),
    isMeasured ? words.positionTaken(instantText(at, lang)) : words.notOnSite,
  ];
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Year to minute in a zone, by default the device's, and how far the zone is from UTC. */
function clockOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = clocks.get(timeZone ?? '');
  if (known) return known;
  const two = '2-digit';
  const digits = { year: 'numeric', month: two, day: two, hour: two, minute: two } as const;
  const made = new Intl.DateTimeFormat('en', {
    ...digits,
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
    ...(timeZone ? { timeZone } : {}),
  });
  clocks.set(timeZone ?? '', made);
  return made;
}

/** A moment by a zone's clock, by default the device's, with the zone: `… 09:30 (UTC+8)`. */
export function instantText(iso: string, lang: Lang, timeZone?: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const parts = clockOf(timeZone).formatToParts(at);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  const day = formatDate(`${part('year')}-${part('month')}-${part('day')}`, lang);
  const zone = part('timeZoneName').replace('GMT', 'UTC');
  return `${day} ${part('hour')}:${part('minute')} (${zone})`;
}

/** The time of a camera's clock, which knows no zone. */
export function cameraTimeText(takenAt: string, lang: Lang): string {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(takenAt) ?? [];
  return day ? `${formatDate(day, lang)} ${time}` : takenAt;
}
