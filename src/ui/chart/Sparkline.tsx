export interface SparkPoint {
  year: number;
  /** null is a gap. */
  value: number | null;
}

interface SparklineProps {
  points: readonly SparkPoint[];
  width?: number;
  height?: number;
}

const PAD = 3;

/**
 * A word-sized line of values over the years; a gap stays a gap, and of a single value there is no
 * line. Decoration beside the figures that it stands for: never read out.
 */
export function Sparkline({ points, width = 84, height = 22 }: SparklineProps) {
  const dots = points.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]));
  const [first, last] = [dots.at(0), dots.at(-1)];
  if (!first || !last || first === last) return null;
  const years = dots.map(({ year }) => year);
  const values = dots.map(({ value }) => value);
  const x = scale(Math.min(...years), Math.max(...years), PAD, width - PAD);
  const y = scale(Math.min(...values), Math.max(...values), height - PAD, PAD);
  const lines = dots.slice(1).flatMap((to, i) => {
    const from = dots[i];
    return from && from.year === to.year - 1 ? [{ from, to }] : [];
  });
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {lines.map(({ from, to }) => (
        <line
          key={to.year}
          stroke="currentColor"
          strokeWidth={1.5}
          x1={x(from.year)}
          y1={y(from.value)}
          x2={x(to.year)}
          y2={y(to.value)}
        />
      ))}
      {dots.map(({ year, value }) => (
        <circle
          key={year}
          fill="currentColor"
          cx={x(year)}
          cy={y(value)}
          r={year === last.year ? 2.4 : 1.2}
        />
      ))}
    </svg>
  );
}

/** Linear, and the middle where there is only one value. */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  if (low === high) return () => (from + to) / 2;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}
