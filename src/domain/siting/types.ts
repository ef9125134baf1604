import type { MultiPolygon, Polygon } from 'geojson';
import type { SitingGeometry } from '../geometry/types.ts';
import type { Cite, Kind, Verification } from '../types.ts';

/** What a rule does, in the words of verdicts; the worst first. */
export const EFFECTS = ['prohibited', 'restricted', 'conditional', 'notice'] as const;
export type Effect = (typeof EFFECTS)[number];
export type Verdict = Effect | 'none found';

/**
 * How sure a finding is: `possible` when a position's uncertainty or the project's class decides it,
 * `cannot tell` when an outline or attribute is missing.
 */
export const CERTAINTIES = ['certain', 'possible', 'cannot tell'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A proposed project. */
export interface Site {
  name: string;
  /** WGS 84. */
  geometry: SitingGeometry;
  /** The true site lies within so many metres of the geometry. */
  radiusM: number;
  /** Project type id. */
  type: string;
}

/** Where a rule stands: a plan's section, or an article of a law or standard. */
export interface RuleCite extends Cite {
  /** Plan id; absent for national documents. */
  plan?: string;
  /** Law or standard, such as `生态环境法典`. */
  document?: string;
  documentEn?: string;
  verification?: Verification;
}

export type RuleOrigin = 'plan' | 'national' | 'screening';

/** One rule of `geodata/rules.json`. */
export interface Rule {
  id: string;
  origin: RuleOrigin;
  /** Plan id where a plan made it: it binds only in that plan's territory. */
  plan?: string;
  text: string;
  textEn: string;
  cite: RuleCite[];
  /** First and last day in force, `YYYY-MM-DD`; null: no end known. */
  from: string;
  to: string | null;
  /** Last day of the plan's own period; the rule is past its period, not repealed, after it. */
  periodEnd?: string;
  relation: 'inside' | 'within' | 'outside';
  /**
   * What the relation is to: a feature id, `kind:<kind>`, `category:<category>`, or
   * `protection:<grade-1|grade-2|quasi>` for the protection zones of drinking-water sources.
   */
  target: string;
  distanceM?: number;
  effect: Effect;
  /** Ids from the tree of project types; a rule binds a type and everything below it. */
  projectTypes: string[];
  /** Types that the rule spares although `projectTypes` covers them. */
  except?: string[];
  verification?: Verification;
}

export const GRADES = ['grade-1', 'grade-2', 'quasi'] as const;
export type Grade = (typeof GRADES)[number];

/**
 * A protection zone of a drinking-water source that no document draws: a circle whose radius lies
 * between two values, by HJ 338-2018. Not the legal boundary.
 */
export interface DerivedZone {
  /** `<source id>/<grade>`; an official outline of that id takes its place. */
  id: string;
  source: string;
  grade: Grade;
  /** Metres; both null: not derivable, for `reason`. */
  lowerM: number | null;
  upperM: number | null;
  reason: string;
  reasonEn: string;
  verification: Verification;
  cite: RuleCite[];
  /** The official outline, where one was supplied: it holds instead of the radii. */
  outline?: { geometry: Polygon | MultiPolygon; radiusM: number; source: string };
}

/** A kind of project that rules speak of. */
export interface ProjectType {
  id: string;
  zh: string;
  en: string;
  /**
   * Classes that it belongs to: `stated` where the type's own name says so (no citation), or where the
   * plans or laws cited say so, each for its own rules; `reading` where only we read it so.
   */
  parents: { id: string; basis: 'stated' | 'reading'; cite: RuleCite[] }[];
  /** Codes of GB/T 4754-2017 that it covers, with the status of the assignment; empty for classes. */
  industry: { code: string; name: string; verification: Verification }[];
  /** True for types that a user may choose; classes such as “heavy polluters” may not. */
  choosable: boolean;
}

export interface RuleSet {
  rules: Rule[];
  derivedZones: DerivedZone[];
  projectTypes: ProjectType[];
}

/** Metres; the true distance lies between. */
export interface Range {
  min: number;
  max: number;
}

/** Why a finding is no more certain than it is; the screen has the words. */
export type Reason =
  | { key: 'site-uncertain'; radiusM: number }
  | { key: 'feature-uncertain'; radiusM: number; feature: string }
  /** Site and feature touch without overlapping in an area. */
  | { key: 'on-border'; feature: string }
  /** `no-position`: of something that is a place by itself, such as a village, only the county is known. */
  | { key: 'no-outline' | 'no-position' | 'point-only'; feature: string }
  | { key: 'derived-zone'; lowerM: number; upperM: number; feature: string }
  | { key: 'not-derivable'; feature: string }
  | { key: 'no-distance' }
  | { key: 'class-by-reading'; type: string; class: string }
  /** Its place was corrected on this device and is in nobody else's record. */
  | { key: 'surveyed'; radiusM: number; feature: string }
  | { key: 'past-period'; periodEnd: string }
  | { key: 'unverified'; document: string };

/** What would settle it. */
export type Settle =
  | { key: 'survey-site' }
  | { key: 'survey-feature'; feature: string }
  | { key: 'obtain-outline'; feature: string }
  | { key: 'obtain-study'; feature: string }
  | { key: 'ask-class'; class: string }
  | { key: 'ask-distance' }
  | { key: 'ask-in-force'; plan: string };

export interface Finding {
  rule: string;
  effect: Effect;
  certainty: Certainty;
  /** Null where nothing to measure to is known. */
  distanceM: Range | null;
  /** The zone or feature that it rests on. */
  feature: string | null;
  cite: RuleCite[];
  text: string;
  textEn: string;
  reasons: Reason[];
  settle: Settle[];
}

/** A rule that binds the type and that the site stays clear of. */
export interface Cleared {
  rule: string;
  effect: Effect;
  distanceM: Range | null;
  feature: string | null;
}

export interface Neighbour {
  id: string;
  kind: Kind;
  distanceM: Range;
}

/** A section that water from the site may pass; never `certain`, for the nearest river is no catchment. */
export interface Downstream {
  section: string;
  certainty: Certainty;
  /** Rivers from the site's to the section's. */
  via: string[];
}

/** The answer for one site. */
export interface SiteReport {
  input: {
    name: string;
    geometry: SitingGeometry;
    radiusM: number;
    type: string;
    /** Official outlines used for this check only. */
    zones: string[];
    /** Features whose place was corrected on this device; absent where none was. */
    surveyed?: string[];
  };
  dataVersion: string;
  /** Judging date, `YYYY-MM-DD`. */
  date: string;
  verdict: Verdict;
  /** Of the verdict; `certain` for `none found` never clears a site. */
  certainty: Certainty | null;
  findings: Finding[];
  cleared: Cleared[];
  /** Every located feature whose least distance is within 10 km, nearest first. */
  near: Neighbour[];
  downstream: Downstream[];
}
