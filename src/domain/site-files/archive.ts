import { type FaultLog, Refusal, refusalOf, sizeFault } from './faults.ts';
import { readShapefile } from './shapefile.ts';
import { readText } from './text.ts';
import type { Layer, ReadOptions, SiteFile } from './types.ts';
import { type ZipEntry, zipEntries } from './zip.ts';

const LAYER = /\.(?:shp|kml|geojson|json|csv)$/i;
/** What a Mac adds, and folders. */
const NOT_A_FILE = /^__MACOSX\/|\/$/;

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '').toLowerCase();

/** The file of a Shapefile with the given ending, if the zip has it. */
function partOf(layer: string, ending: string, entries: readonly ZipEntry[]): Uint8Array | null {
  const name = `${stemOf(layer)}.${ending}`;
  return entries.find((entry) => entry.name.toLowerCase() === name)?.unpack() ?? null;
}

async function readEntry(
  entry: ZipEntry,
  entries: readonly ZipEntry[],
  context: { file: string; options: ReadOptions; log: FaultLog },
): Promise<Layer> {
  const { file, options, log } = context;
  const large = sizeFault(file, entry.size);
  if (large) throw new Refusal(large.key, large.detail);
  const bytes = entry.unpack();
  if (!/\.shp$/i.test(entry.name)) return readText({ name: file, bytes }, options, log);
  const part = (ending: string) => partOf(entry.name, ending, entries);
  const parts = { shp: bytes, dbf: part('dbf'), prj: part('prj'), cpg: part('cpg') };
  return readShapefile(file, parts, options.choice, log);
}

/** All layers of a zip: Shapefiles, and the KML of a KMZ or other files of text. */
export async function readArchive(
  { name, bytes }: SiteFile,
  options: ReadOptions,
  log: FaultLog,
): Promise<Layer[]> {
  const entries = zipEntries(bytes).filter((entry) => !NOT_A_FILE.test(entry.name));
  if (entries.some((entry) => entry.name === '[Content_Types].xml')) {
    throw new Refusal('spreadsheet');
  }
  const found = entries.filter((entry) => LAYER.test(entry.name));
  if (found.length === 0) throw new Refusal('zip-no-layer');
  const layers: Layer[] = [];
  for (const entry of found) {
    const file = `${name} › ${entry.name}`;
    try {
      layers.push(await readEntry(entry, entries, { file, options, log }));
    } catch (error) {
      const { key, detail } = refusalOf(error, 'unreadable');
      log.add(file, undefined, key, detail);
    }
  }
  return layers;
}
