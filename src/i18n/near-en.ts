import type { NearWords } from './near-zh.ts';

const items = (n: number) => (n === 1 ? '1 obligation' : `${n} obligations`);

/** Words of the list of what is near, and of routes. */
export const nearEn: NearWords = {
  title: 'Near here',
  back: 'Back',
  fromMe: (accuracy, time) =>
    `Measured from my position (uncertainty ${accuracy}, taken at ${time})`,
  fromMeasured: (place, accuracy) =>
    `Measured from the position ${place} as it was taken (uncertainty ${accuracy})`,
  fromMap: (place) => `Measured from the point ${place} on the map`,
  rangeHint: 'Distances are ranges: they take in the uncertainty of the place and of my position.',
  useMe: 'Use my position',
  stopMe: 'Stop locating',
  useCentre: 'Use the map centre',
  resort: 'Sort anew from where I am',
  waiting: 'Finding your position… the first time may take a minute or two, best in the open.',
  refused:
    'Locating is not allowed: allow it in the browser’s settings for this site, or use the map centre.',
  unavailable:
    'No position can be had at the moment; still trying. Move into the open, or use the map centre.',

  sort: 'Order',
  sorts: { distance: 'Nearest first', due: 'Deadlines first' },
  dueHint:
    '“Deadline passed” says only that the date is past; whether it was met is not known. What your own visits answered “met” is left out.',
  list: 'Features nearby',
  passed: (years) => `Deadline passed ${years} (not known whether met)`,
  ofYear: (year, n) => `${year}: ${n}`,
  yearsJoin: ', ',
  notMet: (n) => `Of these “not met” on site: ${n}`,
  soon: (n) => `Due within a year: ${n}`,
  met: (n, date) => `“Met” on site: ${items(n)} (${date})`,
  winds: {
    n: 'north',
    ne: 'north-east',
    e: 'east',
    se: 'south-east',
    s: 'south',
    sw: 'south-west',
    w: 'west',
    nw: 'north-west',
  },
  windUnknown: 'direction uncertain',
  inside: 'you are in it',
  more: (n) => `Show ${n} more`,
  noneFound: 'The filters leave no feature that has a place.',

  somewhereIn: (county) => `Somewhere in ${county}`,
  possiblyIn: (county) => `Possibly here: somewhere in ${county}`,
  countyHint: 'Known only to the county: no point, hence no distance and no direction.',
  possibleHint: 'The border is too near to tell whether you are in it.',
  count: (n) => String(n),
  unplaced: (n) =>
    n === 1
      ? '1 more has no point and may be anywhere; it is not listed.'
      : `${n} more have no point and may be anywhere; they are not listed.`,

  choose: 'Choose for a route',
  chooseDone: 'Stop choosing',
  chooseOne: (name) => `Add to the route: ${name}`,
  chosen: (n, most) => `${n} chosen (${most} at most)`,
  makeRoute: 'Make a route',
  route: 'Route',
  routeHint: 'By straight line, not by road; distances are ranges.',
  routeStart: 'Start',
  startMe: (accuracy) => `Where I stood (uncertainty ${accuracy})`,
  startMap: 'Point on the map',
  leg: (range) => `straight line ${range}`,
  total: (n, range) => `${n === 1 ? '1 stop' : `${n} stops`}, ${range} in all`,
  up: (name) => `Move up: ${name}`,
  down: (name) => `Move down: ${name}`,
  movedTo: (name, place) => `${name} is now stop ${place}`,
  reorder: 'Shortest order again',
  showRoute: 'Show the whole route',
  putAway: 'Put the route away',
  saveGpx: 'Download GPX',
  gpxName: (date) => `Field route ${date}`,
  gpxHint:
    'GPX holds WGS 84 coordinates; Amap and Baidu would show them some hundred metres off. Use a navigation app that reads GPX.',
  gpxPlace: (radius, method) => `The true place lies within ${radius} of this point (${method})`,
};
