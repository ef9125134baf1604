import type { ExchangeWords } from './exchange-zh.ts';

const part = (detail: string) => (detail ? ` (${detail})` : '');
const many = (n: number, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;

export const exchangeEn: ExchangeWords = {
  title: 'Export and import',
  intro:
    'Visits are kept on this device only. An exported file is a backup, can be handed to others, or be imported on another device.',
  unavailable: {
    failed:
      'The browser does not let this page keep data, so there is nothing to export and nothing can be imported. Leave private browsing, or allow the site to keep data, and load the page anew.',
    blocked:
      'Another tab still has an older version open, so the visits cannot be opened yet. Close the other tabs.',
    newer:
      'The visits were saved by a newer version and were left as they are. Load the page anew to update.',
  },
  saving: {
    saving: 'Saving…',
    failed: 'Something was not saved. Keep the page open and try again.',
    full: 'Something was not saved: this device is full. Export first, make room, and try again.',
  },
  retry: 'Try again',
  roomLow: (free) => `Only ${free} are left on this device: export first, then make room.`,
  clockDoubt: 'The clock of this device may be wrong: check date and time. No visit is lost by it.',
  damaged: (n) =>
    `${many(n, 'visit')} cannot be read: kept on this device as found, not deleted, not exported.`,

  exportTitle: 'Export',
  nothing: 'There are no visits and no corrected positions to export yet.',
  contents: (visits, photos, positions) =>
    `Visits: ${visits}, photos: ${photos}, corrected positions: ${positions}`,
  size: (bytes) => `Photos take ${bytes}`,
  gps: 'Positions in the photos',
  gpsWithout: 'Leave out',
  gpsWith: 'Export too',
  gpsHint:
    'The position of a visit itself is always exported. Deleted visits and photos taken out are not.',
  exportFile: 'Export as one file',
  exporting: 'Making the file…',
  exported: (file) => `Made “${file}”. Check that the browser has saved it.`,
  exportFailed: 'The file was not made. Try again; if that fails, load the page anew.',
  opens: 'The file is a zip with GeoJSON and photos; QGIS opens it as it is.',
  table: 'Summary table',
  csv: 'Save as CSV',
  xlsx: 'Save as Excel',
  tableFailed: 'The table was not made. Try again; if that fails, load the page anew.',
  file: (day) => `visits-${day}.zip`,
  tableFile: (day, ending) => `visits-${day}.${ending}`,

  importTitle: 'Import',
  importFile: 'Exported file (zip)',
  importHint:
    'You see first what would change; it is written when you say so. The file stays on this device.',
  reading: 'Reading the file…',
  pending: (file) => `What “${file}” holds`,
  visits: 'Visits',
  positions: 'Corrected positions',
  added: (n) => `${n} not on this device: will be added`,
  newer: (n) => `${n} newer than here: will be updated`,
  known: (n) => `${n} known here: no change`,
  conflicts: (n) => `${n} changed on both sides: choose for each`,
  empty: 'None',
  photosIn: (n, size) => `The file brings ${many(n, 'photo')}, ${size}.`,
  noRoom: (size, free) =>
    `The photos take ${size} and only ${free} are left; they may not fit. Make room first.`,
  faults: (n) => `${many(n, 'part')} cannot be used and will be left out, the rest is fine:`,
  moreFaults: (n) => `Show ${n} more`,
  here: 'On this device',
  incoming: 'In the file',
  changedAt: (time, device) => `changed ${time} by device ${device}`,
  differs: 'What differs',
  choose: 'Which one to keep',
  choices: { here: 'The one here', incoming: 'The one in the file', both: 'Both' },
  bothHint:
    '“Both” keeps the one in the file as a visit of its own. Where you choose nothing, the one here stays.',
  visitOf: (place, date) => `${place}, ${date}`,
  positionOf: (place) => `Corrected position of ${place}`,
  absent: '(none)',
  blank: '(empty)',
  deleted: 'Deleted',
  isDeleted: (time) => `deleted ${time}`,
  notDeleted: 'not deleted',
  measured: (name) => `Measured: ${name}`,
  photo: (caption) => (caption ? `Photo: ${caption}` : 'Photo'),
  hasPhoto: 'there',
  radius: 'Uncertainty',
  by: 'Corrected by',
  reason: 'Reason',
  sources: { averaged: 'mean of readings on site', pointed: 'pointed out on the map' },
  source: 'Source',
  apply: 'Import',
  applying: 'Writing…',
  drop: 'Do not import',
  done: (added, newer) => `Imported: ${added} added, ${newer} updated.`,
  settled: (n) => `${n} settled as you chose.`,
  unchanged: (n) => `${n} without a change.`,
  left: (n) =>
    `${many(n, 'conflict')} left as it is here, as nothing was chosen; import the file again to choose.`,
  full: 'Nothing was imported: there is too little room, and nothing was changed. Make room and try again.',
  failed:
    'Nothing was imported and nothing was changed. Try again; if that fails, load the page anew.',

  eraseTitle: 'Delete for good',
  eraseHint:
    'Deletes all visits, photos and corrected positions on this device for good, deleted ones included.',
  erase: 'Delete all visits on this device for good…',
  eraseAsk: (visits, photos) =>
    `Visits: ${visits}, photos: ${photos}. They will be deleted for good and cannot be brought back. Export first.`,
  eraseSure: 'I have exported them, or need them no more',
  eraseYes: 'Yes, delete for good',
  eraseNo: 'Do not delete',
  erased: 'All visits on this device were deleted for good.',
  eraseFailed: 'They were not deleted; the visits are still there. Try again.',

  faultOf: (file, text) => (file ? `“${file}”: ${text}` : text),
  fault: {
    'too-large': (detail) =>
      `The file or a part of it${part(detail)} is too large, so nothing of it is used. A file may have 500 MB: export in several files.`,
    'not-zip': (detail) =>
      `This is no exported zip file${part(detail)}. Choose one that “Export as one file” has made.`,
    damaged: (detail) =>
      `The file is damaged or incomplete${part(detail)} and is not used. Send it anew, or have it exported again.`,
    'bad-path': (detail) =>
      `The zip has an unsafe path inside${part(detail)} and is not used. This app did not make it: check where it is from.`,
    'no-manifest': (detail) =>
      `The zip has no list of contents${part(detail)}, so it is no export of visits. Choose the exported file and do not pack it anew.`,
    'newer-format': (detail) =>
      `A newer version made the file${part(detail)}, so it is not used. Update first: go online and load the page anew.`,
    encrypted: (detail) =>
      `The zip has a password${part(detail)} and is not used. Choose the original file without one.`,
    duplicate: (detail) =>
      `The zip has two parts of one name${part(detail)} and is not used. Choose the original exported file.`,
    checksum: (detail) =>
      `A checksum does not fit${part(detail)}: the contents were changed after the export, or by the transfer. It is not used; choose the original file.`,
    'not-json': (detail) =>
      `The data inside${part(detail)} is not in the right form and is not used. Export it again, and do not save it with another program.`,
    'bad-visit': (detail) =>
      `A visit has wrong contents${part(detail)} and is left out. Ask its inspector.`,
    'bad-position': (detail) =>
      `A corrected position has wrong contents${part(detail)} and is left out. Ask who corrected it.`,
    'not-picture': (detail) =>
      `A photo is no picture${part(detail)} and is left out. Ask who took it for the original.`,
    'photo-missing': (detail) =>
      `A photo is not in the file${part(detail)}; its visit is imported all the same. Ask for the whole file.`,
    'too-many': (detail) =>
      `There is too much in it${part(detail)}, so nothing of it is used. Export in several files.`,
  },
};
