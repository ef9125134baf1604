import { Refusal } from './faults.ts';
import { MAX_DEPTH, MAX_XML_NODES } from './limits.ts';

/** Where markup that is no element ends. */
const PASSED_OVER: readonly [string, string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  if (at < 0) throw new Refusal('truncated');
  return at + end.length;
}

/** Position after the `>` of a tag; one within a quoted attribute does not end it. */
function afterTag(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '>') return at + 1;
    if (sign === '"' || sign === "'") at = after(text, sign, at + 1) - 1;
  }
  throw new Refusal('truncated');
}

/**
 * Refuses what a parser could choke on, before one is let near it: declared entities, deep nesting,
 * too many elements, a text that ends early. One pass, no recursion.
 * @returns how many elements begin with `counted`.
 */
export function checkXml(text: string, counted: string): number {
  let depth = 0;
  let nodes = 0;
  let found = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const skipped = PASSED_OVER.find(([start]) => text.startsWith(start, at));
    if (skipped) {
      at = after(text, skipped[1], at + skipped[0].length);
      continue;
    }
    if (text[at + 1] === '!') throw new Refusal('xml-entities');
    const end = afterTag(text, at + 1);
    if (text[at + 1] === '/') depth -= 1;
    else {
      nodes += 1;
      if (text.startsWith(counted, at + 1)) found += 1;
      if (text[end - 2] !== '/') depth += 1;
    }
    if (depth > MAX_DEPTH) throw new Refusal('too-deep', MAX_DEPTH);
    if (nodes > MAX_XML_NODES) throw new Refusal('too-many-nodes', MAX_XML_NODES);
    at = end;
  }
  if (depth > 0) throw new Refusal('truncated');
  return found;
}
