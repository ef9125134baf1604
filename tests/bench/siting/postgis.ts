import pg from 'pg';
import { ensurePostgis, startPostgis } from '../../oracle/postgis.ts';
import { toWkb } from '../../oracle/wkb.ts';
import { type Engine, type EngineKind, type Found, reachOf } from './engine.ts';
import { projected, projectedWkb, UTM_SRID, utmToleranceM } from './projected.ts';
import type { BenchSite, Scene } from './scene.ts';

/** As much memory as keeps all zones of the largest scene in the server. */
const SETTINGS = ['shared_buffers=1GB', 'maintenance_work_mem=256MB', 'max_wal_size=4GB'];
/** Shapes sent to the server at a time. */
const LOAD = 2000;

interface Table {
  type: 'geometry' | 'geography';
  srid: number;
  shapes(scene: Scene): Buffer[];
  site(site: BenchSite): Buffer;
}

/** Sites given as arrays; distances come once for each pair whose boxes are near enough. */
function pairsQuery({ type, srid }: Table): string {
  const site = `ST_GeomFromWKB(wkb, ${srid})${type === 'geography' ? '::geography' : ''}`;
  const box =
    type === 'geography' ? '_ST_Expand(site, reach + widest)' : 'ST_Expand(site, reach + widest)';
  return `
    select place, shape, distance
    from unnest($1::bytea[], $2::float8[]) with ordinality as given(wkb, reach, place),
         (select $3::float8 as widest) as zones,
         lateral (select ${site} as site) as drawn,
         lateral (select shape, radius, ST_Distance(outline, site) as distance
                  from zone where outline && ${box} offset 0) as candidate
    where distance <= reach + radius`;
}

class PostgisEngine implements Engine {
  private readonly pairs: string;

  constructor(
    private readonly client: pg.Client,
    private readonly table: Table,
    private readonly widestM: number,
    private readonly stop: () => Promise<void>,
  ) {
    this.pairs = pairsQuery(table);
  }

  async near(site: BenchSite): Promise<Found[]> {
    const { rows } = await this.client.query<{ shape: number; distance: number }>(
      this.pairs,
      this.values([site]),
    );
    return rows.map(({ shape, distance }) => ({ shape, distanceM: distance }));
  }

  count(site: BenchSite): Promise<number> {
    return this.countAll([site]);
  }

  /** Only the count comes back, so that sending the hits is not held against the server. */
  async countAll(sites: readonly BenchSite[]): Promise<number> {
    const { rows } = await this.client.query<{ hits: number }>({
      name: 'count',
      text: `select count(*)::int as hits, sum(distance) from (${this.pairs}) as pair`,
      values: this.values(sites),
    });
    return rows[0]?.hits ?? Number.NaN;
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.stop();
  }

  private values(sites: readonly BenchSite[]): unknown[] {
    return [sites.map((site) => this.table.site(site)), sites.map(reachOf), this.widestM];
  }
}

async function load(client: pg.Client, { type, srid }: Table, wkb: Buffer[], scene: Scene) {
  await client.query(
    `create table zone (shape int, radius float8, outline ${type}(Geometry, ${srid}));
     alter table zone alter column outline set storage external`,
  );
  const made = `ST_GeomFromWKB(wkb, ${srid})${type === 'geography' ? '::geography' : ''}`;
  for (let from = 0; from < wkb.length; from += LOAD) {
    await client.query(
      `insert into zone select $1 + number, radius, ${made}
       from unnest($2::bytea[], $3::float8[]) with ordinality as given(wkb, radius, number)
       order by number`,
      [
        from - 1,
        wkb.slice(from, from + LOAD),
        scene.shapes.slice(from, from + LOAD).map(({ radiusM }) => radiusM),
      ],
    );
  }
  await client.query('create index on zone using gist (outline)');
  await client.query('vacuum analyze zone');
}

function postgisKind(
  id: string,
  title: string,
  table: Table,
  toleranceM: EngineKind['toleranceM'],
) {
  const kind: EngineKind = {
    id,
    title,
    toleranceM,
    prepare: async (scene) => {
      if (!ensurePostgis()) throw new Error('PostGIS is not installed');
      const wkb = table.shapes(scene);
      const server = await startPostgis(SETTINGS);
      return {
        build: async () => {
          const client = new pg.Client(server.url);
          await client.connect();
          await load(client, table, wkb, scene);
          return new PostgisEngine(client, table, scene.largestRadiusM, server.stop);
        },
      };
    },
  };
  return kind;
}

export const POSTGIS = postgisKind(
  'postgis',
  'PostGIS, projected',
  {
    type: 'geometry',
    srid: UTM_SRID,
    shapes: projectedWkb,
    site: ({ geometry }) => toWkb(projected(geometry)),
  },
  utmToleranceM,
);

export const GEOGRAPHY = postgisKind(
  'geography',
  'PostGIS, geography',
  {
    type: 'geography',
    srid: 4326,
    shapes: ({ shapes }) => shapes.map(({ geometry }) => toWkb(geometry)),
    site: ({ geometry }) => toWkb(geometry),
  },
  // Finds the nearest point on a sphere and measures to it on the ellipsoid.
  () => 20,
);
