import type { OfflineWords } from './offline-zh.ts';

/** Words of the storage panel in English. */
export const offlineEn: OfflineWords = {
  title: 'Offline and storage',
  online: 'There is a network now.',
  offline: 'There is no network now, or this site cannot be reached.',

  appTitle: 'Use without signal',
  app: {
    unknown: 'Looking at what is saved on this device…',
    none: 'It cannot be used offline here.',
    keeping: 'Saving the app and its data on this device…',
    kept: 'Works offline: the app and all its data are on this device. It starts, searches, checks and records without a network.',
    partial:
      'Not all is saved: the network broke off, or there is too little room. Save it again when there is a network.',
    cleared: 'The saved app was cleared; without a network it does not start.',
  },
  why: {
    insecure:
      'Why: the address does not start with https, and browsers then save nothing. Ask the administrator to serve this site by https.',
    unsupported:
      'Why: the browser cannot do it, or this is a private window. Use an ordinary window of a current browser.',
    refused:
      'Why: the browser or the server refused. Reload to try again; if it stays so, tell the administrator.',
  },
  keepAgain: 'Save again',
  keepApp: 'Save for offline use',
  install:
    'To start it from the home screen, choose “Install app” or “Add to home screen” in the browser’s menu.',

  updateTitle: 'New version',
  updateReady:
    'A new version is ready. Use it now and the page reloads once; or it starts by itself once all windows are closed.',
  updateNow: 'Use it now',
  updateNone: 'This is the newest version that this device knows of.',

  versionTitle: 'Version',
  appVersion: 'App',
  dataVersion: 'Data',
  dataDate: 'Date of the data',
  notBuilt: 'development',

  storageTitle: 'Space used',
  storageUnknown: 'The browser does not say how much space is used.',
  used: 'Used',
  allowed: 'Allowed by the browser',
  usedOf: (used, quota) => `${used} of ${quota}`,
  usedLabel: 'Share of the allowed space that is used',
  appSize: 'Of it the app and its data, about',
  persisted: 'The browser keeps it for good: it does not clear it by itself when the disk is full.',
  notPersisted:
    'When the disk is full, the browser may clear what is saved here by itself, visits included.',
  persist: 'Ask the browser to keep it for good',
  persistRefused:
    'The browser did not agree. Install the app or bookmark this page and try again; export records that matter.',

  clearApp: 'Clear the saved app',
  clearAppAsk:
    'Without a network the app will not start any more. Visits and saved maps are not touched.',
  clearTiles: 'Clear saved maps',
  clearTilesAsk: (count) =>
    `Deletes ${count} saved map tiles; offline, the online basemap no longer shows. Visits are not touched.`,
  confirm: 'Clear',
  cancel: 'Cancel',

  tilesTitle: 'Save an area of the online basemap',
  tilesNoBasemap:
    'No online basemap is set. The embedded map is saved with the app and works offline.',
  tilesStyle:
    'The online basemap of this site is a vector style, which cannot be saved. Offline the embedded map shows.',
  tilesForbidden:
    'The online basemap of this site is not marked as one that may be saved. Offline the embedded map shows.',
  tilesIntro: 'Choose a place and how detailed; see the size first, then download.',
  tilesKept: (count, size) => `${count} tiles are saved, about ${size}.`,
  tilesNoneKept: 'No map is saved yet.',
  tilesWhere: 'Area',
  around: (km) => `${km} × ${km} km around the middle of the map`,
  planArea: (plan) => `Whole territory: ${plan}`,
  noCentre: 'First move the map to where you will go.',
  tilesFrom: 'From',
  tilesTo: 'To',
  level: (zoom, metres) => `level ${zoom} (about ${metres} m a pixel)`,
  detail: 'How detailed',
  tileCount: (count) => `${count} tiles`,
  tooMany: (limit) =>
    `More than ${limit} tiles at a time: choose a smaller area, or one level less.`,
  estimate: 'Estimate the size',
  estimating: 'Estimating…',
  estimated: (bytes, left) =>
    `About ${bytes} to download (by a sample of tiles). Space left: ${left}.`,
  estimatedNoRoom: (bytes) => `About ${bytes} to download (by a sample of tiles).`,
  allKept: 'All of this area is saved.',
  tight:
    'Too little space: some must stay free for visits. Choose a smaller area or clear something.',
  alreadyKept: (count) => `${count} of them are on this device already and are not downloaded.`,
  fetch: 'Download',
  resume: 'Go on downloading',
  progress: (done, total) => `${done} of ${total} tiles saved`,
  stop: 'Stop',
  outcome: {
    done: 'Downloaded.',
    cancelled: 'Stopped. What is there stays, and the rest can follow.',
    failed:
      'Broken off: the network is gone, or the map server no longer answers. What is there stays; go on when there is a network.',
    'no-room': 'Stopped: the space that is left is for visits. What is there stays.',
  },
  estimateFailed: 'No sample came: there is no network, or the map server does not answer.',
  failures: (count) => `${count} tiles did not come; offline the embedded map shows there.`,
};
