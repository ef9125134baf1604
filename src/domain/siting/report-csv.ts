import { csvText } from '../csv.ts';
import type { Lang } from '../lang.ts';
import { pick } from '../text.ts';
import { ruleCiteText } from './cite-text.ts';
import type { SitingContext } from './context.ts';
import type { RowReport } from './report.ts';
import { REPORT_WORDS } from './report-words.ts';
import type { Finding, SiteReport } from './types.ts';

type Cell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';

/** One row a finding, for spreadsheets; a site without findings has one row as well. */
export function reportCsv(
  reports: SiteReport | readonly SiteReport[],
  context: SitingContext,
  lang: Lang,
): string {
  const rows = [reports].flat().map((report, i) => ({ row: i + 1, report }));
  return [...csvPieces(rows, context, lang)].join('');
}

/** The same in pieces, with the rows in which the sites stand. */
export function* csvPieces(
  reports: Iterable<RowReport>,
  context: SitingContext,
  lang: Lang,
): Generator<string> {
  yield csvText([REPORT_WORDS[lang].columns]);
  for (const { row, report } of reports) {
    const findings = report.findings.length > 0 ? report.findings : [null];
    const cells = findings.map((finding) => [
      ...siteCells(row, report, context, lang),
      ...(finding ? findingCells(finding, context, lang) : Array.from({ length: 11 }, () => null)),
      report.date,
      report.dataVersion,
    ]);
    yield csvText(cells).slice(BYTE_ORDER_MARK.length);
  }
}

function siteCells(
  row: number,
  { input, verdict, certainty }: SiteReport,
  { projectTypes }: SitingContext,
  lang: Lang,
): Cell[] {
  const words = REPORT_WORDS[lang];
  const type = projectTypes.get(input.type);
  return [
    row,
    input.name,
    type ? pick(lang, type.zh, type.en) : input.type,
    input.radiusM,
    words.verdicts[verdict],
    certainty && words.certainties[certainty],
  ];
}

function findingCells(
  { certainty, cite, distanceM, effect, feature, reasons, rule, settle, text, textEn }: Finding,
  { featureById, planById }: SitingContext,
  lang: Lang,
): Cell[] {
  const words = REPORT_WORDS[lang];
  const listed = (items: readonly string[]) => [...new Set(items)].join(words.separator);
  const known = featureById.get(feature ?? '')?.properties;
  return [
    words.verdicts[effect],
    words.certainties[certainty],
    distanceM?.min ?? null,
    distanceM?.max ?? null,
    rule,
    feature,
    known ? pick(lang, known.name, known.nameEn) : null,
    pick(lang, text, textEn),
    listed(cite.map((each) => ruleCiteText(each, planById, lang))),
    listed(reasons.map(({ key }) => words.reasons[key])),
    listed(settle.map(({ key }) => words.settle[key])),
  ];
}
