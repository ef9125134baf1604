import { area } from '@turf/turf';
import { type Uncorrectable, whyNotCorrectable } from '../../src/domain/positions/correctable.ts';
import { LEAST_SURVEYED_M } from '../../src/domain/positions/device.ts';
import { beforeOf, proposalFaults, weigh } from '../../src/domain/positions/propose.ts';
import type { AtlasFeature } from '../../src/domain/types.ts';
import type { TableSchema } from './cells.ts';
import type { Faults } from './faults.ts';
import type { Boundary } from './places.ts';
import { type Row, readRows } from './tables.ts';

/**
 * The table that the app exports. `feature` says what is corrected; id, name, kind, county, anchor
 * and bearing of the place come from the seeds.
 */
const COLUMNS = {
  id: 'text?',
  name: 'text?',
  name_en: 'text?',
  kind: 'text?',
  county: 'text?',
  lon: 'number',
  lat: 'number',
  radius_m: 'number',
  method: ['surveyed'],
  basis: 'text',
  basis_en: 'text',
  anchor: 'text?',
  bearing: 'text?',
  feature: 'text',
  reason: 'text?',
} as const satisfies TableSchema;

/** One correction that may be applied. */
export interface Correction {
  row: Row;
  feature: AtlasFeature;
  county: string;
  lon: number;
  lat: number;
  radiusM: number;
  basis: string;
  basisEn: string;
  reason: string;
  /** Metres from the old point; null where there was none. */
  movedM: number | null;
}

/** What corrections are checked against. */
export interface Checked {
  featureById: ReadonlyMap<string, AtlasFeature>;
  boundaries: ReadonlyMap<string, Boundary>;
}

/**
 * Reads a table of corrected positions. Every fault of every row is collected; rows with a fault
 * give no correction.
 *
 * @param file what faults call it
 */
export function readCorrections(
  file: string,
  text: string,
  against: Checked,
  faults: Faults,
): Correction[] {
  const none = (expected: string) =>
    faults.add({ file, row: null, column: null, value: '', expected });
  if (text.trim() === '') none('a table with a header');
  const rows = readRows(file, text, COLUMNS, faults, withoutApostrophe) as unknown as Row[];
  if (rows.length === 0 && faults.list.length === 0) none('at least one row below the header');
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    checkTexts(row);
    const feature = featureOf(row, against.featureById, seen);
    return feature ? (correctionOf(row, feature, against.boundaries) ?? []) : [];
  });
}

/** Undoes what keeps a spreadsheet from running a text as a formula. */
function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

const FORMULA = /^[=+\-@\t\r]/;
const DAY = /(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/;
const MAX_TEXT = 500;

function checkTexts(row: Row): void {
  for (const column of ['basis', 'basis_en', 'reason']) {
    const text = row.cell(column);
    if (/\p{Cc}/u.test(text)) row.fault(column, 'one line of text');
    if (text.length > MAX_TEXT) row.fault(column, `at most ${MAX_TEXT} characters`);
  }
  for (const column of ['basis', 'basis_en']) {
    // The seeds are opened in spreadsheets, too.
    if (FORMULA.test(row.cell(column))) row.fault(column, 'words that do not begin as a formula');
  }
  if (!DAY.test(row.cell('basis'))) row.fault('basis', 'words with the day of it, YYYY-MM-DD');
}

const NOT_CORRECTABLE: Record<Uncorrectable, string> = {
  jurisdiction: 'a feature with a point of its own (this is a jurisdiction)',
  river: 'a feature with a point of its own (this is a river)',
  outline: 'a feature with a point of its own (this has an outline or line)',
  'several-sites': 'a feature with one point (this has several sites)',
  group: 'a feature that is one place (this is a class of them)',
  official: 'a feature whose position is not in geodata/official',
};

function featureOf(
  row: Row,
  featureById: Checked['featureById'],
  seen: Map<string, number>,
): AtlasFeature | null {
  const id = row.cell('feature');
  const feature = featureById.get(id);
  const first = seen.get(id);
  if (!feature) row.fault('feature', 'the id of a feature, as plan/kind/id');
  else if (first !== undefined) row.fault('feature', `a feature not named before (row ${first})`);
  seen.set(id, first ?? row.line);
  const why = feature && whyNotCorrectable(feature);
  if (why) row.fault('feature', NOT_CORRECTABLE[why]);
  return feature && !why && first === undefined ? feature : null;
}

function correctionOf(
  row: Row,
  feature: AtlasFeature,
  boundaries: Checked['boundaries'],
): Correction | null {
  const [lon, lat, radiusM] = [row.number('lon'), row.number('lat'), row.number('radius_m')];
  if (lon === null || lat === null || radiusM === null) return null;
  if (Math.abs(lon) > 180) row.fault('lon', 'degrees between -180 and 180');
  if (Math.abs(lat) > 90) row.fault('lat', 'degrees between -90 and 90');
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return null;
  if (radiusM < LEAST_SURVEYED_M) {
    row.fault('radius_m', `at least ${LEAST_SURVEYED_M} for method "surveyed"`);
  }
  const county = feature.properties.county ?? countyAt([lon, lat], boundaries);
  const boundary = boundaries.get(county ?? '');
  if (county === null || !boundary) {
    row.fault('lon', 'a point in a county that has an outline in seeds/boundaries');
    return null;
  }
  const reason = row.cell('reason');
  const movedM = checkPlace(row, feature, { lon, lat, radiusM }, boundary);
  const [basis, basisEn] = [row.cell('basis'), row.cell('basis_en')];
  return { row, feature, county, lon, lat, radiusM, basis, basisEn, reason, movedM };
}

/** The smallest outline around a point: that of a city holds those of its counties. */
function countyAt([lon, lat]: [number, number], boundaries: Checked['boundaries']): string | null {
  const proposal = { lon, lat, radiusM: 0 };
  const [smallest] = [...boundaries.values()]
    .filter(({ geometry }) => weigh(null, proposal, { geometry, radiusM: 0 }).outsideM === 0)
    .sort((a, b) => area(a) - area(b));
  return smallest?.properties.id ?? null;
}

/** Faults of a place against the county and against what was known. Returns metres moved. */
function checkPlace(
  row: Row,
  feature: AtlasFeature,
  proposal: { lon: number; lat: number; radiusM: number },
  { geometry, properties: { id, radiusM } }: Boundary,
): number | null {
  const before = beforeOf(feature);
  const weighed = weigh(before, proposal, { geometry, radiusM });
  const movedM =
    before && weighed.movedM ? weighed.movedM.max - before.radiusM - proposal.radiusM : null;
  const outside = Math.round(weighed.outsideM ?? 0);
  const moved = movedM === null ? '' : `${Math.round(movedM)} m from the old point`;
  for (const fault of proposalFaults(weighed, row.cell('reason'))) {
    if (fault === 'outside-county') {
      const allowed = proposal.radiusM + radiusM;
      row.fault(
        'lon',
        `a point in ${id} (it lies ${outside} m outside, its radius and the outline's allow ${allowed} m)`,
      );
    } else if (fault === 'not-better') {
      const most = Math.floor(weighed.worthM ?? 0);
      row.fault(
        'radius_m',
        proposal.radiusM >= most
          ? `less than ${most} m, for so wide a circle holds all of ${id}`
          : `less than the old radius of ${before?.radiusM} m, within which the new point lies`,
      );
    } else {
      const why = weighed.isBeyond
        ? `${moved}, beyond its radius of ${before?.radiusM} m`
        : `${outside} m outside of ${id}`;
      row.fault('reason', `words why it lies ${why}`);
    }
  }
  return movedM;
}
