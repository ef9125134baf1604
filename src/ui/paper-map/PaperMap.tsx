import './paper-map.css';
import type { ReactNode } from 'react';
import { MAP_HEIGHT, MAP_WIDTH, type Projection, scaleBarM, ticks } from './projection.ts';

export interface PaperMapProps {
  projection: Projection;
  /** Units along the frame from each corner where no degrees are written. */
  inset?: number;
  /** What the map is called. */
  label: string;
  /** The letter at the arrow. */
  north: string;
  /** How a length in metres reads. */
  lengthText(metres: number): string;
  /** What is drawn, lowest first. */
  children: ReactNode;
  /** Legend and the like. */
  caption: ReactNode;
}

/** A map on paper, drawn from the data: crisp, and the same wherever it is printed. */
export function PaperMap(props: PaperMapProps) {
  const { projection, inset = 0, label, north, lengthText, children, caption } = props;
  return (
    <figure className="paper-map">
      <svg viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} role="img" aria-label={label}>
        <rect className="paper" width={MAP_WIDTH} height={MAP_HEIGHT} />
        {children}
        <ScaleBar projection={projection} lengthText={lengthText} />
        <NorthArrow letter={north} />
        <Graticule projection={projection} inset={inset} />
        <rect className="frame" x="0.5" y="0.5" width={MAP_WIDTH - 1} height={MAP_HEIGHT - 1} />
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function ScaleBar({ projection, lengthText }: Pick<PaperMapProps, 'projection' | 'lengthText'>) {
  const metres = scaleBarM(projection);
  const length = metres * projection.unitsPerM;
  return (
    <g className="scale-bar" transform={`translate(14 ${MAP_HEIGHT - 14})`}>
      <rect x="-6" y="-22" width={length + 12} height="30" />
      <path d={`M0-5V0H${length.toFixed(1)}V-5`} />
      <text x={length / 2} y="-8" textAnchor="middle">
        {lengthText(metres)}
      </text>
    </g>
  );
}

function NorthArrow({ letter }: { letter: string }) {
  return (
    <g className="north" transform={`translate(${MAP_WIDTH - 24} 40)`}>
      <path d="M0-20L7 4L0-1L-7 4Z" />
      <text y="18" textAnchor="middle">
        {letter}
      </text>
    </g>
  );
}

/** Longitudes and latitudes along the frame. */
function Graticule({ projection, inset }: { projection: Projection; inset: number }) {
  const { lons, lats } = ticks(projection, inset);
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
