export interface ChartPoint {
  label: string;
  /** null is a gap. */
  value: number | null;
}

interface SeriesChartProps {
  /** Read out instead of the drawing. */
  title: string;
  points: readonly ChartPoint[];
  limit?: { value: number; label: string } | undefined;
}

const WIDTH = 320;
const HEIGHT = 96;
const PAD = { left: 12, right: 12, top: 18, bottom: 20 };

/** A small line chart of a few values with a limit line; the table beside it holds the figures. */
export function SeriesChart({ title, points, limit }: SeriesChartProps) {
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const known = limit ? [...values, limit.value] : values;
  if (values.length === 0) return null;
  const low = Math.min(...known);
  const high = Math.max(...known);
  const span = high - low || Math.abs(high) || 1;
  const step = (WIDTH - PAD.left - PAD.right) / Math.max(1, points.length - 1);
  const x = (i: number) => (points.length === 1 ? WIDTH / 2 : PAD.left + i * step);
  const y = (value: number) =>
    PAD.top + (1 - (value - low) / span) * (HEIGHT - PAD.top - PAD.bottom);
  const dots = points.flatMap((point, i) =>
    point.value === null ? [] : [{ ...point, value: point.value, i }],
  );
  // A line joins neighbours only: a gap stays a gap.
  const segments = dots.slice(1).filter((dot, k) => dots[k]?.i === dot.i - 1);
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {limit ? (
        <g className="chart-limit">
          <line x1={PAD.left} x2={WIDTH - PAD.right} y1={y(limit.value)} y2={y(limit.value)} />
          <text x={WIDTH - PAD.right} y={y(limit.value) - 4} textAnchor="end">
            {limit.label}
          </text>
        </g>
      ) : null}
      {segments.map((dot) => {
        const before = dots.find((other) => other.i === dot.i - 1);
        if (!before) return null;
        return (
          <line
            key={dot.i}
            className="chart-line"
            x1={x(before.i)}
            y1={y(before.value)}
            x2={x(dot.i)}
            y2={y(dot.value)}
          />
        );
      })}
      {dots.map((dot) => (
        <g key={dot.i} className="chart-dot">
          <circle cx={x(dot.i)} cy={y(dot.value)} r={3.5} />
          <text x={x(dot.i)} y={HEIGHT - 6} textAnchor={anchor(dot.i, points.length)}>
            {dot.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

function anchor(i: number, count: number): 'start' | 'middle' | 'end' {
  if (count > 1 && i === 0) return 'start';
  return count > 1 && i === count - 1 ? 'end' : 'middle';
}
