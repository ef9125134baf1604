import { formatMetres } from '#domain/format.ts';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { Reason, SiteReport } from '#domain/siting/types.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import { useSiting } from './context.ts';
import { Graticule, Towns } from './PrintLabels.tsx';
import { PrintLegend } from './PrintLegend.tsx';
import {
  labelPoint,
  MAP_HEIGHT,
  MAP_WIDTH,
  type Marked,
  type Projection,
  pathOf,
  pointsOf,
  scaleBarM,
} from './print-map.ts';

interface PrintMapProps {
  report: SiteReport;
  marked: readonly Marked[];
  projection: Projection;
}

/** The map of a printed report, drawn from the data: crisp, and the same wherever it is printed. */
export function PrintMap({ report, marked, projection }: PrintMapProps) {
  const { words, record } = useSiting();
  return (
    <figure className="print-map">
      <svg viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} role="img" aria-label={words.printMap}>
        <rect className="paper" width={MAP_WIDTH} height={MAP_HEIGHT} />
        <Ground record={record} projection={projection} />
        <Towns projection={projection} />
        {marked.map((one) => (
          <Rest key={one.feature.id} marked={one} projection={projection} />
        ))}
        <SiteMark report={report} projection={projection} />
        {marked.map((one) => (
          <NumberMark key={one.feature.id} marked={one} projection={projection} />
        ))}
        <ScaleBar projection={projection} />
        <NorthArrow />
        <Graticule projection={projection} />
        <rect className="frame" x="0.5" y="0.5" width={MAP_WIDTH - 1} height={MAP_HEIGHT - 1} />
      </svg>
      <figcaption>
        <PrintLegend marked={marked} />
      </figcaption>
    </figure>
  );
}

/** County borders and rivers. */
function Ground({ record, projection }: { record: AtlasRecord; projection: Projection }) {
  const paths = (kind: string) =>
    record.features.flatMap(({ id, geometry, properties }) => {
      const d = geometry && properties.kind === kind ? pathOf(geometry, projection) : '';
      return d ? [{ id, d }] : [];
    });
  return (
    <>
      {paths('jurisdiction').map(({ id, d }) => (
        <path key={id} className="county" d={d} />
      ))}
      {paths('river').map(({ id, d }) => (
        <path key={id} className="river" d={d} />
      ))}
    </>
  );
}

interface MarkProps {
  marked: Marked;
  projection: Projection;
}

/** What a finding rests on: its outline or symbol, and the radii of a derived zone. */
function Rest({ marked: { feature, finding }, projection }: MarkProps) {
  const { geometry, properties } = feature;
  const symbol = SYMBOLS[properties.kind];
  const radii = finding.reasons.find(
    (reason): reason is Reason & { key: 'derived-zone' } => reason.key === 'derived-zone',
  );
  return (
    <g className={geometry.type.endsWith('Polygon') ? 'zone area' : 'zone'}>
      <path className="outline" d={pathOf(geometry, projection)} />
      {pointsOf(geometry, projection).map(([x, y]) => (
        <g key={`${x} ${y}`} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
          <circle
            className="doubt"
            r={(properties.position?.radiusM ?? 0) * projection.unitsPerM}
          />
          {radii
            ? [radii.lowerM, radii.upperM].map((radius) => (
                <circle key={radius} className="derived" r={radius * projection.unitsPerM} />
              ))
            : null}
          <path
            className="symbol"
            transform="translate(-7 -7) scale(0.58)"
            d={symbol.path}
            fill={symbol.light}
            fillRule="evenodd"
          />
        </g>
      ))}
    </g>
  );
}

function NumberMark({ marked: { number, feature }, projection }: MarkProps) {
  const at = labelPoint(feature.geometry, projection);
  if (!at) return null;
  const x = Math.min(MAP_WIDTH - 10, at[0] + 11);
  const y = Math.max(10, at[1] - 9);
  return (
    <g className="number-mark" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle r="8" />
      <text textAnchor="middle" y="3.5">
        {number}
      </text>
    </g>
  );
}

/** The site, with the band or circle in which its true place lies. */
function SiteMark({ report, projection }: { report: SiteReport; projection: Projection }) {
  const { geometry, radiusM } = report.input;
  const radius = radiusM * projection.unitsPerM;
  return <SiteShape geometry={geometry} radius={radius} projection={projection} />;
}

interface SiteShapeProps {
  geometry: SitingGeometry;
  radius: number;
  projection: Projection;
}

function SiteShape({ geometry, radius, projection }: SiteShapeProps) {
  const d = pathOf(geometry, projection);
  return (
    <g className={geometry.type.endsWith('Polygon') ? 'site area' : 'site'}>
      {d ? <path className="halo" d={d} style={{ strokeWidth: Math.max(1, radius * 2) }} /> : null}
      {d ? <path className="shape" d={d} /> : null}
      {pointsOf(geometry, projection).map(([x, y]) => (
        <g key={`${x} ${y}`} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
          <circle className="halo" r={Math.max(1, radius)} />
          <path className="cross" d="M-9 0H9M0-9V9" />
          <circle className="shape" r="4" />
        </g>
      ))}
    </g>
  );
}

function ScaleBar({ projection }: { projection: Projection }) {
  const { lang } = useSiting();
  const metres = scaleBarM(projection);
  const length = metres * projection.unitsPerM;
  return (
    <g className="scale-bar" transform={`translate(14 ${MAP_HEIGHT - 14})`}>
      <rect x="-6" y="-22" width={length + 12} height="30" />
      <path d={`M0-5V0H${length.toFixed(1)}V-5`} />
      <text x={length / 2} y="-8" textAnchor="middle">
        {formatMetres(metres, lang)}
      </text>
    </g>
  );
}

function NorthArrow() {
  const { words } = useSiting();
  return (
    <g className="north" transform={`translate(${MAP_WIDTH - 24} 40)`}>
      <path d="M0-20L7 4L0-1L-7 4Z" />
      <text y="18" textAnchor="middle">
        {words.north}
      </text>
    </g>
  );
}
