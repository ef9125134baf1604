import type { SitingGeometry } from '../geometry/types.ts';
import { FaultLog, Refusal, refusalOf, sizeFault } from './faults.ts';
import { GeometryReader } from './geometry.ts';
import { readLayers } from './layers.ts';
import { MAX_SITES } from './limits.ts';
import type { Layer, RawRow, ReadOptions, SiteFile } from './types.ts';

export { sizeFault } from './faults.ts';

/** A row whose geometry is right. */
export interface ReadRow {
  raw: RawRow;
  file: string;
  geometry: SitingGeometry;
}

/** What could be read of a file, and why the rest could not. */
export interface ReadFile {
  rows: ReadRow[];
  layers: Layer[];
  log: FaultLog;
}

/** Reads all layers of a file and checks their geometries. Never throws. */
export async function readRows(file: SiteFile, options: ReadOptions): Promise<ReadFile> {
  const log = new FaultLog();
  const large = sizeFault(file.name, file.bytes.length);
  if (large) log.add(large.file, undefined, large.key, large.detail);
  try {
    const layers = large ? [] : await readLayers(file, options, log);
    const rows = checkedRows(layers, log);
    if (rows.length === 0 && !log.hasFaults) log.add(file.name, undefined, 'no-rows');
    return { rows, layers, log };
  } catch (error) {
    const { key, detail } = refusalOf(error, 'unreadable');
    log.add(file.name, undefined, key, detail);
    return { rows: [], layers: [], log };
  }
}

function checkedRows(layers: readonly Layer[], log: FaultLog): ReadRow[] {
  const reader = new GeometryReader();
  const rows: ReadRow[] = [];
  for (const { file, rows: raws, conversion } of layers) {
    for (const raw of raws) {
      log.guard(file, raw.row, () => {
        const { geometries, notes } = reader.read(raw, conversion);
        for (const key of notes) log.add(file, raw.row, key);
        for (const geometry of geometries) rows.push({ raw, file, geometry });
        if (rows.length > MAX_SITES) throw new Refusal('too-many-sites', MAX_SITES);
      });
    }
  }
  return rows;
}
