import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PICTURE } from '../exchange/arbitraries.ts';
import { readExif } from './exif.ts';
import { withGps } from './exif-write.ts';
import { type CameraData, exif } from './fixtures.ts';
import { APP1, frameOf, stripped, withSegment } from './jpeg.ts';
import { sniff } from './sniff.ts';

const APP2 = 0xe2;
const COMMENT = 0xfe;
const NONE = { orientation: 1, gps: null, takenAt: null };
const HERE: CameraData = {
  orientation: 6,
  latitude: ['N', [40, 1, 5, 1, 5556, 100]],
  longitude: ['E', [113, 1, 18, 1, 0, 1]],
  takenAt: '2026:11:22 09:30:00',
};

const photo = (data: CameraData, little = false) => withSegment(PICTURE, APP1, exif(data, little));
const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? letters(part) : part)]));

/** Bytes with some changed, and perhaps the rest cut off. */
const damaged = (whole: Uint8Array) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 5 }),
      fc.option(fc.nat(whole.length)),
    )
    .map(([edits, cut]) => {
      const copy = whole.slice(0, cut ?? undefined);
      for (const [at, value] of edits) if (at < copy.length) copy[at] = value;
      return copy;
    });

describe('what a camera wrote', () => {
  test.each([true, false])('is read, low byte first: %s', (little) => {
    expect(readExif(photo(HERE, little))).toEqual({
      orientation: 6,
      gps: { lon: 113.3, lat: 40.0987667 },
      takenAt: '2026-11-22T09:30:00',
    });
  });

  test('south and west are negative', () => {
    const { gps } = readExif(
      photo({ latitude: ['S', [1, 2, 0, 1, 0, 1]], longitude: ['W', [70, 1, 30, 1, 0, 1]] }),
    );
    expect(gps).toEqual({ lon: -70.5, lat: -0.5 });
  });

  test.each<[string, CameraData]>([
    ['0, 0', { latitude: ['N', [0, 1, 0, 1, 0, 1]], longitude: ['E', [0, 1, 0, 1, 0, 1]] }],
    ['beyond the pole', { ...HERE, latitude: ['N', [91, 1, 0, 1, 0, 1]] }],
    ['beyond the date line', { ...HERE, longitude: ['E', [181, 1, 0, 1, 0, 1]] }],
    ['divided by 0', { ...HERE, latitude: ['N', [40, 0, 0, 0, 0, 0]] }],
    ['70 minutes', { ...HERE, latitude: ['N', [40, 1, 70, 1, 0, 1]] }],
    ['without N or S', { ...HERE, latitude: ['', [40, 1, 0, 1, 0, 1]] }],
    ['with one half only', { latitude: HERE.latitude as [string, number[]] }],
  ])('a place that is %s is none', (_, data) => {
    expect(readExif(photo(data)).gps).toBeNull();
  });

  test.each(['2026:02:30 09:30:00', '0000:00:00 00:00:00', '2026-11-22 09:30:00', '    :  :  '])(
    'the time %s is none',
    (takenAt) => {
      expect(readExif(photo({ takenAt })).takenAt).toBeNull();
    },
  );

  test('a way up that there is not is upright', () => {
    expect(readExif(photo({ orientation: 9 })).orientation).toBe(1);
  });

  test('is found in files of other kinds', () => {
    const webp = bytes('RIFF\0\0\0\0WEBPVP8X', [...Array(40).keys()], exif(HERE, true));
    expect(readExif(webp).takenAt).toBe('2026-11-22T09:30:00');
  });

  test('damaged in any way is read or not, and never throws', () => {
    fc.assert(
      fc.property(damaged(photo(HERE)), (file) => {
        const { orientation, gps, takenAt } = readExif(file);
        expect(orientation).toBeGreaterThanOrEqual(1);
        if (gps) expect(Math.abs(gps.lat) <= 90 && Math.abs(gps.lon) <= 180).toBe(true);
        if (takenAt) expect(Date.parse(`${takenAt}Z`)).not.toBeNaN();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a place put into a photo', () => {
  test('reads back to 7 decimals, and is all that is put in', () => {
    const degrees = (most: number) =>
      fc.integer({ min: -most * 1e7, max: most * 1e7 }).map((part) => part / 1e7 || 0);
    fc.assert(
      fc.property(degrees(180), degrees(90), (lon, lat) => {
        fc.pre(lon !== 0 || lat !== 0);
        const file = withGps(PICTURE, { lon, lat });
        expect(readExif(file)).toEqual({ ...NONE, gps: { lon, lat } });
        expect(stripped(file)).toEqual(PICTURE);
      }),
    );
  });
});

describe('a photo stripped', () => {
  test('is its picture alone', () => {
    const thumbnail = bytes('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 1, 1], [1, 2, 3]);
    const file = bytes(
      PICTURE.slice(0, 2),
      [0xff, 0xe0, 0, thumbnail.length + 2],
      thumbnail,
      photo(HERE).slice(20),
      'and more behind',
    );
    const worded = withSegment(withSegment(file, COMMENT, letters('hidden')), APP2, letters('x'));
    const plain = stripped(worded);
    expect(plain?.length).toBe(PICTURE.length);
    expect(plain && frameOf(plain)).toEqual({ width: 48, height: 32 });
    // Width and height of the thumbnail.
    expect(plain?.slice(18, 20)).toEqual(new Uint8Array(2));
    expect(plain && String.fromCharCode(...plain)).not.toMatch(/Exif|hidden|behind/);
  });

  test('keeps how its colours are coded', () => {
    const adobe = bytes('Adobe', [0, 100, 0, 0, 0, 0, 1]);
    const file = withSegment(PICTURE, 0xee, adobe);
    expect(stripped(file)).toEqual(file);
  });

  test('stripped again is the same, and damaged never throws', () => {
    fc.assert(
      fc.property(damaged(photo(HERE)), (file) => {
        const once = stripped(file);
        if (once) expect(stripped(once)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['no JPEG', letters('<svg>')],
    ['a JPEG without a picture', PICTURE.slice(0, 100)],
    ['nothing', new Uint8Array()],
  ])('%s is none', (_, file) => {
    expect(stripped(file)).toBeNull();
  });
});

describe('the kind of a picture', () => {
  const size = { width: 300, height: 200 };
  test.each([
    ['jpeg', PICTURE, { width: 48, height: 32 }],
    ['png', bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 1, 44, 0, 0, 0, 200]), size],
    ['webp', bytes('RIFF....WEBPVP8X....', [0, 0, 0, 0, 43, 1, 0, 199, 0, 0]), size],
    ['webp', bytes('RIFF....WEBPVP8L....', [0x2f, 43, 193, 49, 0], Array(9).fill(0)), size],
    ['webp', bytes('RIFF....WEBPVP8 ....', [0, 0, 0, 0x9d, 1, 0x2a, 44, 1, 200, 0]), size],
    [
      'heif',
      bytes(
        [0, 0, 0, 24],
        'ftypheic........',
        'ispe',
        [0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 9],
        'ispe',
        [0, 0, 0, 0, 0, 0, 1, 44, 0, 0, 0, 200],
      ),
      size,
    ],
  ])('%s is told with its size', (kind, file, expected) => {
    expect(sniff(file)).toEqual({ kind, size: expected });
  });

  test.each(['GIF89a', '<html>', '%PDF-1.7', '', 'ÿØ'])('%j is none', (text) => {
    expect(sniff(letters(text))).toBeNull();
  });

  test('any bytes are some kind or none', () => {
    const heads = ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF....WEBPVP8X', '....ftypheic'];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 60 }), (head, rest) => {
        expect(() => sniff(bytes(head, rest))).not.toThrow();
      }),
    );
  });
});
