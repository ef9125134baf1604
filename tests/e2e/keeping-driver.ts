import { readFileSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { createV1, type OldDatabase } from '../fixtures/visits-db/create.ts';

/** The database as version 1 of the app left it. */
export const OLD_DATABASE = JSON.parse(
  readFileSync('tests/fixtures/visits-db/v1.json', 'utf8'),
) as OldDatabase;

/** Drives export and import, and does to a browser what happens to browsers. */
export class KeepingDriver {
  constructor(
    private readonly page: Page,
    private readonly context: BrowserContext,
    private readonly panel: Locator,
  ) {}

  /** Opens export and import from the field panel's bar. */
  async open(): Promise<void> {
    await this.panel.getByRole('button', { name: '导出与导入', exact: true }).click();
    await this.panel.locator('#exchange-title').waitFor();
  }

  /** The exported file: its name and bytes. */
  async exported(withGps = false): Promise<{ name: string; bytes: Buffer }> {
    if (withGps) await this.panel.getByRole('radio', { name: '一起导出' }).check();
    const button = this.panel.getByRole('button', { name: '导出为一个文件' });
    const [file] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }

  /** Reads a file, to the word of what it would change or why it is refused. */
  async read(name: string, bytes: Buffer): Promise<void> {
    const file = { name, mimeType: 'application/zip', buffer: bytes };
    await this.panel.locator('#import-file').setInputFiles(file);
    await this.pending.or(this.panel.getByRole('alert')).first().waitFor();
  }

  get pending(): Locator {
    return this.panel.locator('.exchange-pending');
  }

  async apply(): Promise<void> {
    await this.panel.getByRole('button', { name: '确认导入' }).click();
    await this.panel.getByText('导入完成').waitFor();
  }

  async eraseAll(): Promise<void> {
    await this.panel.getByRole('button', { name: '彻底删除本机的全部记录…' }).click();
    await this.panel.getByRole('checkbox', { name: '我已导出，或不再需要这些记录' }).check();
    await this.panel.getByRole('button', { name: '确定，彻底删除' }).click();
    await this.panel.getByText('已彻底删除本机的全部记录。').waitFor();
  }

  /** Ends the page's process, as an operating system does that runs short of memory. */
  async kill(): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    const crashed = this.page.waitForEvent('crash');
    // The answer to it never comes.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
  }

  /** A browser asks for its quota rarely: it is set before the site is opened. */
  async setQuota(address: string, quotaSize: number): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    const { origin } = new URL(address);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  }

  /** Fills what the site may keep, as another part of it would, to the last hundreds of bytes. */
  fillUp(): Promise<void> {
    return this.page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('filler', 1);
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('bytes', { autoIncrement: true });
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const put = (size: number) =>
        new Promise<boolean>((resolve) => {
          const bytes = new Uint8Array(size);
          for (let i = 0; i < size; i += 65_536) {
            crypto.getRandomValues(bytes.subarray(i, i + 65_536));
          }
          const writing = db.transaction('bytes', 'readwrite');
          writing.objectStore('bytes').put(bytes);
          writing.oncomplete = () => resolve(true);
          writing.onabort = () => resolve(false);
        });
      for (let size = 4 * 1024 * 1024; size > 100; ) if (!(await put(size))) size /= 4;
      db.close();
    });
  }

  /** Takes out what `fillUp` has put in. */
  makeRoom(): Promise<void> {
    return this.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('filler');
          deleting.onsuccess = () => resolve();
          deleting.onerror = () => reject(deleting.error);
        }),
    );
  }

  /** Puts an older version's database in the place of the one that is there; ends at no page. */
  async putOldDatabase(): Promise<void> {
    await this.page.goto(new URL('config.json', this.page.url()).href);
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('enviroplan-visits');
          deleting.onsuccess = () => resolve();
          deleting.onerror = () => reject(deleting.error);
        }),
    );
    await this.page.evaluate(createV1, OLD_DATABASE);
  }
}
