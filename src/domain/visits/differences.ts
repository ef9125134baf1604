import { canonical } from './exchange/canonical.ts';
import type { SurveyedPosition, Visit } from './types.ts';

/** A part in which two copies differ, named as in the history; null: the copy does not have it. */
export interface Difference {
  field: string;
  here: string | null;
  incoming: string | null;
}

type Parts = Map<string, string | null>;

function partsOf(visit: Visit): Parts {
  const parts: Parts = new Map([
    ['date', visit.date],
    ['person', visit.person],
    ['title', visit.title],
    ['position', visit.position && canonical(visit.position)],
    ['notes', visit.notes],
    ['deleted', visit.deletedAt],
  ]);
  for (const item of visit.items) {
    for (const name of ['answer', 'value', 'unit', 'note'] as const) {
      parts.set(`item/${item.obligation}/${name}`, item[name]);
    }
  }
  for (const measurement of visit.measurements) {
    parts.set(`measurement/${measurement.id}`, canonical(measurement));
  }
  for (const photo of visit.photos) parts.set(`photo/${photo.id}`, canonical(photo));
  return parts;
}

/** What two copies of a visit say differently, in the order in which a form asks for it. */
export function visitDifferences(here: Visit, incoming: Visit): Difference[] {
  return differences(partsOf(here), partsOf(incoming));
}

export function positionDifferences(
  here: SurveyedPosition,
  incoming: SurveyedPosition,
): Difference[] {
  return differences(positionParts(here), positionParts(incoming));
}

function positionParts(position: SurveyedPosition): Parts {
  const { lon, lat, radiusM, source, date, by, reason, deletedAt } = position;
  return new Map([
    ['position', canonical({ lon, lat })],
    ['radiusM', String(radiusM)],
    ['source', source],
    ['date', date],
    ['by', by],
    ['reason', reason],
    ['deleted', deletedAt],
  ]);
}

function differences(a: Parts, b: Parts): Difference[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((field) => ({ field, here: a.get(field) ?? null, incoming: b.get(field) ?? null }))
    .filter(({ here, incoming }) => here !== incoming);
}
