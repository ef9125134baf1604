/** The list of what a file of visits holds, with a checksum of each part. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { integer, isObject, list, oneOf, shape, text } from './fields.ts';
import { MAX_ENTRIES, MAX_JSON_BYTES } from './limits.ts';

export const MANIFEST = 'manifest.json';
export const VISITS = 'visits.geojson';
export const POSITIONS = 'positions.geojson';
export const FORMAT = 'enviroplan-atlas-visits';
/** Raised when an older app could not read what is written. */
export const FORMAT_VERSION = 1;

export interface Listed {
  name: string;
  bytes: number;
  /** SHA-256, hexadecimal. */
  sha256: string;
}

export interface Manifest {
  format: typeof FORMAT;
  version: number;
  visits: number;
  positions: number;
  photos: number;
  /** Whether the photos still say where they were taken. */
  photoPositions: 'kept' | 'removed';
  files: Listed[];
}

/**
 * The browser's own hashing is missing where a page is not served securely, as inside many an
 * agency, so that this one is used everywhere.
 */
export function checksum(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The version of the format that a manifest names; null: it is none of ours. */
export function formatVersion(manifest: unknown): number | null {
  if (!isObject(manifest) || manifest.format !== FORMAT) return null;
  return typeof manifest.version === 'number' ? manifest.version : null;
}

export const manifestFields = shape<Manifest>({
  format: oneOf([FORMAT]),
  version: integer(1, FORMAT_VERSION),
  visits: integer(0, 1e9),
  positions: integer(0, 1e9),
  photos: integer(0, 1e9),
  photoPositions: oneOf(['kept', 'removed']),
  files: list(
    shape<Listed>({
      name: text(100),
      bytes: integer(0, MAX_JSON_BYTES),
      sha256: text(64, /^[0-9a-f]{64}$/),
    }),
    MAX_ENTRIES,
  ),
});
