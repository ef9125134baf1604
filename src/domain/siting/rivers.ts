import type { Position } from '../geometry/types.ts';
import type { AtlasFeature, Plan } from '../types.ts';

/** One river, whatever the number of plans that record it. */
export interface River {
  /** Id in the newest plan that records it. */
  id: string;
  /** Feature whose line stands for it, or null where none has one. */
  drawn: { id: string; line: Position[]; radiusM: number } | null;
  /** Rivers that take its water. */
  into: string[];
  /** Sections on it. */
  sections: string[];
}

/** The river network as the plans state it, each river under the id of every feature that records it. */
export function buildRivers(
  features: readonly AtlasFeature[],
  planById: ReadonlyMap<string, Plan>,
): ReadonlyMap<string, River> {
  const recorded = features.filter(({ properties: { kind } }) => kind === 'river');
  const rivers = new Map<string, River>();
  for (const members of subjects(recorded, planById)) {
    const [first] = members;
    if (!first) continue;
    const river: River = { id: first.id, drawn: drawnOf(members), into: [], sections: [] };
    for (const { id } of members) rivers.set(id, river);
  }
  for (const feature of features) connect(rivers, feature);
  for (const river of rivers.values()) {
    river.into = [...new Set(river.into)].filter((id) => id !== river.id).sort();
    river.sections = [...new Set(river.sections)].sort();
  }
  return rivers;
}

/** Rivers grouped by `same-subject`, the newest plan's first. */
function subjects(
  recorded: readonly AtlasFeature[],
  planById: ReadonlyMap<string, Plan>,
): AtlasFeature[][] {
  const group = new Map(recorded.map((feature) => [feature.id, [feature]]));
  for (const { id, properties } of recorded) {
    for (const link of properties.links) {
      const [mine, theirs] = [group.get(id), group.get(link.id)];
      if (link.rel !== 'same-subject' || !mine || !theirs || mine === theirs) continue;
      mine.push(...theirs);
      for (const feature of theirs) group.set(feature.id, mine);
    }
  }
  const year = ({ properties }: AtlasFeature) => planById.get(properties.plan)?.period[1] ?? 0;
  return [...new Set(group.values())].map((members) =>
    members.sort((a, b) => year(b) - year(a) || (a.id < b.id ? -1 : 1)),
  );
}

function drawnOf(members: readonly AtlasFeature[]): River['drawn'] {
  for (const { id, geometry, properties } of members) {
    if (geometry?.type !== 'LineString') continue;
    return { id, line: geometry.coordinates, radiusM: properties.position?.radiusM ?? 0 };
  }
  return null;
}

/** Takes over what a feature says of its rivers: a reservoir on a river drains into it. */
function connect(rivers: ReadonlyMap<string, River>, { id, properties }: AtlasFeature): void {
  for (const link of properties.links) {
    const target = rivers.get(link.id);
    if (!target || link.inverse) continue;
    const own = rivers.get(id);
    if (own && (link.rel === 'flows-into' || link.rel === 'on-river')) own.into.push(target.id);
    if (properties.kind === 'river-section' && link.rel === 'on-river') target.sections.push(id);
  }
}
