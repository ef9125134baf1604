import type { PositionWords } from './position-zh.ts';

const readings = (n: number) => (n === 1 ? '1 reading' : `${n} readings`);

/** Words of the correction of positions. */
export const positionEn: PositionWords = {
  title: 'Corrected positions',
  titleOf: (name) => `Correct the position: ${name}`,
  back: 'All corrections',
  openFeature: 'Open the feature',
  onlyHere:
    'Corrections are on this device only; map, near list and site check use them once they are saved. The table that you export can be taken into the atlas by those who maintain it.',
  none: 'No position has been corrected on this device. Open a feature and choose “Correct position”.',
  withdrawn: 'Withdrawn corrections',
  withdraw: 'Withdraw',
  restore: 'Bring back',
  correctAgain: 'Correct again',
  unknownFeature: 'The atlas has no such feature: the correction has no effect.',
  noFeature: (id) => `The atlas has no feature “${id}”: there is nothing to correct.`,
  exportRows: 'Export table (CSV)',
  exportHint:
    'One row a correction, with the feature’s id and the reason, for those who maintain the atlas.',
  file: 'corrected-positions.csv',

  known: 'Position in the atlas',
  corrected: 'Corrected on this device',
  method: 'Known by',
  radius: 'Uncertainty',
  within: (radius) => `The true place lies within ${radius}`,
  countyOnly: 'Only the county is known; no point',
  nowhere: 'Not known',
  basis: 'Basis',
  coordinates: 'Coordinates (WGS 84)',
  moved: 'Moved',
  movedBy: (distance, range) => `Moved by about ${distance} (${range} with all uncertainty)`,
  gotPoint: 'Had no point before, has one now',
  radiusChange: (before, after) => `uncertainty ${before} → ${after}`,
  radiusNow: (after) => `uncertainty ${after}`,
  byOn: (by, date) => `${by}, ${date}`,
  averaged: (n, seconds) => `mean of ${readings(n)} over ${seconds} s on site`,
  pointed: 'pointed out on the map',
  listJoin: ' · ',

  notCorrectable: {
    jurisdiction: 'Positions of jurisdictions cannot be corrected here.',
    river: 'A river is a schematic line, which one point cannot correct.',
    outline:
      'This feature is an area or a line, for which one point cannot stand; where there is an official outline, the site check can use it.',
    'several-sites':
      'This feature has several sites, and one point cannot stand for them. Please write down where each lies in a visit’s notes.',
    group: 'This is a class of works, sources or projects under one name, not one place.',
    official: 'This position was issued by the authority, which holds.',
  },

  way: 'How is the new position found?',
  ways: { here: 'Standing at the place', map: 'Pointing it out on the map' },
  hereHint:
    'Stand where the feature is (gate, outfall, well head…), the phone under open sky, and keep still.',
  start: 'Start measuring',
  again: 'Measure again',
  take: 'Take this position',
  stop: 'Stop',
  waiting: 'Waiting for satellites… the first time may take a minute or two.',
  refused:
    'Locating is not allowed: allow it in the browser’s settings for this site, or point the place out on the map.',
  unavailable:
    'No signal for now; still trying. Go under open sky, or point the place out on the map.',
  measuring: (n, seconds, accuracy) => `${readings(n)} over ${seconds} s, uncertainty ${accuracy}`,
  keepStill: (good) => `Keep still; take it when the uncertainty is ${good} or less.`,
  good: 'Good enough to be taken.',
  accuracyHint:
    'A phone errs the same way for minutes: however long you average, it gets no better than a single reading. Phones mostly state the radius that holds in 68% of cases; a corrected position claims 1.6 times that.',
  datum: 'This device gives coordinates in',
  datums: {
    wgs84: 'WGS 84 (the standard, most browsers)',
    gcj02: 'GCJ-02 (some browsers made for China)',
    unsure: 'Not sure',
  },
  datumHint:
    'The two lie about 500 m apart, and the device does not tell. When not sure, the uncertainty grows to 700 m or more; try it at a crossing that you recognise on the map.',
  mapHint:
    'Move the map until the cross lies on the place, then press the button above. By keyboard: click the map, then use arrow keys, plus and minus.',
  mapFine: (radius) => `At this scale you can point to ${radius}; zoom in to be more exact.`,
  mapCoarse: (radius) =>
    `There is no online basemap; on the embedded map you can point to ${radius} only.`,
  takeCross: 'Take the place under the cross',
  toKnown: 'Move the map to the known position',
  mapNotReady: 'The map is not open yet.',

  proposed: 'New position',
  nothingYet: 'No new position yet.',
  outsideBy: (distance, outline) =>
    `${distance} outside its county, whose outline has an uncertainty of about ${outline}`,
  inCounty: 'In its county',
  countyUnknown: 'The atlas has no outline of its county to check it by',
  faults: {
    'outside-county':
      'The new position lies outside the feature’s county, farther than the outline and the reading may err. It cannot be saved; check the place and the datum.',
    'not-better':
      'The new position is no more exact than the old one, which holds it: there is nothing to gain. Please measure more exactly.',
    'needs-reason':
      'The new position lies outside the old uncertainty, or over the county border: please say why.',
  },
  by: 'Corrected by',
  needBy: 'Please say who corrects it.',
  reason: 'What it is the position of, and why it moved',
  reasonOptional: 'Optional, such as: gate; middle of the works; the old place is the head office',
  reasonRequired: 'Required, such as: the old place is the head office, the works is here',
  save: 'Save correction',
  saving: 'Saving…',
  saved: 'Saved; map, near list and site check use it.',
  undone: 'Withdrawn; the atlas’s own position is back.',
  restored: 'The correction is back.',
  notSaved:
    'It was not saved: the device’s storage failed or is full. Make room under “Offline and storage” and try again.',
  notReady: 'The device’s storage is not open; nothing can be corrected now.',
  needPlace: 'Please measure the new position, or point it out on the map, first.',
};
