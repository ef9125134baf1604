import type { QualityWords } from './quality-zh.ts';

/** Words of the quality views in English. */
export const qualityEn: QualityWords = {
  panel: {
    title: 'Environmental quality',
    intro:
      'Are water, air, noise, ecology and emissions good, and are they getting better? Every figure is copied from a plan and cited.',
    close: 'Close',
    topicsLabel: 'What to look at',
    topics: {
      'surface-water': 'Surface water',
      groundwater: 'Groundwater and sources',
      air: 'Air',
      noise: 'Noise',
      ecology: 'Ecology',
      waste: 'Waste',
      emissions: 'Emissions',
    },
    subject: 'Indicator',
    noSubject: 'The plans have no data on this.',

    time: 'Year',
    yearNow: (year) => year,
    yearBefore: 'Previous year with data',
    yearAfter: 'Next year with data',
    play: 'Play the years',
    pause: 'Pause',
    ticksNote: 'Bars count the entries of a year; ◇ marks a target year.',
    counts: (year, figures) => `${year}: ${figures} ${figures === '1' ? 'entry' : 'entries'}`,
    countTargets: (targets) => counted(targets, 'target'),
    countAbsent: (places) => `no data for ${counted(places, 'place')}`,
    separator: ', ',
    listSeparator: ', ',

    edition: 'Judged by which edition',
    editionThen: 'The edition in force in that year',
    editionToday: (number) => `The edition in force today (${number})`,
    editionFrom: (number, from) => `${number} (in force from ${from})`,
    editionSpan: (number, from, to) => `${number} (${from} to ${to})`,
    changes: (count) =>
      `Against the edition in force in that year, ${counted(count, 'verdict')} ${count === '1' ? 'differs' : 'differ'}:`,
    noChanges: 'Against the edition in force in that year, no verdict changes.',
    changeOf: (place, figure, before, after) => `${place} ${figure}: ${before} → ${after}`,
    verdictMet: (limit) => `limit ${limit} met`,
    verdictOver: (limit) => `limit ${limit} exceeded`,
    byClass: (number, name) => `${number}, class ${name}`,
    byGrade: (number, name) => `${number}, class ${name}`,
    verdictNone: 'no limit to judge by',

    legend: 'Legend',
    unit: (unit) => `Unit: ${unit}`,
    judgedBy: (editions) => `Judged by ${editions}`,
    editionOf: (number, title, from) => `${number}, “${title}”, in force from ${from}`,
    editionUntil: (text, to) => `${text} to ${to}`,
    verification: {
      verified: 'limits checked against the standard itself',
      secondary: 'limits from a secondary source',
      unverified: 'limits not checked against the standard itself',
    },
    notJudged: 'No national limit judges this indicator; only the figures are shown.',
    classRule:
      'The worst single parameter decides a section’s class; a class from some of them means “at least this bad”.',
    riverNote:
      'A river takes the class of the section on it (the worst of several); away from its sections there are no data.',
    target: 'Target (a promise, not a measurement)',
    targetLabel: 'T',
    noDataNote:
      'A place with figures in other years but none in this one is drawn as “no data”; nothing is filled in.',

    places: 'Figures by place',
    unplaced: (count) =>
      `The plans give no position for ${counted(count, 'place')}: on the map one symbol on their district shows the worst of them.`,
    countOf: (count) => counted(count, 'place'),
    worstOf: (count) => `worst of ${count}`,
    absentPlaces: (count) => `Places without data in this year (${count})`,
    hasYears: (periods) => `Has data for ${periods}`,
    noData: 'no data',
    openPlace: (name) => `Open “${name}”`,
    scope: (scope) => `Covers: ${scope}`,
    period: (period) => `figure of ${period}`,
    figureTarget: (target) => `target ${target}`,
    printedOnly: 'Classes as the plans print them.',
    computedOnly: 'computed from the printed concentrations',
    bothClasses: (printed, computed) =>
      `The plan prints ${printed}; its own concentrations give ${computed}`,
    classBasis: (parameters) => `Rests on: ${parameters}`,
    exceedances: (list) => `Main pollutants: ${list}`,
    exceedanceOf: (name, times) => `${name} ${times} times above the class III limit`,
    printedMultiple: (name, times) => `${name} (${times})`,
    computedMark: 'computed',
    conflict: 'The plan prints different figures for the same thing',
    contradictions: (count) => `The plan contradicts itself (${count})`,
    unjudged: {
      'no year': 'no year, so not judged',
      'not in force': 'no edition of the record was in force then, so not judged',
      'unit not printed': 'the plan prints no unit, so not judged',
      'other unit': 'another unit than the limit’s, so not judged',
    },

    trendSpan: (verdict, from, fromValue, to, toValue) =>
      `${verdict}: ${fromValue} in ${from} → ${toValue} in ${to}`,
    trendPercent: (percent) => ` (${percent}%)`,
    trendVerdicts: {
      better: 'Better',
      worse: 'Worse',
      same: 'No change',
      rise: 'Rose',
      fall: 'Fell',
    },
    trendGaps: (years) => `no data between for ${years}`,

    takeAway: 'Take away',
    copyLink: 'Copy a link to this view',
    download: 'Download this layer (CSV with sources)',
    print: 'Print this page',
    csvHeader: [
      'indicator',
      'plan',
      'place',
      'place_id',
      'covers',
      'period',
      'kind',
      'value',
      'unit',
      'as_printed',
      'printed_class',
      'computed_class',
      'verdict',
      'limit',
      'standard',
      'note',
      'source',
    ],
    csvReport: 'reported',
    csvTarget: 'target',
    csvMet: 'met',
    csvOver: 'exceeded',

    glossary: 'Terms explained',
  },
};

/** A count with its noun. */
function counted(count: string, noun: string): string {
  return `${count} ${noun}${count === '1' ? '' : 's'}`;
}
