import { lazy, Suspense } from 'react';
import type { LineChartProps } from './LineChart.tsx';

const LineChart = lazy(() => import('./LineChart.tsx'));

/** A line chart whose code is fetched when the first one is shown. */
export function Chart(props: LineChartProps) {
  return (
    <Suspense fallback={<div className="chart-wait" />}>
      <LineChart {...props} />
    </Suspense>
  );
}
