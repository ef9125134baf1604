import { median } from '../stats.ts';
import type { Engine } from './engine.ts';
import type { BenchSite } from './scene.ts';

/** Milliseconds that one run may take; slow engines answer fewer sites in it. */
const RUN_MS = 2000;
/** A batch that would take longer is not run. */
const LONGEST_BATCH_S = 90;
/** A batch that takes longer is run once. */
const LONG_BATCH_S = 15;

export interface Pace {
  /** Queries a second, asked one by one; median of the runs. */
  single: number;
  /** Sites that were asked in a run. */
  asked: number;
  /** Seconds for all sites in one go; median of the runs. */
  batchS: number;
  /** How often it was run in one go; 0 where its time is reckoned from single queries. */
  batches: number;
  /**
   * How many times faster ours is, one by one and in one go: medians of what two runs, one right
   * after the other, give. What else the machine does slows both.
   */
  oursTimes: { single: number; batch: number };
}

/** Times an engine on sites, one by one and in one go, each run beside one of ours. */
export async function paceOf(
  engine: Engine,
  ours: Engine,
  sites: readonly BenchSite[],
  runs: number,
): Promise<Pace> {
  // The first queries compile code and fill caches.
  for (const one of [ours, engine]) await askAll(one, sites);
  const single = await pairs(
    runs,
    ours,
    engine,
    async (one) => 1 / (await askAll(one, sites)).rate,
  );
  const { asked } = await askAll(engine, sites);
  const reckonedS = sites.length * single.engineS;
  const isTooLong = reckonedS > LONGEST_BATCH_S;
  const batches = isTooLong ? 0 : reckonedS > LONG_BATCH_S ? 1 : runs;
  const batch = await pairs(Math.max(1, batches), ours, engine, (one) =>
    isTooLong && one === engine ? reckonedS : secondsFor(() => one.countAll(sites)),
  );
  return {
    single: 1 / single.engineS,
    asked,
    batchS: batch.engineS,
    batches,
    oursTimes: { single: single.ratio, batch: batch.ratio },
  };
}

/** Times both in turn: the engine's median, and the median of its time as a multiple of ours. */
async function pairs(
  runs: number,
  ours: Engine,
  engine: Engine,
  time: (engine: Engine) => Promise<number> | number,
): Promise<{ engineS: number; ratio: number }> {
  const timed = [];
  for (let run = 0; run < runs; run++) {
    const oursS = await time(ours);
    const engineS = await time(engine);
    timed.push({ engineS, ratio: engineS / oursS });
  }
  return {
    engineS: median(timed.map(({ engineS }) => engineS)),
    ratio: median(timed.map(({ ratio }) => ratio)),
  };
}

async function secondsFor(task: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await task();
  return (performance.now() - start) / 1000;
}

/** Asks site after site until all are asked or the time is up; `rate` is queries a second. */
async function askAll(engine: Engine, sites: readonly BenchSite[]) {
  const start = performance.now();
  let asked = 0;
  for (const site of sites) {
    await engine.count(site);
    asked += 1;
    if (performance.now() - start > RUN_MS) break;
  }
  return { asked, rate: (asked * 1000) / (performance.now() - start) };
}
