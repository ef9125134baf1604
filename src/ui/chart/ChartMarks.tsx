import { LinePath } from '@visx/shape';
import { type Layout, runsOf } from './layout.ts';
import { looksOf, TARGET_MARK, TARGET_POINT } from './marks.ts';
import type { ChartData, ChartSeries } from './types.ts';

interface MarksProps {
  data: ChartData;
  layout: Layout;
}

/** Limits, gaps, series, targets and their labels, in the order in which they cover each other. */
export function ChartMarks({ data, layout }: MarksProps) {
  const { x, y, plot } = layout;
  return (
    <>
      {data.limits.map(({ from, to, value }) => (
        <line
          key={`${from} ${value}`}
          className="chart-limit"
          x1={x(from - 0.5)}
          x2={x(to + 0.5)}
          y1={y(value)}
          y2={y(value)}
        />
      ))}
      {data.gaps.map(({ year, label }) => (
        <text key={year} className="chart-gap" x={x(year)} y={plot.bottom - 5} textAnchor="middle">
          {label}
        </text>
      ))}
      {data.series.map((series, i) => (
        <SeriesMarks key={series.id} series={series} index={i} layout={layout} />
      ))}
      {data.targets.map(({ year, value, label }) => (
        <g
          key={`${year} ${value} ${label}`}
          className="chart-target"
          transform={`translate(${x(year)} ${y(value)})`}
        >
          <path className="chart-target-edge" d={TARGET_MARK} />
          <path className="chart-target-point" d={TARGET_POINT} />
        </g>
      ))}
      {layout.labels.map(({ key, x: left, y: top, anchor, text, kind }) => (
        <text key={key} className={`chart-label-${kind}`} x={left} y={top} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </>
  );
}

interface SeriesMarksProps {
  series: ChartSeries;
  index: number;
  layout: Layout;
}

function SeriesMarks({ series, index, layout: { x, y } }: SeriesMarksProps) {
  const { mark, dash } = looksOf(index);
  const drawn = series.points.flatMap((point) =>
    point.value === null ? [] : [{ ...point, value: point.value }],
  );
  return (
    <g className={`chart-series chart-series-${index + 1}`}>
      {runsOf(series.points)
        .filter((run) => run.length > 1)
        .map((run) => (
          <LinePath
            key={run[0]?.from}
            className="chart-line"
            data={run}
            x={({ from }) => x(from)}
            y={({ value }) => y(value ?? 0)}
            strokeDasharray={dash}
          />
        ))}
      {drawn
        .filter(({ from, to }) => from !== to)
        .map(({ from, to, value }) => (
          <line
            key={`${from} ${to}`}
            className="chart-span"
            x1={x(from - 0.4)}
            x2={x(to + 0.4)}
            y1={y(value)}
            y2={y(value)}
          />
        ))}
      {drawn.map(({ from, to, value }) => (
        <path
          key={`${from} ${to}`}
          className="chart-mark"
          d={mark}
          transform={`translate(${x((from + to) / 2)} ${y(value)})`}
        />
      ))}
    </g>
  );
}
