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
  key: 'not-picture' | 'too-large' | 'undecodable' | 'no-room';
}

/** A file that was read and waits for the user's word. */
export interface PendingImport {
  file: string;
  plan: ImportPlan;
  faults: ArchiveFault[];
}

/** Which copy of a conflict is used: the one here, the incoming one, or (visits) both. */
export type Choice = 'here' | 'incoming' | 'both';

/** The keeping side; what it keeps is in `FieldState` as soon as it is safe. */
export interface VisitKeeper {
  /** Resolves with the id once it is saved. */
  create(visit: NewVisit): Promise<string>;
  /** Saved in the order of the calls; `FieldState.saving` tells how it stands. Never rejects. */
  change(id: string, change: VisitChange): Promise<void>;
  /** Removes a deleted visit for good, with its photos. */
  erase(id: string): Promise<void>;
  addPhotos(id: string, files: readonly File[]): Promise<PhotoFault[]>;
  /** The bytes of a photo as JPEG; null when they are gone. */
  photo(id: string): Promise<Blob | null>;
  survey(
    position: Omit<SurveyedPosition, keyof import('#domain/visits/types.ts').Kept>,
  ): Promise<void>;
  /** Takes a correction back (true) or restores it. */
  withdraw(feature: string, withdrawn: boolean): Promise<void>;
  /** All visits that are not deleted, or those named. */
  exportFile(options: { withGps: boolean; ids?: readonly string[] }): Promise<Blob>;
  summary(format: 'csv' | 'xlsx', ids: readonly string[]): Promise<Blob>;
  /** Reads a file; the answer is in `FieldState.incoming` or `FieldState.refused`. */
  readImport(file: File): Promise<void>;
  /** Takes over what was read. `choices` by visit id or feature id; without one, `here` stays. */
  applyImport(choices: ReadonlyMap<string, Choice>): Promise<void>;
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
  saving: 'saved',
  room: null,
  clockDoubt: false,
  incoming: null,
  refused: null,
  here: { status: 'off', fix: null, fixes: [] },
};
