/** One answer of the device to where it is. */
export interface Fix {
  /** Degrees, WGS 84. */
  lon: number;
  lat: number;
  /** Metres; by the W3C's word the device is within them at 95 %. */
  accuracyM: number;
  /** When it was taken, milliseconds since 1970 by the device's clock. */
  at: number;
}
