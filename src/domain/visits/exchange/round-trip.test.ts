import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { SURVEYED, VISIT } from '../fixtures.ts';
import { readExif } from '../photo/exif.ts';
import { archiveArbitrary, jpegBlob, PICTURE } from './arbitraries.ts';
import { checksum, FORMAT, FORMAT_VERSION, MANIFEST, POSITIONS, VISITS } from './manifest.ts';
import { readArchive } from './read.ts';
import type { ArchiveOptions, VisitArchive } from './types.ts';
import { visitRow } from './visit-rows.ts';
import { writeArchive } from './write.ts';
import { ZipWriter } from './zip-write.ts';

const SLOW = { timeout: 30_000 };

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

const hexOf = async (blob: Blob) => Buffer.from(await bytesOf(blob)).toString('hex');

/** Photos as text, which is quicker compared than bytes. */
async function plain({ visits, positions, photos }: VisitArchive) {
  const bytes = photos.map(async ({ id, blob }) => [id, await hexOf(blob)]);
  return { visits, positions, photos: await Promise.all(bytes) };
}

const photo = {
  ...(VISIT.photos[0] as (typeof VISIT.photos)[0]),
  width: 48,
  height: 32,
  bytes: PICTURE.length,
};
const EXAMPLE_HISTORY = [
  {
    at: VISIT.createdAt,
    device: 'here',
    field: `photo/${photo.id}`,
    before: null,
    after: JSON.stringify(photo),
  },
];
const EXAMPLE: VisitArchive = {
  visits: [{ ...VISIT, photos: [photo], history: EXAMPLE_HISTORY }],
  positions: [SURVEYED],
  photos: [{ id: photo.id, blob: jpegBlob() }],
};
const KEEP: ArchiveOptions = { withGps: true };

/** The same with the fields of every object in the other order. */
function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, turn(field)]);
  return Object.fromEntries(fields.reverse());
}

describe('a file of visits', () => {
  test('read again holds what was written, and written again is the same file', SLOW, async () => {
    await fc.assert(
      fc.asyncProperty(archiveArbitrary, async (archive) => {
        const file = await writeArchive(archive, KEEP);
        const again = await archiveOf(file);
        expect(await plain(again)).toEqual(await plain(archive));
        expect(await hexOf(await writeArchive(again, KEEP))).toBe(await hexOf(file));
      }),
      { numRuns: 40 },
    );
  });

  test('is the same whatever order things and their fields come in', async () => {
    const turned = turn(VISIT) as typeof VISIT;
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

/** The bytes of the example's photo as another program unpacks them. */
async function photoIn(file: Blob): Promise<Uint8Array> {
  return unzipSync(await bytesOf(file))[`photos/${photo.id}.jpg`] ?? new Uint8Array();
}

describe('bytes that are no such file', () => {
  test('of any kind are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await read(new Blob([bytes as Uint8Array<ArrayBuffer>]))).toHaveProperty('refused');
      }),
    );
  });

  test(
    'with bytes changed or cut off are refused, say what is missing, or hold all',
    SLOW,
    async () => {
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
            if ('refused' in result || result.faults.length > 0) return;
            expect(await plain(result.archive)).toEqual(expected);
          },
        ),
        { numRuns: 300 },
      );
    },
  );
});

/** A file with the right checksums, whatever it holds. */
function forged(visits: unknown): Blob {
  const parts = { [VISITS]: visits, [POSITIONS]: { type: 'FeatureCollection', features: [] } };
  const zip = new ZipWriter();
  const files = Object.entries(parts).map(([name, part]) => {
    const bytes = new TextEncoder().encode(JSON.stringify(part));
    zip.add(name, bytes, true);
    return { name, bytes: bytes.length, sha256: checksum(bytes) };
  });
  const about = { visits: 1, positions: 0, photos: 0, photoPositions: 'kept' };
  const manifest = { format: FORMAT, version: FORMAT_VERSION, ...about, files };
  zip.add(MANIFEST, new TextEncoder().encode(JSON.stringify(manifest)), true);
  return zip.end('application/zip');
}

type Json = { [name: string]: Json };

/** Paths of all values within a value. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([name, part]) =>
    pathsIn(part).map((path) => [name, ...path]),
  );
  return [[], ...inner];
}

describe('a forged visit', () => {
  const rowOf = (visit: typeof VISIT) => ({ type: 'Feature', ...visitRow(visit) });
  const row = rowOf({ ...VISIT, photos: [], history: EXAMPLE_HISTORY });
  const paths = pathsIn(row).filter((path) => path.length > 0);

  test('is left out, or is one that can be written and read again', SLOW, async () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.double(),
      fc.constant('x'.repeat(1e5)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), value, async (path, forgery) => {
        const copy = structuredClone(row) as unknown as Json;
        const parent = path.slice(0, -1).reduce((part, name) => part[name] as Json, copy);
        parent[path.at(-1) ?? ''] = forgery as Json;
        const result = await read(forged({ type: 'FeatureCollection', features: [copy] }));
        if ('refused' in result) throw new Error(result.refused.key);
        const { visits } = result.archive;
        expect(visits.length + result.faults.length).toBe(1);
        const again = await archiveOf(await writeArchive(result.archive, KEEP));
        expect(again.visits).toEqual(visits);
      }),
      { numRuns: 200 },
    );
  });

  test.each(['items', 'measurements', 'photos'] as const)(
    'with two %s of one id is left out',
    async (part) => {
      const twice = { ...VISIT, [part]: [...VISIT[part], ...VISIT[part]] };
      const result = await read(forged({ type: 'FeatureCollection', features: [rowOf(twice)] }));
      expect(result).toMatchObject({
        archive: { visits: [] },
        faults: [{ key: 'bad-visit', detail: `${VISITS} · 1 · ${part}` }],
      });
    },
  );
});
