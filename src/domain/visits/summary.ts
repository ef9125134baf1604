import { csvText } from '../csv.ts';
import type { Lang } from '../lang.ts';
import { citeText, pick } from '../text.ts';
import { judgeValue, type ValueJudgement } from './measure.ts';
import { SUMMARY_WORDS, type SummaryWords } from './summary-words.ts';
import type { Answer, CheckItem, Measurement, Visit } from './types.ts';

export type SummaryCell = string | number | null;

/** Titles of plans by their id, and units as the reader's language has them; others stay as they are. */
export type TableNames = Readonly<Record<string, string>>;

/** A table of visits in the order given: the names of the columns, then a row a visit. */
export function summaryRows(
  visits: readonly Visit[],
  lang: Lang,
  names: TableNames = {},
): SummaryCell[][] {
  const words = SUMMARY_WORDS[lang];
  const rows = visits.map((visit) => rowOf(visit, words, lang, names));
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

export function summaryCsv(visits: readonly Visit[], lang: Lang, names: TableNames = {}): string {
  return csvText(summaryRows(visits, lang, names));
}

const SIGNS = { '<=': '≤', '<': '<', '>=': '≥', '>': '>', '=': '=' } as const;

function nameOf(names: TableNames, text: string): string {
  return (Object.hasOwn(names, text) ? names[text] : undefined) ?? text;
}

function rowOf(visit: Visit, words: SummaryWords, lang: Lang, names: TableNames): SummaryCell[] {
  const { feature, items, position } = visit;
  const having = (answer: Answer) => items.filter((item) => item.answer === answer);
  const values = valuesOf(visit, words, lang, names);
  const beyond = values.filter(({ judged }) => judged.result === 'beyond');
  const notMet = having('not-met');
  return [
    visit.date,
    visit.person,
    feature ? pick(lang, feature.name, feature.nameEn) : visit.title,
    feature?.id ?? null,
    feature ? nameOf(names, feature.plan) : null,
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
    notMet.map((item) => obligationText(item, words, lang, names)).join('\n') || null,
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
  names: TableNames,
): string {
  const sources = item.cite.map((cite) => citeText(cite, lang));
  const source = [nameOf(names, item.plan), ...sources].join(lang === 'en' ? ', ' : '，');
  const text = `${pick(lang, item.text, item.textEn)}${words.in(source)}`;
  return item.note === '' ? text : `${text}${words.separator}${item.note}`;
}

interface ValueLine {
  /** What was measured, and the value as typed. */
  text: string;
  /** The limit with its sign and unit. */
  bound: string | null;
  limit: Measurement['limit'];
  judged: ValueJudgement;
}

/** Every value that was typed, with what it is compared to. */
function valuesOf(visit: Visit, words: SummaryWords, lang: Lang, names: TableNames): ValueLine[] {
  const named = [
    ...visit.items.map((item) => ({ ...item, called: pick(lang, item.text, item.textEn) })),
    ...visit.measurements.map((each) => ({ ...each, called: pick(lang, each.name, each.nameEn) })),
  ];
  return named
    .filter(({ value }) => value.trim() !== '')
    .map(({ called, value, unit, limit }) => ({
      text: `${called}${words.colon}${`${value} ${nameOf(names, unit)}`.trim()}`,
      bound:
        limit && `${SIGNS[limit.comparator]} ${limit.value} ${nameOf(names, limit.unit)}`.trim(),
      limit,
      judged: judgeValue(value, unit, limit, visit.date),
    }));
}

function beyondText(
  { text, bound, limit, judged }: ValueLine,
  words: SummaryWords,
  lang: Lang,
): string {
  if (!limit || bound === null) return text;
  const kind = limit.over === 'target' ? words.target : words.limit;
  const compared = kind(bound, pick(lang, limit.source, limit.sourceEn));
  const caveats = judged.caveats.map((caveat) => words.caveats[caveat]);
  return `${text}${words.in([compared, ...caveats].join(words.separator))}`;
}
