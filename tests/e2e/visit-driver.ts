import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const PANEL = { zh: '现场', en: 'In the field' };

/** Drives visits in the words of an inspector. */
export class VisitDriver {
  constructor(
    private readonly page: Page,
    private readonly panel: Locator,
  ) {}

  get form(): Locator {
    return this.panel.locator('.visit-form');
  }

  get rows(): Locator {
    return this.panel.locator('.visits .row');
  }

  /** Opens the list of visits from the header. */
  async openList(lang: 'zh' | 'en' = 'zh'): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: PANEL[lang] }).click();
    await this.panel.locator('#visits-title').waitFor();
  }

  /** Begins a visit at the feature whose panel is open. */
  async record(name: '记录现场' | 'Record a visit' = '记录现场'): Promise<void> {
    await this.panel.getByRole('button', { name, exact: true }).click();
    await this.form.waitFor();
  }

  async begin(): Promise<void> {
    await this.panel.getByRole('button', { name: /^(新记录|New visit)$/ }).click();
    await this.panel.locator('#start-title').waitFor();
  }

  async press(name: string): Promise<void> {
    await this.panel.getByRole('button', { name, exact: true }).click();
  }

  /** A question of the checklist, or a measurement, by words of it. */
  item(text: string): Locator {
    return this.form.getByRole('group', { name: text });
  }

  /** The shape covers its radio button. */
  async answer(text: string, answer: string): Promise<void> {
    const words = this.page.getByText(answer, { exact: true });
    await this.item(text).locator('.visit-answer', { has: words }).click();
  }

  async measure(text: string, value: string): Promise<void> {
    await this.item(text).locator('input[id$=-value]').fill(value);
  }

  judged(text: string): Locator {
    return this.item(text).locator('.visit-judged');
  }

  /** Chooses a photo as from the gallery. */
  async addPhoto(name: string, bytes: Buffer): Promise<void> {
    const field = this.form.locator('input[type=file]:not([capture])');
    await field.setInputFiles({ name, mimeType: 'image/jpeg', buffer: bytes });
  }

  /** Everything typed is safe. */
  async saved(): Promise<void> {
    await this.panel.locator('.visit-saving', { hasText: /已保存|Saved/ }).waitFor();
  }

  async back(): Promise<void> {
    await this.panel.locator('.visits .back').click();
    await this.panel.locator('#visits-title').waitFor();
  }

  /** Chooses one of a few that stand side by side. */
  async pick(name: string): Promise<void> {
    const words = this.page.getByText(name, { exact: true });
    await this.panel.locator('.visit-choice label', { has: words }).click();
  }

  /** Prints the report; how many photos were drawn on it when the browser was asked to print. */
  async printedPhotos(): Promise<number> {
    const drawn = this.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          window.print = () => {
            const images = [...document.querySelectorAll<HTMLImageElement>('.visit-print img')];
            resolve(images.filter((image) => image.complete && image.naturalWidth > 0).length);
          };
        }),
    );
    await this.press('打印报告');
    return drawn;
  }

  /** Makes the kept visits be of another feature. */
  async forgetFeature(id: string): Promise<void> {
    await this.page.evaluate(async (feature) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open('enviroplan-visits'));
      const visits = db.transaction('visits', 'readwrite').objectStore('visits');
      for (const visit of await done(visits.getAll())) {
        await done(visits.put({ ...visit, feature: { ...visit.feature, id: feature } }));
      }
      db.close();
    }, id);
  }

  /** What is wanted most lies in the lower half of the screen, and all that is pressed is big. */
  async expectInReach(): Promise<void> {
    const height = this.page.viewportSize()?.height ?? 0;
    for (const part of ['.visit-bar .visit-file', '.tools']) {
      const box = await this.page.locator(part).boundingBox();
      expect(box?.y).toBeGreaterThan(height / 2);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    }
    const small = await this.panel
      .locator('.visits :is(button, label:has(input), summary, input, select, textarea)')
      .evaluateAll((parts) =>
        parts
          .filter((part) => part.checkVisibility() && !part.matches('.visually-hidden'))
          .filter((part) => part.getBoundingClientRect().height < 44)
          .map((part) => part.outerHTML.slice(0, 120)),
      );
    expect(small).toEqual([]);
  }
}
