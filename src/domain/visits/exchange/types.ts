import type { Photo, SurveyedPosition, Visit } from '../types.ts';

/** Everything that one file holds. */
export interface VisitArchive {
  visits: Visit[];
  positions: SurveyedPosition[];
  /** Bytes of the photos that the visits name; JPEG. */
  photos: { id: string; blob: Blob }[];
}

export interface ArchiveOptions {
  /** Whether photos keep where they were taken. */
  withGps: boolean;
}

/** Why a file or a part of it is not taken; the screen has a sentence for each key. */
export interface ArchiveFault {
  file: string;
  key:
    | 'too-large'
    | 'not-zip'
    | 'damaged'
    | 'bad-path'
    | 'no-manifest'
    | 'newer-format'
    | 'encrypted'
    | 'duplicate'
    | 'checksum'
    | 'not-json'
    | 'bad-visit'
    | 'bad-position'
    | 'not-picture'
    | 'photo-missing'
    | 'too-many';
  /** Name of the part inside, row, field or limit that it is about. */
  detail?: string;
}

/** A file as it was read: nothing of a refused one is used, rejected parts are named. */
export type ReadArchive =
  | { archive: VisitArchive; faults: ArchiveFault[] }
  | { refused: ArchiveFault };

/** Two copies that were changed without knowing of each other. */
export interface Conflict<T> {
  here: T;
  incoming: T;
}

/** What taking over one kind of thing would do. */
export interface Merge<T> {
  added: T[];
  /** Incoming copies that know of the copy here and are further on. */
  newer: T[];
  /** How many are the same, or older than the copy here. */
  known: number;
  conflicts: Conflict<T>[];
}

export interface ImportPlan {
  visits: Merge<Visit>;
  positions: Merge<SurveyedPosition>;
}

/** A photo as it is kept, or why it is not. */
export type PreparedPhoto =
  | { photo: Omit<Photo, 'caption'>; blob: Blob }
  | { fault: { file: string; key: 'not-picture' | 'too-large' | 'undecodable' } };
