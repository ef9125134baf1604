import { csvText } from '#domain/csv.ts';
import type { PromiseCheck } from '#domain/quality/types.ts';
import { citeText, pick, term } from '#domain/text.ts';
import { className, placeName, planName, type Telling } from './text.ts';

/** Promises against reports as a CSV file, with citations. */
export function promiseCsv(telling: Telling, checks: readonly PromiseCheck[]): string {
  const { words } = telling;
  return csvText([[...words.csvHeader], ...checks.map((check) => rowOf(telling, check))]);
}

function rowOf(telling: Telling, check: PromiseCheck): (string | number | null)[] {
  const { record, lang, words } = telling;
  const row = record.indicatorById.get(check.indicator);
  const { reported } = check;
  const cites = [...check.cite, ...(reported?.cite ?? [])].map((cite) => citeText(cite, lang));
  const kind =
    check.binding === null ? words.neither : check.binding ? words.binding : words.expected;
  return [
    planName(telling, check.plan),
    check.indicator,
    pick(lang, row?.name ?? '', row?.nameEn),
    placeName(telling, check.feature),
    check.scope ? term(record, lang, check.scope) : null,
    kind,
    check.baselineYear,
    check.baseline === null ? null : pick(lang, check.baseline, check.baselineEn ?? undefined),
    check.targetYear,
    pick(lang, check.target, check.targetEn ?? undefined),
    reported?.period ?? null,
    reported?.value ?? (reported?.text ? className(telling, reported.text) : null),
    term(record, lang, check.unit),
    words.outcomes[check.outcome],
    check.marginBy,
    check.computed ? words.calculated : words.printed,
    check.reason ? words.reasons[check.reason] : null,
    [...new Set(cites)].join(words.semicolon),
  ];
}
