/** A corrected position as a feature of GeoJSON, and back. */
import type { SurveyedPosition } from '../types.ts';
import { day, instant, integer, oneOf, orNull, shape } from './fields.ts';
import * as kept from './kept.ts';
import { lonLatOf, point, type Row } from './visit-rows.ts';

export function positionRow(position: SurveyedPosition): Row {
  return {
    geometry: point(position),
    properties: {
      feature_id: position.feature,
      name: position.name,
      name_en: position.nameEn,
      method: 'surveyed',
      radius_m: position.radiusM,
      source: position.source,
      fixes: position.fixes,
      seconds: position.seconds,
      date: position.date,
      by: position.by,
      reason: position.reason,
      created: position.createdAt,
      updated: position.updatedAt,
      deleted: position.deletedAt,
      version: position.version,
    },
  };
}

interface Fields {
  feature_id: string;
  name: string;
  name_en: string;
  radius_m: number;
  source: SurveyedPosition['source'];
  fixes: number;
  seconds: number;
  date: string;
  by: string;
  reason: string;
  created: string;
  updated: string;
  deleted: string | null;
  version: SurveyedPosition['version'];
}

const fields = shape<Fields>({
  feature_id: kept.id,
  name: kept.line,
  name_en: kept.line,
  radius_m: kept.metres,
  source: oneOf(['averaged', 'pointed']),
  fixes: integer(0, 1e6),
  seconds: kept.seconds,
  date: day,
  by: kept.line,
  reason: kept.words,
  created: instant,
  updated: instant,
  deleted: orNull(instant),
  version: kept.version,
});

/** Throws `BadField` where the row is no corrected position. */
export function positionOf({ geometry, properties }: Row): SurveyedPosition {
  const read = fields(properties, '');
  const [lon, lat] = lonLatOf(geometry);
  return {
    feature: read.feature_id,
    name: read.name,
    nameEn: read.name_en,
    lon,
    lat,
    radiusM: read.radius_m,
    source: read.source,
    fixes: read.fixes,
    seconds: read.seconds,
    date: read.date,
    by: read.by,
    reason: read.reason,
    createdAt: read.created,
    updatedAt: read.updated,
    deletedAt: read.deleted,
    version: read.version,
  };
}
