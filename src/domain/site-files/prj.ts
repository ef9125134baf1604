import { Refusal } from './faults.ts';
import type { Conversion } from './types.ts';

/** Longer than any .prj. */
const MAX_LENGTH = 20_000;
const GEOGRAPHIC = /^\s*(?:GEOGCS|GEOGCRS|GEODCRS|GEODETICCRS|GEOGRAPHICCRS)\s*\[/i;
const PROJECTED = /^\s*(?:PROJCS|PROJCRS|PROJECTEDCRS)\s*\[/i;
const NAME = /\[\s*"([^"]{1,100})"/;
const DATUM = /(?:DATUM|ENSEMBLE)\s*\[\s*"([^"]{1,100})"/i;
/** Datums that agree with WGS 84 to a metre or two. */
const LIKE_WGS84 =
  /WGS[_ ]?(?:19)?84|World Geodetic System 1984|CGCS_?2000|China_?2000|China.*System.*2000|ITRF|GRS_?1980/i;

export interface Prj {
  conversion: Conversion;
  /** True for metres. */
  isProjected: boolean;
  /** As the file names its coordinate system. */
  name: string;
}

/**
 * What a Shapefile's .prj says of its coordinates. Only datums that agree with WGS 84 are accepted:
 * how 北京54 and 西安80 lie to it differs by a hundred metres from place to place, and no published
 * parameters say how. Points are converted one by one; the edges between them then run straight in
 * degrees, which moves the middle of an edge of 1 km by about a centimetre.
 */
export async function readPrj(text: string): Promise<Prj> {
  const name = NAME.exec(text)?.[1];
  const datum = DATUM.exec(text)?.[1];
  const isProjected = PROJECTED.test(text);
  const isReadable = isProjected || GEOGRAPHIC.test(text);
  if (!isReadable || name === undefined || text.length > MAX_LENGTH) {
    throw new Refusal('prj-unreadable');
  }
  if (datum === undefined || !LIKE_WGS84.test(datum)) throw new Refusal('prj-datum', datum ?? name);
  return { conversion: await conversionOf(text, isProjected, name), isProjected, name };
}

async function conversionOf(text: string, isProjected: boolean, name: string): Promise<Conversion> {
  const { isInChina } = await import('../coordinates/datum.ts');
  const inverse = isProjected ? await inverseOf(text) : (pair: [number, number]) => pair;
  const point = (x: number, y: number): [number, number] => {
    const lonLat = inverse([x, y]);
    if (isInChina(lonLat)) return lonLat;
    const isSwapped = !isProjected && isInChina([y, x]);
    throw isSwapped ? new Refusal('swapped', `${x}, ${y}`) : new Refusal('prj-contradicts', name);
  };
  return {
    point,
    text: () => {
      throw new Refusal('not-understood');
    },
  };
}

async function inverseOf(text: string): Promise<(pair: [number, number]) => [number, number]> {
  const { default: proj4 } = await import('proj4');
  try {
    const converter = proj4(text);
    return (pair) => converter.inverse<[number, number]>(pair);
  } catch {
    throw new Refusal('prj-unreadable');
  }
}
