import type { Fix } from '#domain/fix.ts';
import type { ArchiveFault, ImportPlan } from '#domain/visits/exchange/types.ts';
import type { NewVisit, SurveyedPosition, Visit, VisitChange } from '#domain/visits/types.ts';

/** Which part of the field panel is open; the address holds it. */
export type FieldLook =
  | { at: 'visits' }
  | { at: 'positions' }
  | { at: 'exchange' }
  | { at: 'storage' }
  | { at: 'visit'; id: string }
  /** Correcting the position of a feature. */
  | { at: 'position'; feature: string };

/** The device's own position, while it is asked for. */
export interface Here {
  status: 'off' | 'waiting' | 'on' | 'refused' | 'unavailable';
  /** The last good one. */
  fix: Fix | null;
  /** Since it was switched on, oldest first; at most 600. */
  fixes: readonly Fix[];
}

/** Why photos were not taken over. */
export interface PhotoFault {
  file: string;
  /** `no-room`: refused before anything was written; `not-kept`: it could not be written. */
  key: 'not-picture' | 'too-large' | 'undecodable' | 'too-many' | 'no-room' | 'not-kept';
}

/** A file that was read and waits for the user's word. */
export interface PendingImport {
  file: string;
  plan: ImportPlan;
  faults: ArchiveFault[];
  /** How many photos the file brings, and their bytes. */
  photos: number;
  bytes: number;
}

/** What became of an import. `full`, `failed`: nothing was taken over. */
export type ImportResult =
  | 'full'
  | 'failed'
  | {
      /** Visits and positions. */
      added: number;
      newer: number;
      known: number;
      /** Conflicts settled by the user's choice. */
      settled: number;
      /** Conflicts without a choice, or that arose meanwhile: what is here stays. */
      left: number;
    };

/** A file to save, or why there is none: `failed`, or more than one file may hold. */
export type ExportResult = { file: Blob } | { fault: ArchiveFault | 'failed' };

/** Which copy of a conflict is used: the one here, the incoming one, or (visits) both. */
export type Choice = 'here' | 'incoming' | 'both';

/**
 * The keeping side. `FieldState.visits` shows what is typed at once, over what other tabs have
 * saved; `FieldState.saving` tells whether all of it is safe.
 */
export interface VisitKeeper {
  /** Resolves with the id once it is saved, or `saving` has said why it is not yet. */
  create(visit: NewVisit): Promise<string>;
  /** Saved in the order of the calls; `FieldState.saving` tells how it stands. Never rejects. */
  change(id: string, change: VisitChange): Promise<void>;
  /** Tries anew to write what could not be written. */
  retry(): Promise<void>;
  /** Removes a deleted visit for good, with its photos. */
  erase(id: string): Promise<void>;
  /** Removes everything that is kept; false when it could not be. */
  eraseAll(): Promise<boolean>;
  /** Adds photos one after another; those that do not fit are refused before they are written. */
  addPhotos(id: string, files: readonly File[]): Promise<PhotoFault[]>;
  /** The bytes of a photo as JPEG; null when they are gone. */
  photo(id: string): Promise<Blob | null>;
  survey(
    position: Omit<SurveyedPosition, keyof import('#domain/visits/types.ts').Kept>,
  ): Promise<void>;
  /** Takes a correction back (true) or restores it. */
  withdraw(feature: string, withdrawn: boolean): Promise<void>;
  /** All visits that are not deleted with all corrections, or the visits named. Never rejects. */
  exportFile(options: { withGps: boolean; ids?: readonly string[] }): Promise<ExportResult>;
  summary(format: 'csv' | 'xlsx', ids: readonly string[]): Promise<Blob>;
  /** Reads a file; the answer is in `FieldState.incoming` or `FieldState.refused`. */
  readImport(file: File): Promise<void>;
  /** Takes over what was read. `choices` by visit id or feature id; without one, `here` stays. */
  applyImport(choices: ReadonlyMap<string, Choice>): Promise<ImportResult>;
  dropImport(): void;
  /** Asks anew how much room there is. */
  measureRoom(): Promise<void>;
}

export interface FieldState {
  /** `blocked`: another tab holds an older version open; `newer`: a newer app wrote the store. */
  status: 'idle' | 'opening' | 'ready' | 'failed' | 'blocked' | 'newer';
  keeper: VisitKeeper | null;
  /** Deleted ones too; newest first by date. */
  visits: readonly Visit[];
  positions: readonly SurveyedPosition[];
  /** Records that cannot be read; they stay in the store. */
  damaged: number;
  saving: 'saved' | 'saving' | 'failed' | 'full';
  /** Bytes left by the browser's estimate; null when it does not say. */
  room: { usage: number; quota: number; low: boolean } | null;
  /** The clock stands before something that was saved, or far from the receiver's time. */
  clockDoubt: boolean;
  incoming: PendingImport | null;
  refused: ArchiveFault | null;
  here: Here;
}

export const NEW_FIELD: FieldState = {
  status: 'idle',
  keeper: null,
  visits: [],
  positions: [],
  damaged: 0,
  saving: 'saved',
  room: null,
  clockDoubt: false,
  incoming: null,
  refused: null,
  here: { status: 'off', fix: null, fixes: [] },
};
