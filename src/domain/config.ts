import type { OnlineBasemap } from './basemap.ts';

export interface AppConfig {
  basemap: OnlineBasemap | null;
}

const WEB_ADDRESS = /^https?:\/\/[^\s]+$/;

/**
 * Reads `config.json`.
 *
 * @returns the config, or what is wrong with it in a word that the screen can show
 */
export function parseConfig(value: unknown): { config: AppConfig } | { fault: string } {
  if (typeof value !== 'object' || value === null) return { fault: 'not an object' };
  const basemap = (value as { basemap?: unknown }).basemap ?? null;
  if (basemap === null) return { config: { basemap: null } };
  const online = parseBasemap(basemap);
  return online ? { config: { basemap: online } } : { fault: 'basemap' };
}

function parseBasemap(value: unknown): OnlineBasemap | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, url, key, attribution, maxZoom, offline } = value as Record<string, unknown>;
  // Keeping tiles takes the deployer's word, and nothing else will do for it.
  const keeping = offline === true ? ({ offline } as const) : {};
  if (type === 'tianditu') {
    return typeof key === 'string' && /^\w{8,64}$/.test(key) ? { type, key, ...keeping } : null;
  }
  if (typeof url !== 'string' || !WEB_ADDRESS.test(url)) return null;
  if (type === 'style') return { type, url };
  if (type !== 'xyz' || !['{x}', '{y}', '{z}'].every((part) => url.includes(part))) return null;
  return {
    type,
    url,
    attribution: typeof attribution === 'string' ? attribution.slice(0, 200) : '',
    maxZoom: typeof maxZoom === 'number' && maxZoom > 0 && maxZoom <= 24 ? maxZoom : 18,
    ...keeping,
  };
}
