import type { Locator, Page } from 'playwright-core';

type Colour = readonly [red: number, green: number, blue: number];

/** Drives the list of what is near, and routes, in the words of an inspector. */
export class NearDriver {
  constructor(
    private readonly page: Page,
    private readonly panel: Locator,
  ) {}

  /** Opens the list and measures from the device. */
  async openFromHere(): Promise<void> {
    await this.press(/^(附近|Near here)$/, this.page.locator('body'));
    await this.press(/^(用我的位置|Use my position)$/);
  }

  async press(name: RegExp | string, within = this.panel): Promise<void> {
    await within.getByRole('button', { name }).click();
  }

  get rows() {
    return this.panel.locator('ol.rows > .near-item');
  }

  /** Names, in the order of the list. */
  names(): Promise<string[]> {
    return this.rows.locator('.row-title').allInnerTexts();
  }

  get says() {
    return this.panel.locator('.caution');
  }

  async sortBy(name: string): Promise<void> {
    await this.panel.getByRole('radio', { name }).check();
  }

  /** Ticks the first rows and makes a route of them; their names. */
  async routeThrough(count: number): Promise<string[]> {
    await this.press(/^(选几处排路线|Choose for a route)$/);
    for (let i = 0; i < count; i++) await this.rows.nth(i).getByRole('checkbox').check();
    await this.press(/^(排出路线|Make a route)$/);
    await this.panel.locator('#route-title:focus').waitFor();
    return (await this.names()).slice(0, count);
  }

  /** Names of the route's stops in order. */
  stops(): Promise<string[]> {
    return this.panel.locator('.near-stop .row-title').allInnerTexts();
  }

  /** How many pixels of the map have a colour, within what smoothing changes of it. */
  async pixelsOf([red, green, blue]: Colour): Promise<number> {
    const png = await this.page.locator('.map').screenshot();
    return this.page.evaluate(
      async ({ base64, wanted }) => {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
        let count = 0;
        for (let i = 0; i < data.length; i += 4) {
          if (wanted.every((value, at) => Math.abs(value - (data[i + at] ?? 0)) < 8)) count += 1;
        }
        return count;
      },
      { base64: png.toString('base64'), wanted: [red, green, blue] },
    );
  }
}
