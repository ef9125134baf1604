import { csvText } from '../csv.ts';
import type { Lang } from '../lang.ts';
import { citeText, pick } from '../text.ts';
import { judgeValue, type ValueJudgement } from './measure.ts';
import { SUMMARY_WORDS, type SummaryWords } from './summary-words.ts';
import type { Answer, CheckItem, Measurement, Visit } from './types.ts';

export type SummaryCell = string | number | null;

/** Titles of plans by their id, in the reader's language; a plan without one goes by its id. */
export type PlanTitles = Readonly<Record<string, string>>;

/** A table of visits in the order given: the names of the columns, then a row a visit. */
export function summaryRows(
  visits: readonly Visit[],
  lang: Lang,
  plans: PlanTitles = {},
): SummaryCell[][] {
  const words = SUMMARY_WORDS[lang];
  const rows = visits.map((visit) => rowOf(visit, words, lang, plans));
  return [[...words.columns], ...rows.map((row) => row.map(printable))];
}

/** Letters that a spreadsheet's cell holds; of a longer one in CSV it makes rows of their own. */
const LONGEST_CELL = 32_767;

/** Without signs that end a text for some programs, without halves of letters, and not too long. */
function printable(cell: SummaryCell): SummaryCell {
  if (typeof cell !== 'string') return cell;
  const plain = cell.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, '');
  // One less: in CSV an apostrophe may come before it.
  const isLong = plain.length >= LONGEST_CELL;
  const cut = isLong ? `${plain.slice(0, LONGEST_CELL - 2)}…` : plain;
  return cut.replaceAll(/\p{Cs}/gu, '\uFFFD');
}

export function summaryCsv(visits: readonly Visit[], lang: Lang, plans: PlanTitles = {}): string {
  return csvText(summaryRows(visits, lang, plans));
}

function rowOf(visit: Visit, words: SummaryWords, lang: Lang, plans: PlanTitles): SummaryCell[] {
  const { feature, items, position } = visit;
  const titleOf = (plan: string) => (Object.hasOwn(plans, plan) ? plans[plan] : undefined) ?? plan;
  const having = (answer: Answer) => items.filter((item) => item.answer === answer);
  const values = valuesOf(visit, words, lang);
  const beyond = values.filter(({ judged }) => judged.result === 'beyond');
  const notMet = having('not-met');
  return [
    visit.date,
    visit.person,
    feature ? pick(lang, feature.name, feature.nameEn) : visit.title,
    feature?.id ?? null,
    feature ? titleOf(feature.plan) : null,
    position?.lon ?? null,
    position?.lat ?? null,
    position?.accuracyM ?? null,
    position && words.sources[position.source],
    items.length,
    items.filter(({ answer }) => answer !== null).length,
    having('met').length,
    notMet.length,
    having('not-applicable').length,
    having('not-seen').length,
    notMet.map((item) => obligationText(item, words, lang, titleOf)).join('\n') || null,
    values.map(({ text }) => text).join('\n') || null,
    beyond.map((value) => beyondText(value, words, lang)).join('\n') || null,
    visit.notes || null,
    visit.photos.length,
    visit.id,
  ];
}

function obligationText(
  item: CheckItem,
  words: SummaryWords,
  lang: Lang,
  titleOf: (plan: string) => string,
): string {
  const sources = item.cite.map((cite) => citeText(cite, lang));
  const source = [titleOf(item.plan), ...sources].join(lang === 'en' ? ', ' : '，');
  const text = `${pick(lang, item.text, item.textEn)}${words.in(source)}`;
  return item.note === '' ? text : `${text}${words.separator}${item.note}`;
}

interface ValueLine {
  /** What was measured, and the value as typed. */
  text: string;
  limit: Measurement['limit'];
  judged: ValueJudgement;
}

/** Every value that was typed, with what it is compared to. */
function valuesOf(visit: Visit, words: SummaryWords, lang: Lang): ValueLine[] {
  const named = [
    ...visit.items.map((item) => ({ ...item, called: pick(lang, item.text, item.textEn) })),
    ...visit.measurements.map((each) => ({ ...each, called: pick(lang, each.name, each.nameEn) })),
  ];
  return named
    .filter(({ value }) => value.trim() !== '')
    .map(({ called, value, unit, limit }) => ({
      text: `${called}${words.colon}${`${value} ${unit}`.trim()}`,
      limit,
      judged: judgeValue(value, unit, limit, visit.date),
    }));
}

function beyondText({ text, limit, judged }: ValueLine, words: SummaryWords, lang: Lang): string {
  if (!limit) return text;
  const kind = limit.over === 'target' ? words.target : words.limit;
  const bound = `${limit.value} ${limit.unit}`.trim();
  const compared = kind(limit.comparator, bound, pick(lang, limit.source, limit.sourceEn));
  const caveats = judged.caveats.map((caveat) => words.caveats[caveat]);
  return `${text}${words.in([compared, ...caveats].join(words.separator))}`;
}
