import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/csp.ts';

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

export default defineConfig({
  plugins: [react(), csp()],
  base: './',
  assetsInclude: ['**/*.geojson'],
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
          hookTimeout: 60_000,
          maxWorkers: 2,
          // After the unit tests: browsers want both cores.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
