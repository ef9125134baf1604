import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { IndexHtmlTransformContext, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/csp.ts';
import { offlineApp } from './scripts/offline-build.ts';

/** Puts the policy into the built page; the dev server needs inline scripts and goes without. */
function csp(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml() {
      const config = readFileSync('public/config.json', 'utf8');
      const content = contentSecurityPolicy(config);
      return [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content },
          injectTo: 'head-prepend',
        },
      ];
    },
  };
}

/**
 * Lets the browser fetch the map's code beside the page's own, at low priority: the map is what
 * takes longest, and would otherwise be asked for only once the page's code has run.
 */
function earlyMap(): Plugin {
  return {
    name: 'early-map',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunk = Object.values(bundle).find(
          (output) => output.type === 'chunk' && output.name === 'atlas-map',
        );
        return withImports(bundle, chunk?.fileName)
          .filter((file) => !html.includes(`./${file}"`))
          .map((file) => {
            const attrs = { rel: 'modulepreload', href: `./${file}`, fetchpriority: 'low' };
            return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' };
          });
      },
    },
  };
}

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

/** A chunk and all that it imports at once; parts that other chunks share lie in files of their own. */
function withImports(bundle: Bundle, file = '', known = new Set<string>()): string[] {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || known.has(file)) return [...known];
  known.add(file);
  for (const imported of chunk.imports) withImports(bundle, imported, known);
  return [...known];
}

export default defineConfig({
  plugins: [react(), csp(), earlyMap(), offlineApp()],
  base: './',
  assetsInclude: ['**/*.geojson'],
  // The judging worker fetches the readers of file formats only when a file is of theirs.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The record is fetched, never inlined: a broken file must break alone.
    assetsInlineLimit: 0,
    // MapLibre is one chunk of its own.
    chunkSizeWarningLimit: 1300,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/record/*.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/*.spec.ts'],
          environment: 'node',
          globalSetup: 'tests/e2e/setup.ts',
          testTimeout: 60_000,
          // A busy machine draws late; what never comes fails all the same.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 60_000,
          maxWorkers: 2,
          // After the unit tests: browsers want both cores.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'oracle',
          include: ['tests/oracle/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/oracle/setup.ts',
          testTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
