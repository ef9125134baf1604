import type { Geometry, Position } from 'geojson';
import { Refusal } from './faults.ts';
import { MAX_SITE_VERTICES } from './limits.ts';
import { polygonsOf } from './shp-rings.ts';

// “ESRI Shapefile Technical Description” (1998). Heights and measures follow the plane
// coordinates, so that the three kinds of each shape begin alike.
const FILE_CODE = 9994;
const HEADER = 100;
const RECORD_HEADER = 8;
const BOX = 36;

function viewOf(bytes: Uint8Array, start: number, length: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + start, length);
}

function positions(view: DataView, offset: number, count: number): Position[] {
  return Array.from({ length: count }, (_, i) => {
    const at = offset + 16 * i;
    return [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
  });
}

function countAt(view: DataView, offset: number, most: number): number {
  const count = view.getInt32(offset, true);
  if (count < 0 || count > most) throw new Refusal('broken-record');
  if (count > MAX_SITE_VERTICES) throw new Refusal('site-vertices');
  return count;
}

/** The lines or rings of a record. */
function partsOf(view: DataView): Position[][] {
  const most = view.byteLength / 4;
  const partCount = countAt(view, BOX, most);
  const pointCount = countAt(view, BOX + 4, most);
  const points = positions(view, BOX + 8 + 4 * partCount, pointCount);
  const starts = Array.from({ length: partCount }, (_, i) => view.getInt32(BOX + 8 + 4 * i, true));
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? pointCount;
    if (start < 0 || end < start || end > pointCount) throw new Refusal('broken-record');
    return points.slice(start, end);
  });
}

/** A record's shape as GeoJSON in the file's coordinates, null where it has none. */
function shapeOf(view: DataView): Geometry | null {
  const type = view.getInt32(0, true);
  if (type === 0) return null;
  if (type > 28) throw new Refusal('geometry-type', type);
  switch (type % 10) {
    case 1:
      return { type: 'Point', coordinates: positions(view, 4, 1)[0] ?? [] };
    case 8: {
      const count = countAt(view, BOX, view.byteLength / 16);
      return { type: 'MultiPoint', coordinates: positions(view, BOX + 4, count) };
    }
    case 3:
      return { type: 'MultiLineString', coordinates: partsOf(view) };
    case 5:
      return { type: 'MultiPolygon', coordinates: polygonsOf(partsOf(view)) };
    default:
      throw new Refusal('geometry-type', type);
  }
}

function readRecord(view: DataView): Geometry | null {
  try {
    return shapeOf(view);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('broken-record');
  }
}

/**
 * The records of a .shp, each to be read when it is called for; a damaged one is refused then. The
 * last is refused where the file ends before it.
 */
export function* shpRecords(bytes: Uint8Array): Generator<() => Geometry | null> {
  if (bytes.length < HEADER) throw new Refusal('truncated');
  const view = viewOf(bytes, 0, bytes.length);
  if (view.getInt32(0) !== FILE_CODE) throw new Refusal('shp-broken');
  const stated = 2 * view.getInt32(24);
  let at = HEADER;
  while (at + RECORD_HEADER <= bytes.length) {
    const start = at + RECORD_HEADER;
    const length = 2 * view.getInt32(at + 4);
    if (length < 4 || start + length > bytes.length) break;
    yield () => readRecord(viewOf(bytes, start, length));
    at = start + length;
  }
  if (at < Math.max(stated, bytes.length)) {
    yield () => {
      throw new Refusal('cut-off');
    };
  }
}
