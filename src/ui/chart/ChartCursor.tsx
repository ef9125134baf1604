import type { KeyboardEvent, PointerEvent } from 'react';
import type { Layout } from './layout.ts';
import type { ChartStop } from './types.ts';

interface ChartCursorProps {
  label: string;
  stops: readonly ChartStop[];
  layout: Layout;
  /** Index of the stop that is read out; null while nobody reads. */
  current: number | null;
  onMove(stop: number | null): void;
}

/** Reads a chart stop by stop: arrow keys, Home and End, or the pointer over the drawing. */
export function ChartCursor({ label, stops, layout, current, onMove }: ChartCursorProps) {
  const last = stops.length - 1;
  const at = current ?? last;

  function onKeyDown(event: KeyboardEvent) {
    const goal: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      Home: 0,
      End: last,
    };
    const next = goal[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onMove(Math.min(last, Math.max(0, next)));
  }

  function onPointerMove(event: PointerEvent) {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * layout.width;
    const distance = ({ from, to }: ChartStop) => Math.abs(layout.x((from + to) / 2) - x);
    const nearest = stops.reduce(
      (best, stop, i) => (distance(stop) < distance(stops[best] ?? stop) ? i : best),
      0,
    );
    onMove(nearest);
  }

  return (
    <div
      className="chart-cursor"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={stops[at]?.text}
      onKeyDown={onKeyDown}
      onFocus={() => onMove(at)}
      onBlur={() => onMove(null)}
      onPointerMove={onPointerMove}
      onPointerLeave={() => onMove(null)}
    >
      {current === null ? null : <CursorLine stop={stops[current]} layout={layout} />}
    </div>
  );
}

function CursorLine({ stop, layout }: { stop: ChartStop | undefined; layout: Layout }) {
  if (!stop) return null;
  const { plot, x, width, height } = layout;
  const [left, right] = [x(stop.from - 0.5), x(stop.to + 0.5)];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect x={left} width={right - left} y={plot.top} height={plot.bottom - plot.top} />
    </svg>
  );
}
