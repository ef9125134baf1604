import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { contentSecurityPolicy } from '../../scripts/csp.ts';
import { writeServiceWorker } from '../../scripts/offline-build.ts';
import { type BuiltFile, readBuild } from '../bench/serve.ts';

let built: BuiltFile[] | null = null;

/** The build that all specs test; read and compressed once. */
export function theBuild(): BuiltFile[] {
  built ??= readBuild('dist');
  return built;
}

/** The build as another one: of a later version, or with a deployer's config. */
export async function variant(change: {
  version?: string;
  config?: { basemap: object };
}): Promise<BuiltFile[]> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-variant-'));
  try {
    cpSync('dist', folder, { recursive: true });
    const page = join(folder, 'index.html');
    let html = readFileSync(page, 'utf8');
    if (change.version) {
      html = html.replace(/(name="version" content=")[^"]*/, `$1${change.version}`);
    }
    if (change.config) {
      const config = JSON.stringify(change.config);
      writeFileSync(join(folder, 'config.json'), config);
      const policy = contentSecurityPolicy(config);
      html = html.replace(/(Policy" content=")[^"]*/, (_, start: string) => start + policy);
    }
    writeFileSync(page, html);
    await writeServiceWorker(folder);
    return readBuild(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A stand-in for a server of map tiles: every tile is one green picture. */
export async function tileServer() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'Content-Type': 'image/png', 'Access-Control-Allow-Origin': '*' });
    response.end(GREEN);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    host: `127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export const GREEN_COLOUR = [0, 160, 80];
const GREEN = picture(256, GREEN_COLOUR);

/** A PNG of one colour. */
function picture(side: number, colour: readonly number[]): Buffer {
  const row = Buffer.from([0, ...Array.from({ length: side }, () => colour).flat()]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'ascii'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

interface Manifest {
  icons: { src: string; sizes: string; type: string }[];
}

/** Drives what is kept on the device, in the words of an inspector. */
export class OfflineDriver {
  constructor(
    private readonly page: Page,
    private readonly panel: Locator,
  ) {}

  /** The whole app is on the device. */
  async kept(): Promise<void> {
    await this.page.locator('html[data-offline=kept]').waitFor({ state: 'attached' });
  }

  /** Opens the storage panel. */
  async open(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: '现场' }).click();
    await this.panel.getByRole('button', { name: '离线与存储' }).click();
    await this.panel.getByRole('heading', { name: '没有信号时也能用' }).waitFor();
  }

  /** The browser has nothing against installing the app, and its icons are what they say. */
  async expectInstallable(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const { errors, data = '{}' } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest: Manifest = JSON.parse(data);
    expect(manifest).toMatchObject({ name: '环规一张图', lang: 'zh-CN', display: 'standalone' });
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // The tests' own windows are private ones, and that is all there is to say.
    const ids = installabilityErrors.map(({ errorId }) => errorId);
    expect(ids.filter((id) => id !== 'in-incognito')).toEqual([]);
    const icons = manifest.icons.filter(({ type }) => type === 'image/png');
    icons.push({ src: 'apple-touch-icon.png', sizes: '180x180', type: 'image/png' });
    const sizes = await this.page.evaluate(
      (sources) =>
        Promise.all(
          sources.map(async (source) => {
            const { width, height } = await createImageBitmap(await (await fetch(source)).blob());
            return `${width}x${height}`;
          }),
        ),
      icons.map(({ src }) => src),
    );
    expect(sizes).toEqual(icons.map((icon) => icon.sizes));
  }

  /** The version that the page was built as. */
  version(): Promise<string | null> {
    return this.page.locator('meta[name=version]').getAttribute('content');
  }

  /** Clears by the button of this name, and confirms. */
  async clear(name: string): Promise<void> {
    await this.panel.getByRole('button', { name: `${name}…` }).click();
    await this.panel.getByRole('button', { name: '确定清除' }).click();
  }
}
