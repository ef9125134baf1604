import { APP1, withSegment } from './jpeg.ts';

const [ASCII, LONG, RATIONAL] = [2, 4, 5];
const GPS_IFD = 0x8825;
/** Of a second of arc: 0.3 mm. */
const PARTS = 100_000;
// Offsets within the TIFF part: header, main list, list of the place, its two values.
const MAIN = 8;
const PLACE = MAIN + 2 + 12 + 4;
const LATITUDE = PLACE + 2 + 5 * 12 + 4;
const LONGITUDE = LATITUDE + 24;
const LENGTH = LONGITUDE + 24;

/** The JPEG, which has no Exif, with Exif that says where it was taken and nothing else. */
export function withGps(
  bytes: Uint8Array,
  { lon, lat }: { lon: number; lat: number },
): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(6 + LENGTH);
  content.set(new TextEncoder().encode('Exif\0\0MM\0*'));
  const view = new DataView(content.buffer, 6);
  view.setUint32(4, MAIN);
  view.setUint16(MAIN, 1);
  entry(view, MAIN + 2, [GPS_IFD, LONG, 1], PLACE);
  view.setUint16(PLACE, 5);
  const at = (i: number) => PLACE + 2 + i * 12;
  // Four bytes are a value itself: version 2.3, and letters with their end.
  entry(view, at(0), [0, 1, 4], 0x02030000);
  entry(view, at(1), [1, ASCII, 2], letter(lat < 0 ? 'S' : 'N'));
  entry(view, at(2), [2, RATIONAL, 3], LATITUDE);
  entry(view, at(3), [3, ASCII, 2], letter(lon < 0 ? 'W' : 'E'));
  entry(view, at(4), [4, RATIONAL, 3], LONGITUDE);
  degrees(view, LATITUDE, Math.abs(lat));
  degrees(view, LONGITUDE, Math.abs(lon));
  return withSegment(bytes, APP1, content);
}

function entry(
  view: DataView,
  at: number,
  [tag, type = 0, count]: readonly [number, number | undefined, number],
  value: number,
): void {
  view.setUint16(at, tag);
  view.setUint16(at + 2, type);
  view.setUint32(at + 4, count);
  view.setUint32(at + 8, value);
}

const letter = (text: string): number => text.charCodeAt(0) * 0x1000000;

/** Degrees, minutes and seconds as fractions. */
function degrees(view: DataView, at: number, value: number): void {
  const parts = Math.round(value * 3600 * PARTS);
  const minutes = Math.floor(parts / (60 * PARTS));
  const fractions = [Math.floor(minutes / 60), 1, minutes % 60, 1, parts % (60 * PARTS), PARTS];
  for (const [i, number] of fractions.entries()) view.setUint32(at + i * 4, number);
}
