import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SURVEYED, VISIT } from '../fixtures.ts';
import { readExif } from '../photo/exif.ts';
import { archiveArbitrary, jpegBlob, PICTURE } from './arbitraries.ts';
import { readArchive } from './read.ts';
import type { ArchiveOptions, VisitArchive } from './types.ts';
import { writeArchive } from './write.ts';

const shown = async () => true;

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

const read = (blob: Blob) => readArchive({ name: 'visits.zip', blob }, shown);

async function archiveOf(blob: Blob): Promise<VisitArchive> {
  const result = await read(blob);
  if ('refused' in result) throw new Error(JSON.stringify(result.refused));
  expect(result.faults).toEqual([]);
  return result.archive;
}

/** Photos as bytes, so that they can be compared. */
async function plain({ visits, positions, photos }: VisitArchive) {
  const bytes = photos.map(async ({ id, blob }) => [id, await bytesOf(blob)]);
  return { visits, positions, photos: await Promise.all(bytes) };
}

const photo = {
  ...(VISIT.photos[0] as (typeof VISIT.photos)[0]),
  width: 48,
  height: 32,
  bytes: PICTURE.length,
};
const EXAMPLE: VisitArchive = {
  visits: [
    {
      ...VISIT,
      photos: [photo],
      history: [
        {
          at: VISIT.createdAt,
          device: 'here',
          field: `photo/${photo.id}`,
          before: null,
          after: JSON.stringify(photo),
        },
      ],
    },
  ],
  positions: [SURVEYED],
  photos: [{ id: photo.id, blob: jpegBlob() }],
};
const KEEP: ArchiveOptions = { withGps: true };

describe('a file of visits', () => {
  test('read again holds what was written, and written again is the same file', async () => {
    await fc.assert(
      fc.asyncProperty(archiveArbitrary, async (archive) => {
        const file = await writeArchive(archive, KEEP);
        const again = await archiveOf(file);
        expect(await plain(again)).toEqual(await plain(archive));
        expect(await bytesOf(await writeArchive(again, KEEP))).toEqual(await bytesOf(file));
      }),
      { numRuns: 60 },
    );
  });

  test('is the same whatever order things and their fields come in', async () => {
    const turned = Object.fromEntries(Object.entries(VISIT).reverse()) as typeof VISIT;
    const other = { ...VISIT, id: VISIT.id.replace(/.$/, '2') };
    const [a, b] = [
      { ...EXAMPLE, visits: [VISIT, other] },
      { ...EXAMPLE, visits: [other, turned] },
    ];
    const files = await Promise.all([a, b].map((each) => writeArchive(each, KEEP)));
    const [first, second] = await Promise.all(files.map(bytesOf));
    expect(first).toEqual(second);
  });

  test('says in each photo where it was taken, and reads it back without', async () => {
    const file = await writeArchive(EXAMPLE, KEEP);
    expect(readExif(await photoIn(file)).gps).toEqual(photo.gps);
    const [kept] = (await archiveOf(file)).photos;
    expect(await bytesOf(kept?.blob as Blob)).toEqual(PICTURE);
  });

  test('without the places of photos has them nowhere', async () => {
    const file = await writeArchive(EXAMPLE, { withGps: false });
    expect(await photoIn(file)).toEqual(PICTURE);
    const { visits } = await archiveOf(file);
    expect(visits[0]?.photos[0]?.gps).toBeNull();
    const added = JSON.parse(visits[0]?.history[0]?.after ?? '');
    expect(added).toEqual({ ...photo, gps: null });
    expect(visits[0]?.position).toEqual(VISIT.position);
  });
});

/** The bytes of the example's photo as they stand in the file: photos are not packed. */
async function photoIn(file: Blob): Promise<Uint8Array> {
  const bytes = await bytesOf(file);
  const name = new TextEncoder().encode(`photos/${photo.id}.jpg`);
  const at = bytes.findIndex((_, i) => name.every((letter, k) => bytes[i + k] === letter));
  const size = new DataView(bytes.buffer).getUint32(at - 30 + 18, true);
  return bytes.slice(at + name.length, at + name.length + size);
}

describe('bytes that are no such file', () => {
  test('of any kind are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await read(new Blob([bytes as Uint8Array<ArrayBuffer>]))).toHaveProperty('refused');
      }),
    );
  });

  test('with bytes changed or cut off are refused or hold what was written', async () => {
    const good = await bytesOf(await writeArchive(EXAMPLE, KEEP));
    const expected = await plain(await archiveOf(new Blob([good])));
    const edit = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(good.length)),
        async (edits, cut) => {
          const bytes = good.slice(0, cut ?? undefined);
          for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value;
          const result = await read(new Blob([bytes]));
          if ('archive' in result) expect(await plain(result.archive)).toEqual(expected);
        },
      ),
      { numRuns: 400 },
    );
  });
});
