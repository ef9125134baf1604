import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { Refusal } from './faults.ts';
import { MAX_SITES } from './limits.ts';
import type { RawRow } from './types.ts';
import { checkXml } from './xml-scan.ts';

const ROOTS = ['kml', 'Document', 'Folder', 'Placemark'];
const GEOMETRIES = ['Point', 'LineString', 'LinearRing', 'Polygon', 'MultiGeometry'];
/** Geometries of KML that no site can be. */
const OTHER_GEOMETRIES = ['Model', 'Track', 'MultiTrack'];

const ELEMENT = 1;

function parse(text: string): Element {
  // Fatal errors are thrown all the same; unknown entities and the like stay as they stand.
  const parser = new DOMParser({ locator: false, onError: () => {} });
  try {
    const root = parser.parseFromString(text.trimStart(), 'text/xml').documentElement;
    if (root) return root;
  } catch {
    // Said below, as for a document without content.
  }
  throw new Refusal('broken-xml');
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

function children(parent: Element, ...names: string[]): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && names.includes(node.localName ?? '')) found.push(node);
  }
  return found;
}

function textOf(parent: Element, name: string): string {
  return children(parent, name)[0]?.textContent?.trim() ?? '';
}

/** `lon,lat[,height]` with blanks between; what is no number stays, to be refused. */
function coordinatesOf(geometry: Element): number[][] {
  const text = textOf(geometry, 'coordinates');
  if (text === '') return [];
  const numberOf = (part: string) => (part === '' ? Number.NaN : Number(part));
  return text.split(/\s+/).map((position) => position.split(',').map(numberOf));
}

function ringsOf(polygon: Element): number[][][] {
  const borders = [
    ...children(polygon, 'outerBoundaryIs').slice(0, 1),
    ...children(polygon, 'innerBoundaryIs'),
  ];
  return borders.flatMap((border) => children(border, 'LinearRing')).map(coordinatesOf);
}

/** A geometry as GeoJSON. It cannot be nested deeper than the document, which was checked. */
function geometryOf(element: Element): unknown {
  switch (element.localName) {
    case 'Point':
      return { type: 'Point', coordinates: coordinatesOf(element)[0] ?? [] };
    case 'Polygon':
      return { type: 'Polygon', coordinates: ringsOf(element) };
    case 'MultiGeometry':
      return { type: 'GeometryCollection', geometries: geometriesIn(element) };
    default:
      return { type: 'LineString', coordinates: coordinatesOf(element) };
  }
}

function geometriesIn(parent: Element): unknown[] {
  const other = children(parent, ...OTHER_GEOMETRIES).map(({ localName }) => ({
    type: localName,
    coordinates: [0],
  }));
  return [...children(parent, ...GEOMETRIES).map(geometryOf), ...other];
}

/** What `ExtendedData` holds, in either of its forms. */
function propertiesOf(placemark: Element): Record<string, unknown> {
  const extended = children(placemark, 'ExtendedData');
  const data = extended.flatMap((element) => children(element, 'Data'));
  const simple = extended
    .flatMap((element) => children(element, 'SchemaData'))
    .flatMap((element) => children(element, 'SimpleData'));
  const nameOf = (element: Element) => element.getAttribute('name') ?? '';
  return Object.fromEntries([
    ...data.map((element) => [nameOf(element), textOf(element, 'value')]),
    ...simple.map((element) => [nameOf(element), element.textContent?.trim() ?? '']),
  ]);
}

function rowOf(placemark: Element, row: number): RawRow {
  const [geometry] = geometriesIn(placemark);
  return {
    row,
    id: placemark.getAttribute('id'),
    name: textOf(placemark, 'name'),
    geometry,
    properties: propertiesOf(placemark),
  };
}

/** Placemarks in the order of the document. */
function placemarksIn(root: Element): Element[] {
  const found: Element[] = [];
  const waiting: Element[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.localName === 'Placemark') found.push(element);
    else waiting.push(...children(element, 'Document', 'Folder', 'Placemark').toReversed());
  }
  return found;
}

/** The placemarks of a KML text (OGC 07-147r2), those in folders included. */
export function readKml(text: string): RawRow[] {
  const placemarks = checkXml(text, 'Placemark');
  if (placemarks > MAX_SITES) throw new Refusal('too-many-sites', placemarks);
  const root = parse(text);
  const name = root.localName ?? '';
  if (!ROOTS.includes(name)) throw new Refusal('not-kml', name.slice(0, 60));
  return placemarksIn(root).map((placemark, i) => rowOf(placemark, i + 1));
}
