import { type NamedPlace, placedLabels } from './labels.ts';
import { type PaperGeometry, pathOf } from './paths.ts';
import { moveTo, type Projection } from './projection.ts';

/** Something that is drawn for orientation. */
export interface GroundShape {
  id: string;
  geometry: PaperGeometry;
}

interface GroundProps {
  /** Drawn by their outlines. */
  areas: readonly GroundShape[];
  lines: readonly GroundShape[];
  places: readonly NamedPlace[];
  projection: Projection;
}

/** What a reader finds a place by: outlines, lines above them, and names. */
export function Ground({ areas, lines, places, projection }: GroundProps) {
  return (
    <>
      <Paths className="ground-area" shapes={areas} projection={projection} />
      <Paths className="ground-line" shapes={lines} projection={projection} />
      {placedLabels(places, projection).map(({ id, name, x, y }) => (
        <g key={id} className="ground-name" transform={moveTo([x, y])}>
          <circle r="1.8" />
          <text x="5" y="3.5">
            {name}
          </text>
        </g>
      ))}
    </>
  );
}

interface PathsProps {
  className: string;
  shapes: readonly GroundShape[];
  projection: Projection;
}

function Paths({ className, shapes, projection }: PathsProps) {
  return shapes.map(({ id, geometry }) => {
    const d = pathOf(geometry, projection);
    return d ? <path key={id} className={className} d={d} /> : null;
  });
}
