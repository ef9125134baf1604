/**
 * What an inspector finds and keeps on the device. Whatever is taken from the record is kept as it
 * read on that day, so that a later record changes no finding.
 */
import type { Cite, Obligation, ObligationKind, Verification } from '../types.ts';

export const ANSWERS = ['met', 'not-met', 'not-applicable', 'not-seen'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Where a visit or a photo was; degrees, WGS 84, 7 decimals. */
export interface VisitPosition {
  lon: number;
  lat: number;
  /** Metres within which the true place lies; null where nothing says. */
  accuracyM: number | null;
  source: 'device' | 'map' | 'typed' | 'feature';
  /** ISO 8601, UTC. */
  at: string;
}

/**
 * What one reading cannot show: means over an hour, a day or a year, a percentile of a year, a
 * level over a whole `period` (day-time, night, month), a share; `target`: what a plan sets out to
 * reach.
 */
export const LIMIT_SPANS = [
  'hour',
  'day',
  'year',
  'percentile',
  'period',
  'share',
  'target',
] as const;
export type LimitSpan = (typeof LIMIT_SPANS)[number];

/** A limit as it read on the day of the visit. */
export interface KeptLimit {
  comparator: NonNullable<Obligation['comparator']>;
  value: number;
  unit: string;
  /** Standard and class, or plan and section. */
  source: string;
  sourceEn: string;
  /** None for a plan's own limits. */
  verification?: Verification;
  /** What it is set for, where one reading at the place is something else. */
  over?: LimitSpan;
  /** When a target is due, as printed: `2025`, `2025-12`; none for a limit that holds at all times. */
  due?: string;
}

/** One obligation that binds the feature, and what was found. */
export interface CheckItem {
  /** Id of the obligation. */
  obligation: string;
  plan: string;
  kind: ObligationKind;
  text: string;
  textEn: string;
  due: string | null;
  cite: Cite[];
  limit: KeptLimit | null;
  answer: Answer | null;
  /** As typed; '' for none. */
  value: string;
  unit: string;
  note: string;
}

/** A value measured at the place, judged by a national limit. */
export interface Measurement {
  id: string;
  /** Id of a parameter in the catalogue; '' for one that the user named. */
  parameter: string;
  name: string;
  nameEn: string;
  /** Class or functional zone whose limit was chosen; none without one. */
  limitClass?: string;
  /** As typed. */
  value: string;
  unit: string;
  limit: KeptLimit | null;
}

export interface Photo {
  id: string;
  caption: string;
  width: number;
  height: number;
  bytes: number;
  /** By the camera's clock, without a zone: `2026-11-22T09:30:00`. */
  takenAt: string | null;
  /** By the camera's receiver; degrees, WGS 84. */
  gps: { lon: number; lat: number } | null;
}

/** One change of a visit; texts typed in one go are one change. */
export interface Change {
  /** ISO 8601, UTC, by this device's clock. */
  at: string;
  device: string;
  /** `notes`, `item/<obligation>/answer`, `photo/<id>/caption`, `photo/<id>`, `deleted` … */
  field: string;
  /** As text, a position, measurement or photo as JSON; null for nothing. */
  before: string | null;
  after: string | null;
}

/** Changes counted by device: tells which of two copies knows of the other, whatever the clocks say. */
export type Version = Readonly<Record<string, number>>;

/** What is kept, merged and deleted alike. */
export interface Kept {
  /** ISO 8601, UTC, by the device's clock. */
  createdAt: string;
  updatedAt: string;
  /** Deleted things stay until they are erased, so that a deletion can be taken back. */
  deletedAt: string | null;
  version: Version;
}

export interface Visit extends Kept {
  /** UUID. */
  id: string;
  /** Local day, `YYYY-MM-DD`. */
  date: string;
  person: string;
  /** The feature that was visited; null for a free point. */
  feature: VisitedFeature | null;
  /** What a free point is called. */
  title: string;
  position: VisitPosition | null;
  items: CheckItem[];
  measurements: Measurement[];
  notes: string;
  photos: Photo[];
  history: Change[];
}

export interface VisitedFeature {
  id: string;
  plan: string;
  name: string;
  nameEn: string;
  /** Of the record that the checklist was taken from. */
  dataVersion: string;
}

/** The true position of a feature as found on site or pointed out; one a feature. */
export interface SurveyedPosition extends Kept {
  /** Id of the feature. */
  feature: string;
  name: string;
  nameEn: string;
  /** Degrees, WGS 84, 7 decimals. */
  lon: number;
  lat: number;
  /** Metres within which the true place lies. */
  radiusM: number;
  source: 'averaged' | 'pointed';
  /** How many fixes were averaged over how many seconds; 0 where pointed. */
  fixes: number;
  seconds: number;
  /** Local day. */
  date: string;
  by: string;
  /** Why it lies outside the old radius, or other words; '' for none. */
  reason: string;
}

/** What a user changes of a visit. Small, so that two tabs do not undo each other's work. */
export type VisitChange =
  | { field: 'date' | 'person' | 'title' | 'notes'; value: string }
  | { field: 'position'; value: VisitPosition | null }
  | { field: 'answer'; obligation: string; value: Answer | null }
  | { field: 'value' | 'unit' | 'note'; obligation: string; value: string }
  /** Adds or replaces; null removes. */
  | { field: 'measurement'; id: string; value: Measurement | null }
  | { field: 'caption'; photo: string; value: string }
  /** Adds a photo whose bytes are kept already; null takes it out of the visit. */
  | { field: 'photo'; photo: string; value: Photo | null }
  | { field: 'deleted'; value: boolean };

/** A visit before anything is typed. */
export type NewVisit = Pick<
  Visit,
  'date' | 'person' | 'feature' | 'title' | 'position' | 'items' | 'measurements'
>;
