import type { BrowserContext, Locator, Page } from 'playwright-core';

interface Fix {
  latitude: number;
  longitude: number;
  accuracy: number;
}

/** Drives the correction of positions in the words of an inspector. */
export class PositionDriver {
  constructor(
    private readonly page: Page,
    private readonly context: BrowserContext,
    private readonly panel: Locator,
  ) {}

  /** Stands at a place until the device has answered with every fix, and takes their mean. */
  async measure(fixes: readonly Fix[]): Promise<void> {
    const [first, ...others] = fixes;
    if (first) await this.context.setGeolocation(first);
    await this.press(/^(开始定位|Start measuring|重新定位|Measure again)$/);
    await this.measured(1).waitFor();
    for (const [i, fix] of others.entries()) {
      await this.context.setGeolocation(fix);
      await this.measured(i + 2).waitFor();
    }
    await this.press(/^(采用这个位置|Take this position)$/);
  }

  private measured(count: number): Locator {
    return this.panel.locator('.measured', {
      hasText: new RegExp(`(已定位 )?${count} (次|reading)`),
    });
  }

  async pointOnMap(): Promise<void> {
    await this.panel
      .getByRole('radio', { name: /^(在地图上指定|Pointing it out on the map)$/ })
      .check();
  }

  /** Where the cross on the map has its middle, in CSS pixels from the middle of the map. */
  async takeCross(): Promise<void> {
    await this.press(/^(取十字处|Take the place under the cross)$/);
  }

  async say(by: string, reason = ''): Promise<void> {
    await this.panel.locator('#position-by').fill(by);
    await this.panel.locator('#position-reason').fill(reason);
  }

  async save(): Promise<void> {
    await this.press(/^(保存订正|Save correction)$/);
  }

  /** Saves, and waits until it is safe. */
  async keep(): Promise<void> {
    await this.save();
    await this.told.filter({ hasText: /已保存|Saved/ }).waitFor();
  }

  get told() {
    return this.panel.locator('.told');
  }

  get problems() {
    return this.panel.getByRole('alert');
  }

  /** Corrections in the list, those that hold and those withdrawn. */
  get list() {
    return this.panel.locator('.correction');
  }

  async press(name: RegExp): Promise<void> {
    await this.panel.getByRole('button', { name }).first().click();
  }

  /** Whether the map has a cross in its middle. */
  hasCross(): Promise<boolean> {
    return this.page.evaluate(() => {
      const pane = document.querySelector('.map-pane');
      return pane !== null && getComputedStyle(pane, '::after').content !== 'none';
    });
  }
}
