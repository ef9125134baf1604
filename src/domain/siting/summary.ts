import type { SiteReport } from './types.ts';

/** What a comparison of several sites shows of one of them. */
export type SiteSummary = Pick<SiteReport['input'], 'name' | 'geometry' | 'type' | 'radiusM'> &
  Pick<SiteReport, 'verdict' | 'certainty'> & {
    /** Row of the file that the site stands in, as its reader counts. */
    row: number;
    /** Findings of any certainty. */
    findings: number;
    /** Findings that the record cannot decide. */
    unknown: number;
  };

/** The summary of one report; `row` is where the site stands in its file. */
export function summarise(
  { input, verdict, certainty, findings }: SiteReport,
  row: number,
): SiteSummary {
  const { name, geometry, type, radiusM } = input;
  return {
    row,
    name,
    geometry,
    type,
    radiusM,
    verdict,
    certainty,
    findings: findings.length,
    unknown: findings.filter((finding) => finding.certainty === 'cannot tell').length,
  };
}
