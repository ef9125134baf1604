/**
 * `npm run bench:siting`: which of many zones and lines are within 10 km of a site, and how far is
 * each? Ours against what else one could use, in one go. Answers are compared before anything is
 * timed; a difference that an engine's known error does not explain fails the run. Ratios carry to
 * other machines, times do not.
 */
import { printTable } from '../stats.ts';
import { compare, type Difference } from './compare.ts';
import type { Engine, EngineKind } from './engine.ts';
import { type Options, readOptions } from './options.ts';
import { OURS } from './ours.ts';
import {
  type BenchSite,
  makeScene,
  middleOf,
  PROVINCE,
  pointSites,
  polygonSites,
  type Scene,
} from './scene.ts';
import { type Pace, paceOf } from './timing.ts';

const SEED = 338;

interface Sites {
  points: BenchSite[];
  polygons: BenchSite[];
}

interface Row {
  kind: EngineKind;
  buildS: number;
  difference: Difference;
  points: Pace;
  polygons: Pace;
}

const seconds = (ms: number) => ms / 1000;
const whole = (value: number) => Math.round(value).toLocaleString('en');
const short = (value: number) => (value < 10 ? value.toPrecision(2) : whole(value));

async function built(kind: EngineKind, scene: Scene): Promise<{ engine: Engine; buildS: number }> {
  const prepared = await kind.prepare(scene);
  const start = performance.now();
  const engine = await prepared.build();
  return { engine, buildS: seconds(performance.now() - start) };
}

/** Sites to compare on: fewer for an engine that takes seconds for one. */
function sample(kind: EngineKind, { points, polygons }: Sites): BenchSite[] {
  const count = kind.id === 'turf' ? 2 : 50;
  return [...points.slice(0, count), ...polygons.slice(0, count)];
}

async function measure(
  kind: EngineKind,
  scene: Scene,
  sites: Sites,
  ours: Engine,
  runs: number,
): Promise<Row> {
  const { engine, buildS } = await built(kind, scene);
  try {
    return {
      kind,
      buildS,
      difference: await compare(kind, engine, ours, sample(kind, sites), scene),
      points: await paceOf(engine, ours, sites.points, runs),
      polygons: await paceOf(engine, ours, sites.polygons, runs),
    };
  } finally {
    await engine.close();
  }
}

function printPaces(title: string, rows: readonly Row[], runs: number): void {
  const all = Math.max(...rows.map(({ points }) => points.asked));
  const pace = ({ single, asked, batchS, batches }: Pace) => {
    const how = batches === 0 ? ' (reckoned)' : batches < runs ? ' (once)' : '';
    return [short(single) + (asked < all ? ` (${asked} asked)` : ''), short(batchS) + how];
  };
  printTable(
    title,
    ['', 'build, s', 'points/s', 'all points, s', 'polygons/s', 'all polygons, s'],
    rows.map(({ kind, buildS, points, polygons }) => [
      kind.title,
      kind.id === 'floor' ? '–' : short(buildS),
      ...pace(points),
      ...pace(polygons),
    ]),
  );
}

function printRatios(rows: readonly Row[]): void {
  const others = rows.filter(({ kind }) => kind.id !== 'ours');
  if (others.length === 0) return;
  printTable(
    'how many times faster ours is, each run beside one of ours',
    ['than', 'points', 'all points', 'polygons', 'all polygons'],
    others.map(({ kind, points, polygons }) => [
      kind.title,
      ...[points, polygons].flatMap(({ oursTimes: { single, batch } }) => [
        single.toFixed(2),
        batch.toFixed(2),
      ]),
    ]),
  );
}

function printDifferences(rows: readonly Row[]): void {
  const others = rows.filter(({ kind }) => kind.id !== 'ours' && kind.id !== 'floor');
  if (others.length === 0) return;
  printTable(
    'answers held against ours',
    ['', 'sites', 'hits', 'differ at the edge', 'worst distance, m', 'unexplained'],
    others.map(({ kind, difference: { sites, hits, atEdge, worstM, unexplained } }) => [
      kind.title,
      whole(sites),
      whole(hits),
      whole(atEdge),
      worstM.toFixed(2),
      whole(unexplained.length),
    ]),
  );
  for (const { kind, difference } of others) {
    for (const line of difference.unexplained.slice(0, 5)) console.log(`${kind.title}: ${line}`);
  }
  if (others.some(({ difference }) => difference.unexplained.length > 0)) process.exitCode = 1;
}

async function benchSize(zones: number, { engines, sites: count, runs }: Options): Promise<void> {
  const scene = makeScene(zones, PROVINCE, SEED);
  const inner = middleOf(PROVINCE, 0.9);
  const sites = {
    points: pointSites(count, inner, SEED + 1),
    polygons: polygonSites(count, inner, SEED + 2),
  };
  const { engine: ours } = await built(OURS, scene);
  const rows: Row[] = [];
  for (const kind of engines) rows.push(await measure(kind, scene, sites, ours, runs));
  const hits = Number(await ours.countAll(sites.points)) / count;
  printDifferences(rows);
  printPaces(
    `${whole(zones)} zones, ${whole(scene.shapes.length - zones)} lines, ` +
      `${whole(hits)} hits a point; ${whole(count)} sites, medians of ${runs}`,
    rows,
    runs,
  );
  printRatios(rows);
}

/** The same number of zones near each site, with ten times as many in all: the pace should stay. */
async function benchDensity(zones: number, { sites: count, runs }: Options): Promise<void> {
  const part = middleOf(PROVINCE, Math.sqrt(1 / 10));
  const points = pointSites(count, middleOf(part, 0.6), SEED + 3);
  const { engine: few } = await built(OURS, makeScene(zones / 10, part, SEED));
  const { engine: many } = await built(OURS, makeScene(zones, PROVINCE, SEED));
  const pace = await paceOf(many, few, points, runs);
  const hits = async (engine: Engine) => whole(Number(await engine.countAll(points)) / count);
  printTable(
    'as many zones near, ten times as many in all',
    ['zones', 'hits a point', 'times as long a query'],
    [
      [whole(zones / 10), await hits(few), '1.00'],
      [whole(zones), await hits(many), pace.oursTimes.single.toFixed(2)],
    ],
  );
}

// Servers are stopped on the way out, which Node leaves out when a signal ends it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const options = readOptions(process.argv.slice(2));
for (const zones of options.zones) await benchSize(zones, options);
const largest = Math.max(...options.zones);
if (largest >= 10_000) await benchDensity(largest, options);
