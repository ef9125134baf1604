/** Outlines of the series' marks around (0, 0), each told apart without colour. */
export const MARKS = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
  'M-3.6 -3.6h7.2v7.2h-7.2z',
  'M0 -4.6l4.4 7.6h-8.8z',
  'M0 4.6l4.4 -7.6h-8.8z',
  'M-1.4 -4.4h2.8v3h3v2.8h-3v3h-2.8v-3h-3v-2.8h3z',
  'M-4.4 0l3 -4h2.8l3 4l-3 4h-2.8z',
] as const;

export const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '4 2', '1 4'] as const;

/** A promise: a diamond with a point in it, like no mark of a series. */
export const TARGET_MARK = 'M0 -7l7 7l-7 7l-7 -7z';
export const TARGET_POINT = 'M-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z';

/** The mark and dash of the series at `index`. */
export function looksOf(index: number): { mark: string; dash: string } {
  const at = index % MARKS.length;
  return { mark: MARKS[at] ?? MARKS[0], dash: DASHES[at] ?? DASHES[0] };
}
