/**
 * The built page's content security policy. Hosts other than our own are allowed only when the
 * deployer names an online basemap in `public/config.json`.
 *
 * @param configText text of `public/config.json`
 * @throws when the file is not JSON or names a basemap that is no http(s) address
 */
export function contentSecurityPolicy(configText: string): string {
  const hosts = basemapHosts(configText);
  const tiles = hosts.map((host) => ` ${host}`).join('');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${tiles}`,
    `img-src 'self' data: blob:${tiles}`,
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Origins of tiles that a device may keep; none unless the deployer says so. A `*` may stand in. */
export function keptTileOrigins(configText: string): string[] {
  const basemap = readBasemap(configText);
  if (basemap?.offline !== true || basemap.type === 'style') return [];
  return basemapHosts(configText);
}

interface BasemapConfig {
  url?: unknown;
  hosts?: unknown;
  type?: unknown;
  offline?: unknown;
}

function readBasemap(configText: string): BasemapConfig | null {
  const config = JSON.parse(configText) as { basemap?: BasemapConfig | null };
  return config.basemap ?? null;
}

function basemapHosts(configText: string): string[] {
  const basemap = readBasemap(configText);
  if (!basemap) return [];
  const named = Array.isArray(basemap.hosts) ? basemap.hosts : [];
  const urls = typeof basemap.url === 'string' ? [basemap.url] : [];
  if (basemap.type === 'tianditu') urls.push('https://*.tianditu.gov.cn');
  return [...new Set([...urls, ...named].map((value) => originOf(String(value))))];
}

/** Tile templates hold braces that a URL parser escapes, so only the origin is cut out. */
function originOf(value: string): string {
  const match = /^(https?:\/\/[^/\s;,'"]+)/.exec(value);
  if (!match?.[1]) {
    throw new Error(`public/config.json: "${value}" is no http(s) address of a basemap`);
  }
  return match[1].replace(/\{[^}]*\}/g, '*');
}
