import { AxisBottom, AxisLeft, type TickRendererProps } from '@visx/axis';
import { useEffect, useId, useRef, useState } from 'react';
import { ChartCursor } from './ChartCursor.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { ChartMarks } from './ChartMarks.tsx';
import './chart.css';
import { type Layout, layoutOf } from './layout.ts';
import type { ChartData } from './types.ts';

export interface LineChartProps {
  data: ChartData;
  format(value: number): string;
  /** Name of the reading cursor, such as "Values by year; arrow keys". */
  cursorLabel: string;
}

/**
 * Values over the years: series that break at gaps, limits over the years in which they hold,
 * promises as marks. A cursor reads the values year by year, by keyboard and pointer; the figures
 * belong in a table beside it too.
 */
export default function LineChart({ data, format, cursorLabel }: LineChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [stop, setStop] = useState<number | null>(null);
  const id = useId();
  if (data.series.every(({ points }) => points.every(({ value }) => value === null))) return null;
  const layout = layoutOf(data, width, format);
  return (
    <div className="line-chart" ref={frame}>
      <div className="chart-frame">
        <svg
          className="chart-drawing"
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-about`}
        >
          <title id={`${id}-title`}>{data.title}</title>
          <desc id={`${id}-about`}>{data.description}</desc>
          <Axes data={data} layout={layout} format={format} />
          <ChartMarks data={data} layout={layout} />
          <ChartLegend lines={layout.legend} />
        </svg>
        <ChartCursor
          label={`${data.title}${cursorLabel}`}
          stops={data.stops}
          layout={layout}
          current={stop}
          onMove={setStop}
        />
      </div>
      <p className="chart-readout" aria-hidden="true">
        {stop === null ? '' : data.stops[stop]?.text}
      </p>
    </div>
  );
}

/** Text keeps its size: the drawing has as many units as the frame has pixels. */
function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(360);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(Math.max(260, Math.min(640, measured)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/** A label of an axis as plain text: the library's own component measures it in the document. */
function tick({ x, y, formattedValue, textAnchor, dy }: TickRendererProps) {
  return (
    <text className="chart-tick" x={x} y={y} textAnchor={textAnchor} dy={dy}>
      {formattedValue}
    </text>
  );
}

interface AxesProps {
  data: ChartData;
  layout: Layout;
  format(value: number): string;
}

function Axes({ data, layout, format }: AxesProps) {
  const { plot, xScale, yScale, ticks, years, y } = layout;
  return (
    <>
      <text className="chart-unit" x={2} y={12}>
        {data.unit}
      </text>
      {ticks.map((value) => (
        <line
          key={value}
          className="chart-grid"
          x1={plot.left}
          x2={plot.right}
          y1={y(value)}
          y2={y(value)}
        />
      ))}
      <AxisLeft
        scale={yScale}
        left={plot.left}
        tickValues={ticks}
        tickFormat={(value) => data.steps?.[Number(value)] ?? format(Number(value))}
        hideTicks
        hideAxisLine
        tickLength={4}
        tickLabelProps={{ textAnchor: 'end', dy: '0.33em' }}
        tickComponent={tick}
      />
      <AxisBottom
        scale={xScale}
        top={plot.bottom}
        tickValues={years}
        tickFormat={(value) => String(value)}
        axisLineClassName="chart-axis"
        tickClassName="chart-axis-tick"
        tickLength={4}
        tickLabelProps={{ textAnchor: 'middle', dy: '0.9em' }}
        tickComponent={tick}
      />
    </>
  );
}
