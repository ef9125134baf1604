import { decodableAs } from './encoding.ts';
import { Refusal } from './faults.ts';
import { MAX_PROPERTIES, MAX_SITES } from './limits.ts';
import type { PropertyValue } from './types.ts';

// dBASE III; the language byte 0x4D stands for code page 936.
const FIELD_LENGTH = 32;
const END_OF_FIELDS = 0x0d;
const GBK_LANGUAGE = 0x4d;

interface Field {
  name: Uint8Array;
  /** C text, N and F numbers, L yes or no, D dates. */
  type: string;
  start: number;
  length: number;
}

function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

function fieldsOf(bytes: Uint8Array, headerLength: number): Field[] {
  const fields: Field[] = [];
  let start = 1;
  for (let at = FIELD_LENGTH; at + FIELD_LENGTH <= headerLength; at += FIELD_LENGTH) {
    if (bytes[at] === END_OF_FIELDS) break;
    const length = bytes[at + 16] ?? 0;
    const name = untilZero(bytes.subarray(at, at + 11));
    fields.push({ name, type: String.fromCharCode(bytes[at + 11] ?? 0), start, length });
    start += length;
  }
  return fields;
}

function typed(text: string, type: string): PropertyValue {
  // Fields are padded with blanks, and a letter that did not fit is cut in two.
  const plain = text.replace(/\uFFFD+$/, '').trim();
  if (type === 'C') return plain;
  if (plain === '' || /^\*+$/.test(plain)) return null;
  if (type === 'L') return /^[YyTt]$/.test(plain) ? true : /^[NnFf]$/.test(plain) ? false : null;
  if (type !== 'N' && type !== 'F') return plain;
  const number = Number(plain);
  return Number.isFinite(number) ? number : plain;
}

/**
 * The attributes of a Shapefile's records, in their order.
 * @param cpg what the .cpg beside it says of its encoding; else the file says it, or its bytes do.
 */
export function readDbf(
  bytes: Uint8Array,
  cpg: string | undefined,
): Record<string, PropertyValue>[] {
  if (bytes.length < FIELD_LENGTH + 1) throw new Refusal('no-attributes');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [headerLength, recordLength] = [view.getUint16(8, true), view.getUint16(10, true)];
  const fields = fieldsOf(bytes, Math.min(headerLength, bytes.length));
  if (recordLength === 0 || fields.length === 0) throw new Refusal('no-attributes');
  const there = Math.floor((bytes.length - headerLength) / recordLength);
  const count = Math.min(view.getUint32(4, true), there, MAX_SITES);
  const used = fields.slice(0, MAX_PROPERTIES);
  const cell = (row: number, { start, length }: Field) => {
    const at = headerLength + row * recordLength + start;
    return untilZero(bytes.subarray(at, at + length));
  };
  const rows = Array.from({ length: Math.max(0, count) }, (_, row) => row);
  const texts = rows.flatMap((row) => used.map((field) => cell(row, field)));
  const stated = cpg ?? (bytes[29] === GBK_LANGUAGE ? 'gbk' : undefined);
  const decoder = decodableAs([...fields.map(({ name }) => name), ...texts], stated);
  return rows.map((row) =>
    Object.fromEntries(
      used.map((field) => [
        decoder.decode(field.name).trim(),
        typed(decoder.decode(cell(row, field)), field.type),
      ]),
    ),
  );
}
