import type { Locator, Page } from 'playwright-core';
import { extractText } from 'unpdf';

/** A place on the map, as fractions of its width and height. */
type Spot = readonly [across: number, down: number];

export interface TypedSite {
  datum: string;
  coordinates: string;
  shape?: '一个点' | '一条线' | '一个面';
}

/** Drives the site check in the words of a planner. */
export class SiteCheckDriver {
  constructor(
    private readonly page: Page,
    private readonly panel: Locator,
  ) {}

  async open(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /选址核查|Site check/ })
      .click();
    await this.panel.locator('.check-form').waitFor();
    await this.rulesReady();
  }

  /** The rules are loaded: types can be chosen. */
  async rulesReady(): Promise<void> {
    await this.panel.locator('#site-type:not([disabled])').waitFor({ state: 'attached' });
  }

  /** Opens the form above an answer. */
  async changeQuestion(): Promise<void> {
    const form = this.panel.locator('.question');
    if ((await form.getAttribute('open')) === null) await form.locator('summary').first().click();
  }

  /** The segment covers its radio button. */
  async giveBy(way: 'map' | 'typed' | 'file'): Promise<void> {
    await this.panel.locator('.segment', { has: this.page.locator(`#place-${way}`) }).click();
  }

  async typePlace({ datum, coordinates, shape = '一个点' }: TypedSite): Promise<void> {
    await this.giveBy('typed');
    await this.panel.getByLabel('坐标系').selectOption(datum);
    await this.panel.locator('#typed-coordinates').fill(coordinates);
    await this.panel.getByRole('radio', { name: shape, exact: true }).check();
  }

  async chooseType(id: string): Promise<void> {
    await this.panel.locator('#site-type').selectOption(id);
  }

  async setRadius(metres: number): Promise<void> {
    await this.panel.locator('#site-radius').fill(String(metres));
  }

  async submit(): Promise<void> {
    await this.panel.getByRole('button', { name: /^(核查|Check)$/ }).click();
  }

  /** Asks, and waits for the answer. */
  async ask(): Promise<void> {
    await this.submit();
    await this.verdict.waitFor();
  }

  get verdict() {
    return this.panel.locator('#verdict-title');
  }

  /** The first finding that says this, of a certainty. */
  finding(certainty: '确定' | '可能' | '无法判断', text: string | RegExp = '') {
    const chip = this.page.locator('.chip', { hasText: certainty });
    return this.panel.locator('.finding', { has: chip }).filter({ hasText: text }).first();
  }

  /** What is wrong beside a field, or with the whole place. */
  get errors() {
    return this.panel.locator('.field-error');
  }

  get faults() {
    return this.panel.locator('.faults');
  }

  /** Gives a file to the field of sites or of official outlines. */
  async giveFile(field: 'file-input' | 'zones-input', name: string, text: string | Buffer) {
    const buffer = Buffer.from(text);
    await this.panel.locator(`#${field}`).setInputFiles({ name, mimeType: '', buffer });
  }

  get rows() {
    return this.panel.locator('.batch-table tbody tr');
  }

  /** Takes up a drawing tool. */
  async draw(tool: '点' | '线' | '面'): Promise<void> {
    await this.giveBy('map');
    const button = this.panel.getByRole('button', { name: tool, exact: true });
    await button.click();
    await this.panel.locator('.tool-row [aria-pressed=true]').waitFor();
    // The tool's code is there, and listens.
    await this.page.locator('.draw-cross').waitFor({ state: 'attached' });
  }

  /** Clicks places on the map in turn. */
  async clickMap(...spots: Spot[]): Promise<void> {
    const box = await this.page.locator('.map canvas').boundingBox();
    if (!box) throw new Error('the map has no canvas');
    for (const [across, down] of spots) {
      await this.page.mouse.click(box.x + across * box.width, box.y + down * box.height);
    }
  }

  /** The text of what printing gives, on A4. */
  async printedText(): Promise<string> {
    const pdf = await this.page.pdf({ preferCSSPageSize: true });
    const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
    // Fonts may map a character to its look-alike among the radicals, such as ⽌ for 止.
    return text.replaceAll(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'));
  }
}
