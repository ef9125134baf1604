import type { Locator, Page } from 'playwright-core';

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
    await this.press('新记录');
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
    await this.item(text).locator('.visit-answer', { hasText: answer }).click();
  }

  async measure(text: string, value: string): Promise<void> {
    await this.item(text).locator('input[id$=-value]').fill(value);
  }

  judged(text: string): Locator {
    return this.item(text).locator('output');
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

  async show(shown: '全部' | '未答完' | '有不符合' | '已删除'): Promise<void> {
    await this.panel.locator('.visit-choice label', { hasText: shown }).click();
  }
}
