import { isArea, labelPoint, type PaperGeometry, pathOf, pointsOf } from './paths.ts';
import { MAP_WIDTH, moveTo, type Projection } from './projection.ts';

interface MarkProps {
  geometry: PaperGeometry;
  /** Metres within which the true place lies. */
  radiusM: number;
  projection: Projection;
}

interface PlaceMarkProps extends MarkProps {
  /** Path in a 24 × 24 box. */
  symbol: { path: string; color: string };
  /** More circles around its points, in metres. */
  ringsM?: readonly number[];
}

/** A known place: its outline, or its symbol with the circle in which it truly lies. */
export function PlaceMark({ geometry, radiusM, projection, symbol, ringsM = [] }: PlaceMarkProps) {
  return (
    <g className={isArea(geometry) ? 'place-mark area' : 'place-mark'}>
      <path className="outline" d={pathOf(geometry, projection)} />
      {pointsOf(geometry, projection).map((spot) => (
        <g key={spot.join(' ')} transform={moveTo(spot)}>
          <circle className="doubt" r={radiusM * projection.unitsPerM} />
          {ringsM.map((radius) => (
            <circle key={radius} className="ring" r={radius * projection.unitsPerM} />
          ))}
          <path
            className="symbol"
            transform="translate(-7 -7) scale(0.58)"
            d={symbol.path}
            fill={symbol.color}
            fillRule="evenodd"
          />
        </g>
      ))}
    </g>
  );
}

/** The place that the map is about, with the band or circle in which it truly lies. */
export function SpotMark({ geometry, radiusM, projection }: MarkProps) {
  const radius = radiusM * projection.unitsPerM;
  const d = pathOf(geometry, projection);
  return (
    <g className={isArea(geometry) ? 'spot-mark area' : 'spot-mark'}>
      {d ? <path className="halo" d={d} style={{ strokeWidth: Math.max(1, radius * 2) }} /> : null}
      {d ? <path className="shape" d={d} /> : null}
      {pointsOf(geometry, projection).map((spot) => (
        <g key={spot.join(' ')} transform={moveTo(spot)}>
          <circle className="halo" r={Math.max(1, radius)} />
          <path className="cross" d="M-9 0H9M0-9V9" />
          <circle className="shape" r="4" />
        </g>
      ))}
    </g>
  );
}

interface NumberMarkProps {
  number: number;
  geometry: PaperGeometry;
  projection: Projection;
}

/** The number of a place, beside it. */
export function NumberMark({ number, geometry, projection }: NumberMarkProps) {
  const at = labelPoint(geometry, projection);
  if (!at) return null;
  const x = Math.min(MAP_WIDTH - 10, at[0] + 11);
  const y = Math.max(10, at[1] - 9);
  return (
    <g className="number-mark" transform={moveTo([x, y])}>
      <circle r="8" />
      <text textAnchor="middle" y="3.5">
        {number}
      </text>
    </g>
  );
}
