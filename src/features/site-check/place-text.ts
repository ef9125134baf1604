import type { SitingGeometry } from '#domain/geometry/types.ts';
import type { SitingWords } from '#i18n/siting.ts';
import { vertexCount } from '#store/url-check.ts';

/** Where a site is: the coordinates of a point, or what it is and where it begins. WGS 84. */
export function placeText(geometry: SitingGeometry, words: SitingWords): string {
  const [lon, lat] = firstPosition(geometry);
  const at = `${degrees(lon)}° E, ${degrees(lat)}° N`;
  if (geometry.type === 'Point') return at;
  const count = vertexCount(geometry);
  return `${words.geometries[geometry.type]}${words.bracketed(words.printArea(count))} ${at}`;
}

const degrees = (value: number) => value.toFixed(6).replace(/\.?0+$/, '');

function firstPosition({ coordinates }: SitingGeometry): [number, number] {
  let list: unknown = coordinates;
  while (Array.isArray(list) && Array.isArray(list[0])) list = list[0];
  const [lon, lat] = Array.isArray(list) ? list : [];
  return [Number(lon), Number(lat)];
}
