/** Metres; the true distance lies between. */
export interface DistanceRange {
  min: number;
  max: number;
}
