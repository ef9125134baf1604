/** One value of a series; a value of several years spans them. */
export interface ChartPoint {
  from: number;
  to: number;
  /** null is a gap: nothing is drawn across it. */
  value: number | null;
  /** The value as it stands beside the mark. */
  label: string;
}

export interface ChartSeries {
  id: string;
  name: string;
  points: readonly ChartPoint[];
}

/** A limit over the years in which it holds. */
export interface ChartLimit {
  from: number;
  to: number;
  value: number;
  /** Short, beside the line. */
  label: string;
  /** In full, in the legend. */
  legend: string;
}

export interface ChartTarget {
  year: number;
  value: number;
  label: string;
  legend: string;
}

/** A year without a number: why, in one or two characters, stands on the time axis. */
export interface ChartGap {
  year: number;
  label: string;
}

/** One stop of the reading cursor: a year or period and all that the chart says of it. */
export interface ChartStop {
  from: number;
  to: number;
  text: string;
}

export interface ChartData {
  title: string;
  /** Read out instead of the drawing. */
  description: string;
  unit: string;
  from: number;
  to: number;
  /** At most `MAX_SERIES`. */
  series: readonly ChartSeries[];
  limits: readonly ChartLimit[];
  targets: readonly ChartTarget[];
  gaps: readonly ChartGap[];
  /** Names of the steps 0, 1, 2 … when the values are steps of a scale, not numbers. */
  steps: readonly string[] | null;
  stops: readonly ChartStop[];
  /** Further lines of the legend, such as what a sign on the axis means. */
  notes: readonly string[];
}

/** As many series as marks and dashes keep apart without colour. */
export const MAX_SERIES = 6;
