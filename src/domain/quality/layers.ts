import { yearsOfPeriod } from '../judge.ts';
import type { AtlasRecord } from '../record.ts';
import type { Indicator } from '../types.ts';
import { worseStep } from './classes.ts';
import { noEntry, reportEntry, sectionEntries, targetEntry } from './entries.ts';
import {
  covers,
  type Figure,
  figureOf,
  groupBy,
  indicatorsOf,
  placeOf,
  sameFigure,
  saysSomething,
} from './figures.ts';
import { concentrations, isSectionClass } from './sections.ts';
import type { EditionChoice, LayerEntry, Subject, Topic } from './types.ts';

/** Subjects of a topic that have a figure or a target, in the order of the catalogue. */
export function subjectsWithData(record: AtlasRecord, topic: Topic): Subject[] {
  const used = new Set<string>();
  for (const indicator of record.indicators) {
    const says = indicator.target !== null || indicator.series.some(saysSomething);
    if (indicator.subject && says) used.add(indicator.subject);
  }
  return record.subjects.filter(({ id, topic: of }) => of === topic && used.has(id));
}

/** Rows that a subject's layer draws from: its own, and for the class of sections what it rests on. */
function sourcesOf(record: AtlasRecord, subject: string): Indicator[] {
  const own = indicatorsOf(record, subject);
  if (!isSectionClass(own)) return own;
  const measured = concentrations(record).filter((indicator) => indicator.subject !== subject);
  return [...own, ...measured];
}

export interface LayerYear {
  year: number;
  figures: number;
  targets: number;
}

/** Years in which the subjects have figures or targets, in order. */
export function yearsOf(record: AtlasRecord, subjects: readonly string[]): LayerYear[] {
  const years = new Map<number, LayerYear>();
  const at = (year: number): LayerYear => {
    const known = years.get(year) ?? { year, figures: 0, targets: 0 };
    years.set(year, known);
    return known;
  };
  for (const indicator of new Set(subjects.flatMap((id) => sourcesOf(record, id)))) {
    for (const value of indicator.series) {
      const period = saysSomething(value) ? yearsOfPeriod(value.period) : null;
      if (!period) continue;
      for (let year = period.from; year <= period.to; year++) at(year).figures += 1;
    }
    const { target, targetYear, subject } = indicator;
    const asked = subject !== undefined && subjects.includes(subject);
    if (asked && target !== null && targetYear !== null) at(targetYear).targets += 1;
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** An entry with what tells it apart from others. */
interface Candidate {
  entry: LayerEntry;
  figure: Figure;
  /** How many figures its row has: the fullest row speaks for those that say the same. */
  length: number;
}

function candidatesOf(
  record: AtlasRecord,
  subject: string,
  year: number,
  choice: EditionChoice,
  today: string,
): Candidate[] {
  return indicatorsOf(record, subject).flatMap((indicator) => {
    const length = indicator.series.length;
    const found: Candidate[] = indicator.series
      .filter(({ period }) => covers(period, year))
      .map((value) => ({
        entry: reportEntry(record, indicator, value, choice, today),
        figure: figureOf(indicator, value),
        length,
      }));
    if (indicator.target !== null && indicator.targetYear === year) {
      const entry = targetEntry(record, indicator, indicator.target);
      const figure = { value: entry.value, unit: indicator.unit, words: indicator.target };
      found.push({ entry, figure, length });
    }
    return found;
  });
}

function slotOf({ entry }: Candidate): string {
  const { feature, scope, period, target } = entry;
  return [feature, scope ?? '', target ? 'target' : period].join('|');
}

const blank = ({ figure }: Candidate) => figure.value === null && figure.words === null;
const numeric = ({ figure, entry }: Candidate) =>
  figure.value !== null || entry.printedClass !== null;

/**
 * One entry for rows that print the same; rows that print something else stay, marked as a conflict.
 * Words beside a number are the plan's remark on it, not another figure.
 */
function settle(candidates: readonly Candidate[]): LayerEntry[] {
  const said = candidates.filter((one) => !blank(one));
  const figures = said.filter(numeric);
  const kept = figures.length > 0 ? figures : said.length > 0 ? said : candidates.slice(0, 1);
  const distinct: { of: Candidate; also: string[] }[] = [];
  for (const one of [...kept].sort((a, b) => b.length - a.length)) {
    const known = distinct.find(({ of }) => sameFigure(of.figure, one.figure));
    if (known) known.also.push(one.entry.indicator);
    else distinct.push({ of: one, also: [] });
  }
  // Other words are another wording; only figures and classes can contradict each other.
  const conflict = figures.length > 0 && distinct.length > 1;
  return distinct.map(({ of, also }) => ({ ...of.entry, also, conflict }));
}

/**
 * What a layer shows of a year: one entry a place, scope and period; more only where the plans print
 * different figures. Places that have the subject in other years only come as `absent`, so that "no
 * data" is drawn as such.
 */
export function layerOf(
  record: AtlasRecord,
  subject: string,
  year: number,
  choice: EditionChoice,
  today: string,
): LayerEntry[] {
  const slots = groupBy(candidatesOf(record, subject, year, choice, today), slotOf);
  const entries = [...slots.values()].flatMap(settle);
  const own = indicatorsOf(record, subject);
  const full = isSectionClass(own)
    ? sectionEntries(record, subject, entries, year, choice, today)
    : entries;
  const shown = new Set(full.map(({ feature }) => feature));
  for (const indicator of own) {
    const feature = placeOf(record, indicator);
    if (shown.has(feature)) continue;
    shown.add(feature);
    full.push(noEntry(record, indicator, year));
  }
  return full.sort(byPlaceThenYear);
}

/** Figures of the year itself before those of a range, reports before targets. */
function byPlaceThenYear(a: LayerEntry, b: LayerEntry): number {
  return (
    a.feature.localeCompare(b.feature) ||
    Number(a.target) - Number(b.target) ||
    a.period.length - b.period.length
  );
}

/** A river reach that takes the colour of the section measured on it. */
export interface RiverReach {
  river: string;
  /** The section that decides: the worst of those on the river. */
  section: string;
  sections: string[];
  entry: LayerEntry;
}

/** Rivers coloured by their sections; a river with several takes the worst. */
export function riverReaches(record: AtlasRecord, entries: readonly LayerEntry[]): RiverReach[] {
  const reaches = new Map<string, RiverReach>();
  for (const entry of entries) {
    if (entry.target || worseStep(entry) < 0) continue;
    const links = record.featureById.get(entry.feature)?.properties.links ?? [];
    for (const { rel, id, inverse } of links) {
      if (rel !== 'on-river' || inverse) continue;
      const known = reaches.get(id);
      const sections = [...(known?.sections ?? []), entry.feature];
      const worse = !known || worseStep(entry) > worseStep(known.entry) ? entry : known.entry;
      reaches.set(id, { river: id, section: worse.feature, sections, entry: worse });
    }
  }
  return [...reaches.values()];
}
