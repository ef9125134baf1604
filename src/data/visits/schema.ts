import type { DBSchema } from 'idb';
import type { SurveyedPosition, Visit } from '#domain/visits/types.ts';

export const NAME = 'enviroplan-visits';
/** Raised with every step in `migrations.ts`. */
export const VERSION = 2;

/** The bytes of a photo. Not a Blob: some browsers keep those in files that can go astray. */
export interface StoredPhoto {
  id: string;
  bytes: ArrayBuffer;
}

/** What this browser is called in versions and histories. */
export interface Device {
  key: 'device';
  id: string;
}

/**
 * Bytes that mean nothing: on a full disk they make way for what is typed. Browsers do not tell
 * beforehand that a disk is nearly full; Chrome's estimate is the usage and 10 GiB, whatever is left.
 */
export interface Reserve {
  key: 'reserve';
  bytes: ArrayBuffer;
}

export interface Schema extends DBSchema {
  visits: { key: string; value: Visit };
  photos: { key: string; value: StoredPhoto };
  positions: { key: string; value: SurveyedPosition };
  meta: { key: 'device' | 'reserve'; value: Device | Reserve };
}
