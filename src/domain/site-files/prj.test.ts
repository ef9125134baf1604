import { describe, expect, test } from 'vitest';
import { Refusal } from './faults.ts';
import { readPrj } from './prj.ts';

/** As ArcGIS writes it. */
const geographic = (datum: string) =>
  `GEOGCS["GCS",DATUM["${datum}",SPHEROID["S",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
const gaussKruger = (datum: string, falseEasting = 500_000) =>
  `PROJCS["GK",${geographic(datum)},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${falseEasting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",111.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

async function refusalOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return `${error.key}(${error.detail})`;
  }
  return 'none';
}

describe('a .prj', () => {
  test.each([
    'D_WGS_1984',
    'WGS_1984',
    'World Geodetic System 1984',
    'D_China_2000',
    'China_2000',
    'China Geodetic Coordinate System 2000',
    'CGCS2000',
  ])('of the datum %s is taken as it stands', async (datum) => {
    const { conversion, isProjected } = await readPrj(geographic(datum));
    expect(isProjected).toBe(false);
    expect(conversion.point(111.78, 37.14)).toEqual([111.78, 37.14]);
  });

  test.each(['D_Xian_1980', 'D_Beijing_1954', 'D_New_Beijing', 'D_WGS_1972', 'D_Unknown'])(
    'of the datum %s, which lies elsewhere, is refused with its name',
    async (datum) => {
      expect(await refusalOf(() => readPrj(geographic(datum)))).toBe(`prj-datum(${datum})`);
      expect(await refusalOf(() => readPrj(gaussKruger(datum)))).toBe(`prj-datum(${datum})`);
    },
  );

  test('that is none is refused', async () => {
    for (const text of ['', 'EPSG:4490', 'GEOGCS[]', `LOCAL_CS["x"]`]) {
      expect(await refusalOf(() => readPrj(text))).toBe('prj-unreadable(undefined)');
    }
    const unheard = gaussKruger('D_China_2000').replace('Gauss_Kruger', 'Folded_Paper');
    expect(await refusalOf(() => readPrj(unheard))).toBe('prj-unreadable(undefined)');
  });

  test('of another zone than the coordinates contradicts them', async () => {
    const { conversion } = await readPrj(gaussKruger('D_China_2000'));
    expect(await refusalOf(() => conversion.point(37_569_000, 4_111_000))).toBe(
      'prj-contradicts(GK)',
    );
    const withZone = await readPrj(gaussKruger('D_China_2000', 37_500_000));
    expect(withZone.conversion.point(37_569_000, 4_111_000)[0]).toBeCloseTo(111.78, 1);
  });

  test('of degrees beside latitudes that come first says that they are swapped', async () => {
    const { conversion } = await readPrj(geographic('D_WGS_1984'));
    expect(await refusalOf(() => conversion.point(37.14, 111.78))).toBe('swapped(37.14, 111.78)');
  });
});
