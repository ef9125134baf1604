import type { LegendLine } from './layout.ts';
import { looksOf, TARGET_MARK, TARGET_POINT } from './marks.ts';

/** What the signs mean; a part of the drawing, so that a saved picture explains itself. */
export function ChartLegend({ lines }: { lines: readonly LegendLine[] }) {
  return (
    <g className="chart-legend">
      {lines.map(({ key, sign, text, y }) => (
        <g key={key}>
          {sign ? <Sign sign={sign} y={y - 4} /> : null}
          <text x={30} y={y}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

function Sign({ sign, y }: { sign: NonNullable<LegendLine['sign']>; y: number }) {
  if (sign === 'limit') return <line className="chart-limit" x1={2} x2={24} y1={y} y2={y} />;
  if (sign === 'target') {
    return (
      <g className="chart-target" transform={`translate(13 ${y}) scale(0.8)`}>
        <path className="chart-target-edge" d={TARGET_MARK} />
        <path className="chart-target-point" d={TARGET_POINT} />
      </g>
    );
  }
  const { mark, dash } = looksOf(sign.series);
  return (
    <g className={`chart-series chart-series-${sign.series + 1}`}>
      <line className="chart-line" x1={2} x2={24} y1={y} y2={y} strokeDasharray={dash} />
      <path className="chart-mark" d={mark} transform={`translate(13 ${y})`} />
    </g>
  );
}
