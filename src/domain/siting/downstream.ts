import type { Position } from '../geometry/types.ts';
import { alongM } from './along.ts';
import { compareIds, REACH_M } from './context.ts';
import { compareTruth } from './outcome.ts';
import type { River } from './rivers.ts';
import { type Survey, verticesOf } from './survey.ts';
import type { Downstream } from './types.ts';

/** Where water comes to a river: metres from its source, give or take; null where that is not known. */
type Entry = { alongM: number; spreadM: number } | null;

interface Reached {
  river: River;
  entry: Entry;
  /** Rivers from the site's to this one. */
  via: string[];
}

/**
 * Sections that water from the site may pass: those on the river that may be nearest, below the
 * site, and on the rivers which that one flows into, below the confluence. Never `certain`, for the
 * nearest river is no catchment; `cannot tell` where the section has no position. Rivers within
 * 10 km are considered, except those that another river is certainly nearer than.
 */
export function downstreamOf(survey: Survey): Downstream[] {
  const found = new Map<string, Downstream>();
  for (const start of candidates(survey)) {
    for (const reached of followed(survey, start)) {
      for (const section of reached.river.sections) {
        const certainty = passes(survey, reached, section);
        if (!certainty) continue;
        const known = found.get(section);
        const passed = { section, certainty, via: reached.via };
        if (!known || compareDownstream(passed, known) < 0) found.set(section, passed);
      }
    }
  }
  return [...found.values()].sort(compareDownstream);
}

function compareDownstream(a: Downstream, b: Downstream): number {
  return (
    compareTruth(a.certainty, b.certainty) ||
    a.via.length - b.via.length ||
    compareIds(a.section, b.section) ||
    compareIds(a.via.join(), b.via.join())
  );
}

/** Rivers that may be the nearest. */
function candidates({ context, site, hits }: Survey): Reached[] {
  const near = [...new Set(context.rivers.values())].flatMap((river) => {
    const distanceM = river.drawn ? hits.get(river.drawn.id)?.distanceM : undefined;
    if (!river.drawn || distanceM === undefined) return [];
    const spreadM = site.radiusM + river.drawn.radiusM;
    if (distanceM - spreadM > REACH_M) return [];
    return [{ river, drawn: river.drawn, leastM: distanceM - spreadM, mostM: distanceM + spreadM }];
  });
  const nearestM = Math.min(...near.map(({ mostM }) => mostM));
  const vertices = verticesOf(site.geometry.coordinates);
  return near
    .filter(({ leastM }) => leastM <= nearestM)
    .sort((a, b) => compareIds(a.river.id, b.river.id))
    .map(({ river, drawn }) => ({
      river,
      entry: { alongM: uppermostM(drawn.line, vertices), spreadM: site.radiusM + drawn.radiusM },
      via: [river.id],
    }));
}

function uppermostM(line: readonly Position[], vertices: readonly Position[]): number {
  return vertices.reduce(
    (least, vertex) => Math.min(least, alongM(line, vertex)),
    Number.POSITIVE_INFINITY,
  );
}

/** A river and all below it, each by the shortest way. */
function followed({ context }: Survey, start: Reached): Reached[] {
  const reached = new Map([[start.river.id, start]]);
  for (const { river, via } of reached.values()) {
    for (const id of river.into) {
      const next = context.rivers.get(id);
      if (!next || reached.has(id)) continue;
      reached.set(id, { river: next, entry: confluence(river, next), via: [...via, id] });
    }
  }
  return [...reached.values()];
}

/** Where a river joins the next: at its last vertex, rivers being drawn with their flow. */
function confluence({ drawn: upper }: River, { drawn: lower }: River): Entry {
  const mouth = upper?.line.at(-1);
  if (!upper || !lower || !mouth) return null;
  return { alongM: alongM(lower.line, mouth), spreadM: upper.radiusM + lower.radiusM };
}

/** Null where the section certainly lies above the place at which the water comes in. */
function passes(
  { context }: Survey,
  { river, entry }: Reached,
  section: string,
): Downstream['certainty'] | null {
  const feature = context.featureById.get(section);
  if (feature?.geometry?.type !== 'Point') return 'cannot tell';
  if (!river.drawn || !entry) return 'possible';
  const spreadM = entry.spreadM + (feature.properties.position?.radiusM ?? 0);
  const belowM = alongM(river.drawn.line, feature.geometry.coordinates) - entry.alongM;
  return belowM < -spreadM ? null : 'possible';
}
