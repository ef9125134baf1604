import { MAX_PROPERTIES, MAX_TEXT } from './limits.ts';
import type { PropertyValue, RawRow } from './types.ts';

/** Property names under which a site's name is looked for, in this order; case does not matter. */
const NAME_KEYS = ['name', '名称', '项目名称', '企业名称', '单位名称', 'title', 'mc', 'xmmc'];

function plainValue(value: unknown): PropertyValue {
  if (typeof value === 'string') return value.slice(0, MAX_TEXT);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null || value === undefined) return null;
  return JSON.stringify(value).slice(0, MAX_TEXT);
}

/** Properties as plain values, no more and no longer than the limits; lists as their JSON. */
export function plainProperties(
  properties: Record<string, unknown>,
): Record<string, PropertyValue> {
  const entries = Object.entries(properties).slice(0, MAX_PROPERTIES);
  return Object.fromEntries(
    entries.map(([key, value]) => [key.slice(0, MAX_TEXT), plainValue(value)]),
  );
}

/** What a row calls itself, or the empty string. */
export function nameOf({ name, properties }: RawRow): string {
  if (name?.trim()) return name.trim().slice(0, MAX_TEXT);
  const byKey = new Map(
    Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]),
  );
  for (const key of NAME_KEYS) {
    const value = byKey.get(key);
    if (typeof value === 'string' && value.trim()) return value.trim().slice(0, MAX_TEXT);
    if (typeof value === 'number') return String(value);
  }
  return '';
}
