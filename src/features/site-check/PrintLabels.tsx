import { useSiting } from './context.ts';
import { ticks, townLabels } from './print-labels.ts';
import { MAP_HEIGHT, MAP_WIDTH, type Projection } from './print-map.ts';

/** Towns and sub-districts, for a reader to find the place by. */
export function Towns({ projection }: { projection: Projection }) {
  const { record, featureName } = useSiting();
  return townLabels(record, projection, featureName).map(({ id, name, x, y }) => (
    <g key={id} className="town" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle r="1.8" />
      <text x="5" y="3.5">
        {name}
      </text>
    </g>
  ));
}

/** Longitudes and latitudes along the frame. */
export function Graticule({ projection }: { projection: Projection }) {
  const { lons, lats } = ticks(projection);
  return (
    <g className="graticule">
      {lons.map(({ at, text }) => (
        <g key={text} transform={`translate(${at.toFixed(1)} 0)`}>
          <path d={`M0 0V6M0 ${MAP_HEIGHT - 6}V${MAP_HEIGHT}`} />
          <text y="15" textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {lats.map(({ at, text }) => (
        <g key={text} transform={`translate(0 ${at.toFixed(1)})`}>
          <path d={`M0 0H6M${MAP_WIDTH - 6} 0H${MAP_WIDTH}`} />
          <text x="9" y="3.5">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
