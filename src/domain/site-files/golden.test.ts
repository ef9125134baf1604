import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DatumChoice } from '../coordinates/types.ts';
import type { SitingGeometry } from '../geometry/types.ts';
import { FILES, fileNames, siteFile, told } from './fixtures.ts';
import { readSites, readZones } from './read.ts';

const CHOICES: Record<string, DatumChoice> = {
  wgs84: { datum: 'wgs84' },
  gcj02: { datum: 'gcj02' },
  'gk-111': { datum: 'gk', centralMeridian: 111 },
};

/** To a centimetre, so that every machine writes the same. */
function rounded(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'number' ? Number(part.toFixed(7)) : part,
  );
}

function golden(folder: string, name: string): string {
  return join(FILES, '../site-files-out', folder, `${name}.txt`);
}

const CASES = Object.keys(CHOICES).flatMap((folder) =>
  fileNames(folder).map((name) => [folder, name] as const),
);

describe('golden files', () => {
  test.each(CASES)('%s/%s gives what site-files-out says', async (folder, name) => {
    const choice = CHOICES[folder] ?? { datum: 'wgs84' };
    const { sites, faults, ...columns } = await readSites(siteFile(folder, name), { choice });
    const lines = [...sites.map(rounded), ...told(faults), rounded(columns)];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden(folder, name));
  });

  test.each(fileNames('zones'))('zones/%s gives what site-files-out says', async (name) => {
    const { zones, faults } = await readZones(siteFile('zones', name));
    const lines = [...zones.map(rounded), ...told(faults)];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('zones', name));
  });
});

function numbersIn(geometry: SitingGeometry | undefined): number[] {
  return geometry ? (geometry.coordinates.flat(4) as number[]) : [];
}

describe('one Shapefile in several coordinate systems', () => {
  test.each(['gk-gbk', 'gk-zone-gbk-cpg', 'utm', 'web-mercator', 'z'])(
    'areas-%s lies where the one in degrees does, to 0.1 mm, with the same attributes',
    async (name) => {
      const options = { choice: { datum: 'wgs84' } } as const;
      const degrees = await readSites(siteFile('wgs84', 'areas-cgcs2000.zip'), options);
      const other = await readSites(siteFile('wgs84', `areas-${name}.zip`), options);
      expect(other.faults).toEqual([]);
      expect(other.sites.length).toBe(2);
      for (const [i, site] of other.sites.entries()) {
        const expected = numbersIn(degrees.sites[i]?.geometry);
        const found = numbersIn(site.geometry);
        expect(found.length).toBe(expected.length);
        const worst = Math.max(...found.map((value, k) => Math.abs(value - (expected[k] ?? 0))));
        expect(worst).toBeLessThan(1e-9);
        expect(site.properties).toEqual(degrees.sites[i]?.properties);
      }
    },
  );
});
