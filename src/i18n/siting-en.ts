import type { SitingWords } from './siting-zh.ts';

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** The site check's words in English. */
export const sitingEn: SitingWords = {
  title: 'Site check',
  intro:
    'May this project stand here? Every rule of plans, laws and source protection, with its source, the distance and how far it can be trusted.',
  loading: 'Loading the rules…',
  failed: 'The data or code that the check needs could not be loaded.',
  reload: 'Reload',
  missingData: (files) =>
    `Data files ${files} could not be read: what follows lacks them and may be too mild.`,
  close: 'Back',

  question: 'What is checked',
  place: 'Site',
  placeBy: { map: 'Draw on the map', typed: 'Type coordinates', file: 'Read a file' },
  draw: { point: 'Point', line: 'Line', polygon: 'Area', edit: 'Edit corners' },
  drawTools: 'Drawing tools',
  drawHint: {
    none: 'Choose point, line or area, then draw on the map. Or type coordinates: no mouse needed.',
    point:
      'Click the site on the map; another click moves it. Keyboard: arrow keys move the map, Enter places the point at the cross.',
    line: 'Click corner by corner; double-click or Enter ends, Esc drops it. Keyboard: arrow keys move the map, Space sets a corner.',
    polygon:
      'Click corner by corner; double-click or Enter ends, Esc drops it. Keyboard: arrow keys move the map, Space sets a corner.',
    edit: 'Drag corners to change the shape; click a small dot between two to add one; right-click or long-press removes one.',
  },
  undo: 'Undo',
  redo: 'Redo',
  clear: 'Clear',

  datum: 'Coordinate system',
  chooseDatum: 'Choose the system',
  datums: {
    wgs84: 'WGS 84 (GPS)',
    cgcs2000: 'CGCS2000 (longitude, latitude)',
    gcj02: 'GCJ-02 (Amap, Tencent)',
    bd09: 'BD-09 (Baidu)',
    gk: 'CGCS2000 3° Gauss–Krüger (metres)',
  },
  meridian: 'Central meridian',
  meridianByZone: 'By the zone number in the coordinates',
  coordinates: 'Coordinates (one point a line)',
  coordinatesHint: 'Such as E111°45′1.5″ N37°8′2″, or 111.7504, 37.1339, or X=4111633 Y=37566679',
  shape: 'They make',
  shapes: { point: 'a point', line: 'a line', polygon: 'an area' },
  faultAtLine: (line, text) => `Line ${line}: ${text}`,
  needDatum:
    'Choose the system that the coordinates are in: the same figures lie hundreds of metres apart in different systems.',
  needOnePoint: 'A point takes one line; for several choose a line or an area.',
  needTwoPoints: 'A line takes at least two lines of coordinates.',
  needThreePoints: 'An area takes at least three lines of coordinates.',
  tooManyPoints: (limit) => `At most ${limit} lines; use a file for more points.`,
  outside: 'In the system chosen, this point lies outside Shanxi.',
  insideUnder: (choices) => `It would lie inside Shanxi under ${choices}. Please check the system.`,
  datumAtMeridian: (datum, meridian) => `${datum}, central meridian ${meridian}°`,

  file: 'File of sites',
  fileHint: 'GeoJSON, KML, a zipped Shapefile or CSV, up to 50 MB. It does not leave this device.',
  reading: 'Reading the file…',
  needFile: 'Choose a file first.',
  needDatumFirst:
    'Say first which system the coordinates in the file are in (a Shapefile’s .prj comes before it).',
  columns: 'Columns of the coordinates',
  columnX: 'Longitude or easting',
  columnY: 'Latitude or northing',
  columnName: 'Name',
  noColumn: 'None',
  sitesRead: (n) => `${plural(n, 'site')} read.`,
  dropFile: 'Remove the file',
  faultsTitle: (n) =>
    `${plural(n, 'problem or remark', 'problems or remarks')}; rows that cannot be used are left out, the others go on`,

  type: 'Project type',
  chooseType: 'Choose the project type',
  needType: 'Choose the project type: which rules apply depends on it.',
  otherTypes: 'Other',
  sections: {
    A: 'Agriculture, forestry, fishing',
    B: 'Mining',
    C: 'Manufacturing',
    D: 'Electricity, heat, gas and water',
    E: 'Construction',
    F: 'Wholesale and retail',
    G: 'Transport, storage and post',
    H: 'Hotels and catering',
    I: 'Information and software',
    J: 'Finance',
    K: 'Real estate',
    L: 'Leasing and business services',
    M: 'Research and technical services',
    N: 'Water, environment and public facilities',
    O: 'Household and repair services',
    P: 'Education',
    Q: 'Health and social work',
    R: 'Culture, sport and entertainment',
    S: 'Public administration',
    T: 'International organisations',
  },
  industryOf: (codes) => `National industry classification (GB/T 4754-2017): ${codes}`,
  industryUnverified: 'codes not checked against the standard',

  radius: 'Position uncertainty (m)',
  radiusHint:
    'The true site lies within so many metres. 10 for surveyed coordinates; for a click on the map it is estimated from the zoom.',
  badRadius: (max) => `Enter a number from 0 to ${max}.`,
  date: 'Judged for',
  dateHint: 'The rules in force on that day are used.',
  name: 'Name of the site (optional)',
  more: 'More settings',

  zones: 'Official outlines (for this check only)',
  zonesHint:
    'Protection zones, red lines and the like from the authority, as GeoJSON, KML or a zipped Shapefile; each with the id that this atlas uses.',
  zonesUsed: (n) => `${plural(n, 'official outline')} in use: `,
  surveyedUsed: (names) =>
    `Positions corrected on this device in use: ${names}. Nobody else’s atlas has these corrections.`,
  zonesUnknown: (id) => `Nothing in the atlas has the id “${id}”; not used.`,
  zonesShape: (id) => `The shape given for “${id}” is of the wrong kind; not used.`,
  dropZones: 'Stop using them',

  submit: 'Check',
  needPlace: 'Give the site first: draw it, type coordinates or choose a file.',
  checking: 'Checking…',
  notInLink: (limit) =>
    `The site has more than ${limit} corners: a link keeps everything but the site.`,

  verdicts: {
    prohibited: 'Prohibited',
    restricted: 'Restricted',
    conditional: 'Conditional',
    notice: 'Notice',
    'none found': 'None found',
  },
  certainties: { certain: 'certain', possible: 'possible', 'cannot tell': 'cannot tell' },
  verdictLine: (verdict, certainty) => `${verdict} (${certainty})`,
  verdictMeans: {
    prohibited: {
      certain:
        'At least one rule prohibits such a project here; the uncertainty of positions does not change this.',
      possible:
        'A rule may prohibit such a project here; it depends on the uncertainty of positions or on the class of the project.',
      'cannot tell':
        'Rules prohibit such a project in places whose outline, position or distance is not known; whether this is one of them, only the authority can tell.',
    },
    restricted: {
      certain:
        'At least one rule restricts such a project here; the uncertainty of positions does not change this.',
      possible:
        'A rule may restrict such a project here; it depends on the uncertainty of positions or on the class of the project.',
      'cannot tell':
        'Rules restrict such a project in places whose outline, position or distance is not known; whether this is one of them, only the authority can tell.',
    },
    conditional: {
      certain:
        'Rules attach conditions to such a project here; the uncertainty of positions does not change this.',
      possible:
        'Rules may attach conditions to such a project here; it depends on the uncertainty of positions or on the class of the project.',
      'cannot tell':
        'Rules attach conditions to such a project in places whose outline, position or distance is not known; whether this is one of them, only the authority can tell.',
    },
    notice: {
      certain: 'No rule was found to prohibit or restrict it, but there are matters to heed.',
      possible: 'No rule was found to prohibit or restrict it; there may be matters to heed.',
      'cannot tell':
        'No rule was found to prohibit or restrict it; for some matters an outline, position or distance is missing: ask the authority.',
    },
  },
  noneFoundMeans:
    'The atlas has no rule that the site conflicts with. That is no clearance: the atlas does not hold every rule and every outline.',
  beyondPlans:
    'The atlas holds no plan for this place on this date: no plan’s rules were looked at, only laws and reminder distances.',
  certaintyMeans: {
    certain: 'The uncertainty of positions does not change this.',
    possible: 'It depends on the uncertainty of positions or on the class of the project.',
    'cannot tell': 'An official outline, position or distance is missing: ask the authority.',
  },
  geometries: {
    Point: 'point',
    MultiPoint: 'points',
    LineString: 'line',
    MultiLineString: 'lines',
    Polygon: 'area',
    MultiPolygon: 'areas',
  },
  bracketed: (text) => ` (${text})`,
  siteAt: (place, radius) => `${place}, within ${radius}`,
  judgedFor: (type, date) => `Judged as “${type}” by the rules in force on ${date}`,
  judgedOn: (date) => `Judged by the rules in force on ${date}`,
  dataVersion: (version) => `Data version ${version}`,
  tally: (effect, n) => `${effect} ${n}`,

  tallyTold: (list) => `Can be told: ${list}.`,
  tallyUntold: (list) => `Cannot be told, to be asked: ${list}.`,
  pastPeriod: (plan, date) =>
    `The period of “${plan}” ended on ${date}; no repeal is known. Ask the issuing body whether its rules still apply.`,
  isPastPeriod: 'plan period over',
  mapKey: 'Numbers on the map',
  findings: 'Findings',
  cannotTell: 'Cannot tell: ask the authority',
  cannotTellHint:
    'Rules about places with no published outline, no known position or only a point, or that state no distance. Listed one by one: they must not be taken for absent.',
  showRest: (n) => `Show the other ${n}`,
  inside: 'inside',
  distanceUnknown: 'distance unknown',
  why: 'Why it is not certain',
  remarks: 'Remarks',
  toSettle: 'What would settle it',
  showFeature: 'Show on the map',
  namesOf: (names, all) => `${names} and others (${all})`,
  openFeature: 'Open the feature',
  openRule: 'See it among the plan’s obligations',
  ruleStatus: {
    verified: 'checked against the document',
    secondary: 'from a secondary source',
    unverified: 'not checked against the document',
  },
  screening: 'A distance of this atlas for attention, not a legal one',
  reasons: {
    'site-uncertain': (radius) => `The site is known to ${radius} only, which decides this`,
    'feature-uncertain': (name, radius) => `${name} is located to ${radius} only`,
    'on-border': (name) => `The site lies on the border of ${name} or only touches it`,
    'no-outline': (name) => `The plan names ${name}, but no outline of it is available`,
    'no-position': (name) =>
      `This atlas has no position of ${name}, only the county that it lies in`,
    'point-only': (name) => `Of ${name} only a point is known, not its extent`,
    'derived-zone': (name, lower, upper) =>
      `The protection zone of ${name} is derived by HJ 338-2018, radius ${lower} to ${upper}; it is not the legal boundary`,
    'not-derivable': (name) => `The protection zone of ${name} cannot be derived from the plan`,
    'no-distance': () => 'The text states no distance',
    'class-by-reading': (type, group) =>
      `That “${type}” belongs to “${group}” is this atlas’s reading; the text does not say so`,
    surveyed: (name, radius) =>
      `${name} stands where it was surveyed, to ${radius}; the correction is on this device only`,
    'past-period': (date) => `The plan’s period ended on ${date}; no repeal is known`,
    unverified: (document) => `“${document}” has not been checked against the document itself`,
  },
  settle: {
    'survey-site': () => 'Survey the site’s coordinates or boundary',
    'survey-feature': (name) => `Survey the position of ${name}`,
    'obtain-outline': (name) => `Obtain the official outline of ${name} from the authority`,
    'obtain-study': (name) => `Obtain the delineation study of ${name}`,
    'ask-class': (group) => `Ask the approving authority whether the project counts as “${group}”`,
    'ask-distance': () => 'Ask the authority which distance the text means',
    'ask-in-force': (plan) => `Ask the issuing body whether “${plan}” still applies`,
  },

  cleared: (n) => `Rules that apply but are not touched (${n})`,
  clearedHint:
    'They apply to such projects and, as far as positions are known, are not touched. Nearest distances are to the positions in this atlas.',
  beyondReach: 'more than 10 km',

  near: 'Distances around the site',
  nearHint:
    'Sorted into bands by the least possible distance. Figures count features: bold ones are surely within the band, those with a question mark may be farther.',
  nameAt: (name, distance) => `${name} (${distance})`,
  nearKinds: 'Layers',
  band: 'Band',
  bands: [
    'Touching it',
    'to 50 m',
    'to 100 m',
    'to 500 m',
    'to 1 km',
    'to 2 km',
    'to 5 km',
    'to 10 km',
  ],
  noneNear: 'No feature with a position lies within 10 km.',

  downstream: 'Sections downstream that its water may pass',
  downstreamHint:
    'Inferred from the nearest river and from the confluences that the plans state; no catchment is computed.',
  via: (rivers) => `by ${rivers}`,
  noDownstream: 'No section downstream could be inferred.',

  print: 'Print or save as PDF',
  copyLink: 'Copy link',
  save: { json: 'Download JSON', geojson: 'Download GeoJSON', csv: 'Download CSV' },
  schema: 'Format of the JSON',
  disclaimer:
    'This report is made automatically from published plans and published positions. It says only what the atlas finds; it replaces no planning consent, environmental impact assessment or permit, and proves no site lawful. Derived protection zones and schematic rivers and borders are no legal boundaries; where an official outline exists, the authority’s holds.',

  batch: 'Comparison of sites',
  batchCaption: (n) =>
    `${plural(n, 'site')}; a column’s name sorts, a site’s name opens its report`,
  batchColumns: {
    row: 'Row',
    name: 'Site',
    type: 'Project type',
    verdict: 'Verdict',
    certainty: 'Certainty',
    findings: 'Findings',
    unknown: 'cannot tell',
  },
  sortBy: (column) => `Sort by ${column}`,
  progress: (done, total) => `${done} of ${plural(total, 'site')} checked`,
  cancel: 'Stop',
  cancelled: (done) => `Stopped; the results of the first ${plural(done, 'site')} follow.`,
  backToBatch: 'Back to the comparison',
  rowFault: {
    'unknown-type': (detail) =>
      `The project type “${detail}” is not known; use a name or id that this page lists.`,
    'bad-radius': (detail) => `The uncertainty “${detail}” is no number from 0 to 50000 (metres).`,
  },
  faultOf: (file, text) => `${file}: ${text}`,
  faultInRow: (file, row, text) => `${file}, row ${row}: ${text}`,
  faultInRows: (file, count, text) => `${file}, all ${count} rows: ${text}`,
  geometryFault: (text) => `This site cannot be checked: ${text}`,

  printTitle: 'Site check report',
  printName: 'Name',
  printPlace: 'Position (WGS 84)',
  printArea: (vertices) => plural(vertices, 'corner'),
  printZones: 'Official outlines used',
  printMap: 'Location map',
  printRules: 'Editions of the rules',
  printLegend: 'Legend',
  printUncertainty: 'How far it can be trusted',
  legend: {
    site: 'Site with its uncertainty',
    county: 'County border (schematic)',
    river: 'River (schematic)',
    zone: 'What a finding rests on',
    doubt: 'Uncertainty of a feature',
    derived: 'Derived protection radius (not legal)',
  },
  legendNumber: 'Number of what a finding rests on, as in the text',
  printVersion: 'Data version',
  ruleEdition: (document, from) => `${document}, in force from ${from}`,
  planEdition: (title, issued, period) => `${title}, issued ${issued}, period ${period}`,
  north: 'N',
  listSeparator: ', ',
};
