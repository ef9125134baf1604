import { csvText } from '../csv.ts';
import type { AtlasRecord } from '../record.ts';
import type { AtlasFeature, Kind } from '../types.ts';
import type { SurveyedPosition } from '../visits/types.ts';
import { surveyBasis } from './basis.ts';
import { whyNotCorrectable } from './correctable.ts';

/** Columns of `seeds/places.csv`, then what the import goes by. */
export const POSITION_COLUMNS = [
  'id',
  'name',
  'name_en',
  'kind',
  'county',
  'lon',
  'lat',
  'radius_m',
  'method',
  'basis',
  'basis_en',
  'anchor',
  'bearing',
  'feature',
  'reason',
] as const;

/** What a feature's own place is called in `seeds/places.csv`. */
export function placeKind(kind: Kind): 'works' | 'river-point' | 'site' {
  if (kind === 'enterprise') return 'works';
  return kind === 'river-section' ? 'river-point' : 'site';
}

/**
 * Corrected positions as a table that `npm run geodata -- --import-positions` reads, in the order
 * given. Withdrawn ones are left out, and those of features that the record does not have or whose
 * position is no single point. Id and county of the place are proposals: the import decides.
 */
export function positionsCsv(
  { featureById }: Pick<AtlasRecord, 'featureById'>,
  positions: readonly SurveyedPosition[],
): string {
  const rows = positions.flatMap((position) => {
    const feature = featureById.get(position.feature);
    if (!feature || position.deletedAt !== null || whyNotCorrectable(feature)) return [];
    return [rowOf(feature, position)];
  });
  return csvText([POSITION_COLUMNS, ...rows]);
}

function rowOf({ id, properties: p }: AtlasFeature, position: SurveyedPosition): string[] {
  const { basis, basisEn } = surveyBasis(position);
  const slug = id.slice(id.lastIndexOf('/') + 1);
  const cells: Record<(typeof POSITION_COLUMNS)[number], string> = {
    id: p.county === null ? '' : `${p.county}/${slug}`,
    name: p.name,
    name_en: p.nameEn,
    kind: placeKind(p.kind),
    county: p.county ?? '',
    lon: position.lon.toFixed(6),
    lat: position.lat.toFixed(6),
    // Six decimals may round a tenth of a metre away.
    radius_m: String(Math.ceil(position.radiusM)),
    method: 'surveyed',
    basis,
    basis_en: basisEn,
    anchor: '',
    bearing: '',
    feature: id,
    reason: position.reason.replaceAll(/\s+/g, ' ').trim(),
  };
  return POSITION_COLUMNS.map((column) => cells[column]);
}
