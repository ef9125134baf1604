import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checksum } from './manifest.ts';
import { readArchive } from './read.ts';

const FILES = join(import.meta.dirname, '../../../../tests/fixtures/visit-files');
const NAMES = readdirSync(FILES).filter((name) => !/\.(md|ts)$/.test(name));

async function told(name: string): Promise<string[]> {
  const blob = new Blob([readFileSync(join(FILES, name))]);
  const result = await readArchive({ name, blob }, async () => true);
  if ('refused' in result) return [`refused ${JSON.stringify(result.refused)}`];
  const { visits, positions, photos } = result.archive;
  const pictures = photos.map(async (photo) => {
    const bytes = new Uint8Array(await photo.blob.arrayBuffer());
    return `photo ${photo.id} ${bytes.length} bytes, ${checksum(bytes).slice(0, 16)}`;
  });
  return [
    ...visits.map((visit) => `visit ${JSON.stringify(visit)}`),
    ...positions.map((position) => `position ${JSON.stringify(position)}`),
    ...(await Promise.all(pictures)),
    ...result.faults.map((fault) => `left out ${JSON.stringify(fault)}`),
  ];
}

test.each(NAMES)('%s gives what visit-files-out says', async (name) => {
  const golden = join(FILES, '../visit-files-out', `${name}.txt`);
  await expect(`${(await told(name)).join('\n')}\n`).toMatchFileSnapshot(golden);
  expect(Object.prototype).not.toHaveProperty('polluted');
});
