import type { LonLat } from '../geometry/outline.ts';

/** A place of a route as navigation apps show it. */
export interface GpxStop {
  at: LonLat;
  name: string;
  /** How well the place is known, and the like. */
  description: string;
}

// XML 1.0 has no place for these, escaped or not; lone halves of a pair among them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}

/**
 * A GPX 1.1 file: each stop as a waypoint, which every app can navigate to, and all of them as a
 * route in their order. WGS 84, as the format demands; 6 decimals.
 */
export function gpxText(name: string, stops: readonly GpxStop[]): string {
  const points = (tag: 'wpt' | 'rtept', indent: string) =>
    stops.map(({ at: [lon, lat], name: title, description }) =>
      [
        `${indent}<${tag} lat="${lat.toFixed(6)}" lon="${lon.toFixed(6)}">`,
        `<name>${escaped(title)}</name><desc>${escaped(description)}</desc></${tag}>`,
      ].join(''),
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="EnviroPlan Atlas" xmlns="http://www.topografix.com/GPX/1/1">',
    `  <metadata><name>${escaped(name)}</name></metadata>`,
    ...points('wpt', '  '),
    `  <rte><name>${escaped(name)}</name>`,
    ...points('rtept', '    '),
    '  </rte>',
    '</gpx>',
    '',
  ].join('\n');
}
