import type { BenchSite, Scene } from './scene.ts';

/** Zones and lines to this distance are asked for, metres. */
export const REACH_M = 10_000;

/** A shape whose distance, less its own and the site's uncertainty, is within reach. */
export interface Found {
  shape: number;
  distanceM: number;
}

/** One way to answer: which shapes are within reach of a site, and how far is each? */
export interface Engine {
  near(site: BenchSite): Promise<Found[]> | Found[];
  /** The same, timed: how many there are, once every distance is known. */
  count(site: BenchSite): Promise<number> | number;
  /** As `count`, for all sites in one go. */
  countAll(sites: readonly BenchSite[]): Promise<number> | number;
  close(): Promise<void> | void;
}

export interface EngineKind {
  id: string;
  title: string;
  /** Documented error of a distance, metres: what may differ from ours. */
  toleranceM(distanceM: number): number;
  /** Made ready outside the timing: coordinates on its map, its server. */
  prepare(scene: Scene): Promise<Prepared>;
}

export interface Prepared {
  /** Timed as the build. */
  build(): Promise<Engine> | Engine;
}

/** How far from the site as drawn a shape without uncertainty may lie. */
export const reachOf = (site: BenchSite): number => REACH_M + site.radiusM;

/** An engine in this process: one function does it all. */
export function localEngine(
  near: (site: BenchSite) => Found[],
  close: () => void = () => undefined,
): Engine {
  return {
    near,
    count: (site) => near(site).length,
    countAll: (sites) => sites.reduce((sum, site) => sum + near(site).length, 0),
    close,
  };
}
