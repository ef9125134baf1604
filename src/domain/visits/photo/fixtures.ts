/** For tests: metadata as cameras write it, in either order of bytes. */
type Entry = { tag: number; type: number; values: number[] };

const SIZES: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8 };

export interface CameraData {
  orientation?: number;
  /** Degrees, minutes and seconds as fractions, with the letter of the half of the globe. */
  latitude?: readonly [string, number[]];
  longitude?: readonly [string, number[]];
  takenAt?: string;
}

const letters = (text: string) => [...`${text}\0`].map((letter) => letter.charCodeAt(0));

/** A TIFF with lists of tags, each with its values behind it. */
export function tiff(data: CameraData, little: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(600);
  const view = new DataView(bytes.buffer);
  let free = 8;
  const put = (at: number, type: number, value: number) => {
    if (type === 3) view.setUint16(at, value, little);
    else if (type <= 2) view.setUint8(at, value);
    else view.setUint32(at, value, little);
  };
  const list = (entries: Entry[]): number => {
    const start = free;
    free += 2 + entries.length * 12 + 4;
    view.setUint16(start, entries.length, little);
    for (const [i, { tag, type, values }] of entries.entries()) {
      const at = start + 2 + i * 12;
      const size = (SIZES[type] ?? 1) * (type === 5 ? values.length / 2 : values.length);
      view.setUint16(at, tag, little);
      view.setUint16(at + 2, type, little);
      view.setUint32(at + 4, type === 5 ? values.length / 2 : values.length, little);
      const place = size > 4 ? free : at + 8;
      if (size > 4) {
        view.setUint32(at + 8, free, little);
        free += size;
      }
      const step = type === 5 ? 4 : (SIZES[type] ?? 1);
      for (const [k, value] of values.entries()) put(place + k * step, type, value);
    }
    return start;
  };
  bytes.set(letters(little ? 'II' : 'MM').slice(0, 2));
  view.setUint16(2, 42, little);
  const main: Entry[] = [];
  if (data.orientation !== undefined) {
    main.push({ tag: 0x0112, type: 3, values: [data.orientation] });
  }
  const place = [data.latitude, data.longitude].flatMap((part, i) =>
    part
      ? [
          { tag: 1 + 2 * i, type: 2, values: letters(part[0]) },
          { tag: 2 + 2 * i, type: 5, values: part[1] },
        ]
      : [],
  );
  if (place.length > 0) main.push({ tag: 0x8825, type: 4, values: [list(place)] });
  if (data.takenAt !== undefined) {
    const taken = { tag: 0x9003, type: 2, values: letters(data.takenAt) };
    main.push({ tag: 0x8769, type: 4, values: [list([taken])] });
  }
  view.setUint32(4, list(main), little);
  return bytes.slice(0, free);
}

/** What stands in a JPEG's APP1. */
export function exif(data: CameraData, little = false): Uint8Array<ArrayBuffer> {
  const content = tiff(data, little);
  const bytes = new Uint8Array(6 + content.length);
  bytes.set(letters('Exif\0').slice(0, 6));
  bytes.set(content, 6);
  return bytes;
}
