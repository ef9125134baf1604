import type { Reserve } from './schema.ts';

/** Bytes; thousands of visits without photos. */
const SIZE = 4 * 1024 * 1024;
/** So many random bytes are made at a time. */
const STEP = 65_536;

/** Random, so that no store can keep them in less room. */
export function newReserve(): Reserve {
  const bytes = new Uint8Array(SIZE);
  for (let i = 0; i < SIZE; i += STEP) crypto.getRandomValues(bytes.subarray(i, i + STEP));
  return { key: 'reserve', bytes: bytes.buffer };
}
