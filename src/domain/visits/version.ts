import type { Version } from './types.ts';

/** The version after one more change on a device. */
export function bumped(version: Version, device: string): Version {
  return { ...version, [device]: (version[device] ?? 0) + 1 };
}

/** A version that knows of both. */
export function joined(a: Version, b: Version): Version {
  const devices = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...devices].map((device) => [device, Math.max(a[device] ?? 0, b[device] ?? 0)]),
  );
}

/**
 * How `a` stands to `b`: `newer` knows of all that `b` knows and more, `apart` means that both were
 * changed without knowing of each other. Clocks play no part.
 */
export function compareVersions(a: Version, b: Version): 'same' | 'newer' | 'older' | 'apart' {
  const has = (one: Version, other: Version) =>
    Object.keys(other).every((device) => (one[device] ?? 0) >= (other[device] ?? 0));
  const [aHasB, bHasA] = [has(a, b), has(b, a)];
  if (aHasB && bHasA) return 'same';
  if (aHasB) return 'newer';
  return bHasA ? 'older' : 'apart';
}
