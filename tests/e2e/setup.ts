import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { ensureChineseFont, findBrowser } from '../../scripts/browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    browser: string;
  }
}

/** Builds the app as it is published, serves it, and finds a browser, once for all specs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureChineseFont();
  const browser = findBrowser();
  await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the preview server has no address');
  project.provide('address', address);
  project.provide('browser', browser ?? '');
  return () => server.close();
}
