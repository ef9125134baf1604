import type { Version } from './types.ts';

/** A device may be named like what every object inherits, as `constructor` in a file. */
function countOf(version: Version, device: string): number {
  return Object.hasOwn(version, device) ? (version[device] ?? 0) : 0;
}

/** The version after one more change on a device. */
export function bumped(version: Version, device: string): Version {
  return { ...version, [device]: countOf(version, device) + 1 };
}

/** A version that knows of both. */
export function joined(a: Version, b: Version): Version {
  const devices = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...devices].map((device) => [device, Math.max(countOf(a, device), countOf(b, device))]),
  );
}

/**
 * How `a` stands to `b`: `newer` knows of all that `b` knows and more, `apart` means that both were
 * changed without knowing of each other. Clocks play no part.
 */
export function compareVersions(a: Version, b: Version): 'same' | 'newer' | 'older' | 'apart' {
  const has = (one: Version, other: Version) =>
    Object.keys(other).every((device) => countOf(one, device) >= countOf(other, device));
  const [aHasB, bHasA] = [has(a, b), has(b, a)];
  if (aHasB && bHasA) return 'same';
  if (aHasB) return 'newer';
  return bHasA ? 'older' : 'apart';
}
