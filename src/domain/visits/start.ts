import type { Fix } from '../fix.ts';
import type { AtlasRecord } from '../record.ts';
import type { AtlasFeature } from '../types.ts';
import { newChecklist, newMeasurements } from './checklist.ts';
import type { NewVisit, Visit, VisitPosition } from './types.ts';

/** What a visit begins with beside its place. */
export interface Beginning {
  /** Local day. */
  date: string;
  /** ISO 8601, UTC. */
  at: string;
  person: string;
  /** Where the device is; null where it does not say. */
  fix: Fix | null;
}

/** A visit at a feature: its obligations as questions, its judged parameters to be measured. */
export function visitAt(record: AtlasRecord, feature: AtlasFeature, begin: Beginning): NewVisit {
  const { id, plan, name, nameEn } = feature.properties;
  const { date, person } = begin;
  return {
    date,
    person,
    feature: { id, plan, name, nameEn, dataVersion: record.catalog.version },
    title: '',
    position: begin.fix ? positionOfFix(begin.fix) : positionOf(feature, begin.at),
    items: newChecklist(record, feature),
    measurements: newMeasurements(record, feature, date),
  };
}

/** A visit at a place that the record does not name. */
export function visitAtPoint(
  position: VisitPosition | null,
  { date, person }: Beginning,
  title = '',
): NewVisit {
  return { date, person, feature: null, title, position, items: [], measurements: [] };
}

/** Where a fix says that the visit was. */
export function positionOfFix({ lon, lat, accuracyM, at }: Fix): VisitPosition {
  return { lon, lat, accuracyM, source: 'device', at: new Date(at).toISOString() };
}

/** A feature's own point; null for areas, lines, several sites and what has no place. */
function positionOf({ geometry, properties }: AtlasFeature, at: string): VisitPosition | null {
  if (geometry?.type !== 'Point') return null;
  const [lon = 0, lat = 0] = geometry.coordinates;
  return { lon, lat, accuracyM: properties.position?.radiusM ?? null, source: 'feature', at };
}

/** Who is named in the visit that was begun last; '' where none is. */
export function lastPerson(visits: readonly Visit[]): string {
  const named = visits.filter(({ person }) => person.trim() !== '');
  return named.reduce((last, visit) => (visit.createdAt > last.createdAt ? visit : last), {
    createdAt: '',
    person: '',
  }).person;
}
