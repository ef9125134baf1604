import { formatCoordinates } from '#domain/coordinates/format.ts';

/** A place in WGS 84 degrees, so that it can be typed in anywhere. */
export function PlaceText({ lon, lat }: { lon: number; lat: number }) {
  return (
    <span className="number">{formatCoordinates([lon, lat], { datum: 'wgs84' }, 'decimal')}</span>
  );
}
