/** Clockwise from north. */
export const WINDS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Wind = (typeof WINDS)[number];

const SECTOR = 360 / WINDS.length;

/** The wind whose sector holds a direction in degrees clockwise from north. */
export function windOf(degrees: number): Wind {
  const turn = ((degrees % 360) + 360) % 360;
  return WINDS[Math.round(turn / SECTOR) % WINDS.length] ?? 'n';
}

/** Degrees clockwise from north of the middle of a wind's sector. */
export function degreesOf(wind: Wind): number {
  return WINDS.indexOf(wind) * SECTOR;
}
