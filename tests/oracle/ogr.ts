import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';

/** What GDAL makes of a layer. */
export interface Told {
  /** Name → type, as `ogrinfo` says. */
  fields: Record<string, string>;
  count: number;
  /** Authority's code of the coordinate system; none for tables. */
  crs: string | null;
}

/** Runs one of GDAL's commands; anything but silence on the error channel throws. */
function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  if (status !== 0 || stderr !== '') {
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  }
  return stdout;
}

/** A folder of files as a user has them after saving; removed by `close`. */
export class Folder {
  readonly #path = mkdtempSync(join(tmpdir(), 'atlas-ogr-'));

  async save(name: string, content: Blob | string): Promise<string> {
    const path = join(this.#path, name);
    const bytes = typeof content === 'string' ? content : await content.arrayBuffer();
    writeFileSync(path, typeof bytes === 'string' ? bytes : new Uint8Array(bytes));
    return path;
  }

  /** The layer as `ogrinfo` describes it. */
  describe(path: string): Told {
    const text = run('ogrinfo', '-ro', '-al', '-so', path);
    const fields = [...text.matchAll(/^(.+?): (\w+(?:\(\w+\))?) \(\d+\.\d+\)$/gm)];
    return {
      fields: Object.fromEntries(fields.map(([, name = '', type = '']) => [name, type])),
      count: Number(/^Feature Count: (\d+)$/m.exec(text)?.[1]),
      crs: /^ {4}ID\["(EPSG",\d+)\]\]$/m.exec(text)?.[1]?.replace('",', ':') ?? null,
    };
  }

  /** The layer taken over into a GeoPackage, as a GIS would save it, and read back from there. */
  through(path: string): FeatureCollection {
    const copy = join(this.#path, 'copy.gpkg');
    rmSync(copy, { force: true });
    run('ogr2ogr', '-f', 'GPKG', copy, path);
    return JSON.parse(run('ogr2ogr', '-f', 'GeoJSON', '/vsistdout/', copy));
  }

  /** What stands in a picture's metadata. */
  picture(path: string): Record<string, string> {
    const pairs = run('gdalinfo', path).matchAll(/^ {2}EXIF_(\w+)=(.*)$/gm);
    return Object.fromEntries([...pairs].map(([, name = '', value = '']) => [name, value]));
  }

  close(): void {
    rmSync(this.#path, { recursive: true, force: true });
  }
}
