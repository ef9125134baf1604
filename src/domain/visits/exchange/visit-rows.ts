/** A visit as a feature of GeoJSON, and back. */

import { judgeValue } from '../measure.ts';
import type { CheckItem, Visit, VisitedFeature, VisitPosition } from '../types.ts';
import {
  BadField,
  day,
  instant,
  latitude,
  longitude,
  oneOf,
  orNull,
  rounded,
  shape,
  uuid,
} from './fields.ts';
import * as kept from './kept.ts';

export interface Row {
  geometry: { type: 'Point'; coordinates: [number, number] } | null;
  properties: Record<string, unknown>;
}

export const photoName = (id: string): string => `photos/${id}.jpg`;

/** Fields that a map shows first; what follows the counts is for reading the visit back. */
export function visitRow(visit: Visit): Row {
  const { feature, position } = visit;
  return {
    geometry: position && point(position),
    properties: {
      id: visit.id,
      date: visit.date,
      person: visit.person,
      place: feature ? feature.name : visit.title,
      feature_id: feature?.id ?? null,
      plan: feature?.plan ?? null,
      ...counts(visit),
      notes: visit.notes,
      photo_count: visit.photos.length,
      accuracy_m: position?.accuracyM ?? null,
      position_source: position?.source ?? null,
      position_at: position?.at ?? null,
      title: visit.title,
      feature_name: feature?.name ?? null,
      feature_name_en: feature?.nameEn ?? null,
      data_version: feature?.dataVersion ?? null,
      created: visit.createdAt,
      updated: visit.updatedAt,
      deleted: visit.deletedAt,
      items: visit.items,
      measurements: visit.measurements,
      photos: visit.photos.map((photo) => ({ ...photo, file: photoName(photo.id) })),
      history: visit.history,
      version: visit.version,
    },
  };
}

export function point({ lon, lat }: { lon: number; lat: number }): Row['geometry'] {
  return { type: 'Point', coordinates: [rounded(lon), rounded(lat)] };
}

function counts({ items, measurements, date }: Visit): Record<string, number> {
  const having = (answer: CheckItem['answer']) =>
    items.filter((item) => item.answer === answer).length;
  const values = [...items, ...measurements];
  return {
    obligations: items.length,
    answered: items.length - having(null),
    met: having('met'),
    not_met: having('not-met'),
    not_applicable: having('not-applicable'),
    not_seen: having('not-seen'),
    // What a plan sets out to reach is no limit.
    beyond_limit: values.filter(
      ({ value, unit, limit }) =>
        limit?.over !== 'target' && judgeValue(value, unit, limit, date).result === 'beyond',
    ).length,
  };
}

const fields = shape<{
  id: string;
  date: string;
  person: string;
  notes: string;
  title: string;
  created: string;
  updated: string;
  deleted: string | null;
  items: Visit['items'];
  measurements: Visit['measurements'];
  photos: Visit['photos'];
  history: Visit['history'];
  version: Visit['version'];
}>({
  id: uuid,
  date: day,
  person: kept.line,
  notes: kept.words,
  title: kept.line,
  created: instant,
  updated: instant,
  deleted: orNull(instant),
  items: kept.items,
  measurements: kept.measurements,
  photos: kept.photos,
  history: kept.history,
  version: kept.version,
});

/** Throws `BadField` where the row is no visit. */
export function visitOf({ geometry, properties }: Row): Visit {
  const { created, updated, deleted, ...read } = fields(properties, '');
  return {
    id: read.id,
    date: read.date,
    person: read.person,
    feature: featureOf(properties),
    title: read.title,
    position: positionOf(geometry, properties),
    items: once(read.items, 'items', ({ obligation }) => obligation),
    measurements: once(read.measurements, 'measurements', ({ id }) => id),
    notes: read.notes,
    photos: once(read.photos, 'photos', ({ id }) => id),
    history: read.history,
    createdAt: created,
    updatedAt: updated,
    deletedAt: deleted,
    version: read.version,
  };
}

/** Two of an id could not be told apart: what is typed into one would go to the other. */
function once<T>(list: T[], path: string, idOf: (thing: T) => string): T[] {
  if (new Set(list.map(idOf)).size < list.length) throw new BadField(path);
  return list;
}

const featureFields = shape<Record<string, string>>({
  feature_id: kept.id,
  plan: kept.id,
  feature_name: kept.line,
  feature_name_en: kept.line,
  data_version: kept.line,
});

function featureOf(properties: Row['properties']): VisitedFeature | null {
  if (properties.feature_id === null) return null;
  const read = featureFields(properties, '');
  return {
    id: read.feature_id ?? '',
    plan: read.plan ?? '',
    name: read.feature_name ?? '',
    nameEn: read.feature_name_en ?? '',
    dataVersion: read.data_version ?? '',
  };
}

const positionFields = shape<{
  accuracy_m: number | null;
  position_source: VisitPosition['source'];
  position_at: string;
}>({
  accuracy_m: orNull(kept.metres),
  position_source: oneOf(['device', 'map', 'typed', 'feature']),
  position_at: instant,
});

function positionOf(geometry: unknown, properties: Row['properties']): VisitPosition | null {
  if (geometry === null) return null;
  const [lon, lat] = lonLatOf(geometry);
  const read = positionFields(properties, '');
  return {
    lon,
    lat,
    accuracyM: read.accuracy_m,
    source: read.position_source,
    at: read.position_at,
  };
}

/** Longitude and latitude of a point; a height is dropped. */
export function lonLatOf(geometry: unknown): [number, number] {
  const { type, coordinates } = shape<{ type: 'Point'; coordinates: unknown }>({
    type: oneOf(['Point']),
    coordinates: (value) => value,
  })(geometry, 'geometry');
  const pair: unknown[] = Array.isArray(coordinates) ? coordinates : [];
  return [longitude(pair[0], `geometry.${type}.1`), latitude(pair[1], `geometry.${type}.2`)];
}
