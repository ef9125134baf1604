import type { SitingGeometry } from '../geometry/types.ts';
import type { Lang } from '../lang.ts';
import { ruleCiteText } from './cite-text.ts';
import type { SitingContext } from './context.ts';
import { REPORT_WORDS } from './report-words.ts';
import type { Finding, SiteReport, Verdict } from './types.ts';

/** Name and version of the JSON; its schema is `public/schema/site-check.schema.json`. */
export const REPORT_FORMAT = 'enviroplan-atlas/site-check/1';

/** One site of a file, with the row that it stands in. */
export interface RowReport {
  row: number;
  report: SiteReport;
}

/** Why a file, or one row of it, was not judged. */
export interface BatchFault {
  file: string;
  row?: number;
  key: string;
  detail?: string;
}

export interface BatchHead {
  dataVersion: string;
  date: string;
  /** The worst of all sites. */
  verdict: Verdict;
  faults: readonly BatchFault[];
}

type Properties = Record<string, string | number | null>;

interface ReportFeature {
  type: 'Feature';
  geometry: SitingGeometry | null;
  properties: Properties;
}

/** The report as a JSON file: always the same bytes for the same report. */
export function reportJson(report: SiteReport): string {
  return `${JSON.stringify({ format: REPORT_FORMAT, ...report }, null, 2)}\n`;
}

/**
 * The reports of a file of sites as one JSON text, a line each: with all its indents it would be
 * twice as long. In pieces, for together they may be longer than a string can be.
 */
export function* batchJson(head: BatchHead, sites: Iterable<RowReport>): Generator<string> {
  const { dataVersion, date, verdict, faults } = head;
  const start = JSON.stringify({ format: REPORT_FORMAT, dataVersion, date, verdict }, null, 2);
  yield `${start.slice(0, -'\n}'.length)},\n  "sites": [`;
  let comma = '';
  for (const { row, report } of sites) {
    yield `${comma}\n    ${JSON.stringify({ row, ...report })}`;
    comma = ',';
  }
  yield `\n  ],\n  "faults": ${JSON.stringify(faults)}\n}\n`;
}

/** Sites, and what each finding rests on with the finding as flat properties, as GeoJSON. */
export function reportGeojson(
  reports: SiteReport | readonly SiteReport[],
  context: SitingContext,
): string {
  return [...geojsonPieces([reports].flat(), context)].join('');
}

/** The same in pieces. */
export function* geojsonPieces(
  reports: Iterable<SiteReport>,
  context: SitingContext,
): Generator<string> {
  const grades = new Map(context.rules.map(({ id, target }) => [id, target.split(':')[1] ?? '']));
  yield '{"type":"FeatureCollection","features":[';
  let comma = '\n';
  for (const report of reports) {
    const findings = report.findings.map((finding) => {
      const zone = `${finding.feature}/${grades.get(finding.rule)}`;
      return findingFeature(report, finding, zone, context);
    });
    for (const feature of [siteFeature(report), ...findings]) {
      yield `${comma}${JSON.stringify(feature)}`;
      comma = ',\n';
    }
  }
  yield '\n]}\n';
}

function siteFeature({ input, dataVersion, date, verdict, certainty }: SiteReport): ReportFeature {
  const { geometry, name, radiusM, type } = input;
  return {
    type: 'Feature',
    geometry,
    properties: { role: 'site', name, type, radiusM, verdict, certainty, date, dataVersion },
  };
}

/** The feature of a finding; a protection zone by its outline, or by its source and two radii. */
function findingFeature(
  { input }: SiteReport,
  finding: Finding,
  zoneId: string,
  { derivedZones, featureById, planById }: SitingContext,
): ReportFeature {
  const feature = featureById.get(finding.feature ?? '');
  const zone = derivedZones.find(({ id }) => id === zoneId);
  const cites = (lang: Lang) =>
    finding.cite
      .map((cite) => ruleCiteText(cite, planById, lang))
      .join(REPORT_WORDS[lang].separator);
  return {
    type: 'Feature',
    geometry: zone?.outline?.geometry ?? feature?.geometry ?? null,
    properties: {
      role: 'finding',
      site: input.name,
      rule: finding.rule,
      effect: finding.effect,
      certainty: finding.certainty,
      distanceMinM: finding.distanceM?.min ?? null,
      distanceMaxM: finding.distanceM?.max ?? null,
      feature: finding.feature,
      name: feature?.properties.name ?? null,
      nameEn: feature?.properties.nameEn ?? null,
      radiusM: zone?.outline?.radiusM ?? feature?.properties.position?.radiusM ?? null,
      zoneLowerM: zone && !zone.outline ? zone.lowerM : null,
      zoneUpperM: zone && !zone.outline ? zone.upperM : null,
      text: finding.text,
      textEn: finding.textEn,
      cite: cites('zh'),
      citeEn: cites('en'),
      reasons: keysOf(finding.reasons),
      settle: keysOf(finding.settle),
    },
  };
}

function keysOf(items: readonly { key: string }[]): string {
  return [...new Set(items.map(({ key }) => key))].join(' ');
}
