import { formatDate } from '#domain/format.ts';
import type { Lang } from '#domain/lang.ts';
import type { Duties } from '#domain/near/duties.ts';
import { NEAR_WORDS } from '#i18n/near.ts';

/** How a feature's dated obligations stand, one short text for each thing that there is to say. */
export function dutyTexts({ passed, notMet, soon, met }: Duties, lang: Lang): string[] {
  const words = NEAR_WORDS[lang];
  const years = passed.map(({ year, count }) => words.ofYear(year, count)).join(words.yearsJoin);
  return [
    ...(passed.length > 0 ? [words.passed(years)] : []),
    ...(notMet > 0 ? [words.notMet(notMet)] : []),
    ...(soon > 0 ? [words.soon(soon)] : []),
    ...(met ? [words.met(met.count, formatDate(met.date, lang))] : []),
  ];
}
