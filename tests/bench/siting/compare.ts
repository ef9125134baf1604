import { type Engine, type EngineKind, type Found, reachOf } from './engine.ts';
import type { BenchSite, Scene } from './scene.ts';

/** How an engine's answers differ from ours. */
export interface Difference {
  sites: number;
  hits: number;
  /** Shapes that one finds and the other does not, at the edge of reach, where its error decides. */
  atEdge: number;
  /** Largest difference of a distance, metres. */
  worstM: number;
  /** Differences that the engine's documented error does not explain. */
  unexplained: string[];
}

/** Holds an engine's answers against ours, site by site. */
export async function compare(
  kind: EngineKind,
  engine: Engine,
  ours: Engine,
  sites: readonly BenchSite[],
  { shapes }: Scene,
): Promise<Difference> {
  const all: Difference = {
    sites: sites.length,
    hits: 0,
    atEdge: 0,
    worstM: 0,
    unexplained: [],
  };
  for (const [place, site] of sites.entries()) {
    const mine = byShape(await ours.near(site));
    const theirs = byShape(await engine.near(site));
    all.hits += mine.size;
    for (const shape of new Set([...mine.keys(), ...theirs.keys()])) {
      const edgeM = reachOf(site) + (shapes[shape]?.radiusM ?? 0);
      judge(all, kind, `site ${place}, shape ${shape}`, edgeM, mine.get(shape), theirs.get(shape));
    }
  }
  return all;
}

const byShape = (found: readonly Found[]): Map<number, number> =>
  new Map(found.map(({ shape, distanceM }) => [shape, distanceM]));

function judge(
  all: Difference,
  { toleranceM }: EngineKind,
  where: string,
  edgeM: number,
  mine: number | undefined,
  theirs: number | undefined,
): void {
  if (mine !== undefined && theirs !== undefined) {
    const gap = Math.abs(mine - theirs);
    all.worstM = Math.max(all.worstM, gap);
    if (gap > toleranceM(mine)) all.unexplained.push(`${where}: ours ${mine} m, its ${theirs} m`);
    return;
  }
  const known = mine ?? theirs ?? Number.NaN;
  if (Math.abs(known - edgeM) <= toleranceM(edgeM)) all.atEdge += 1;
  else all.unexplained.push(`${where}: ours ${mine ?? 'none'}, its ${theirs ?? 'none'}`);
}
