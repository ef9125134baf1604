import { packShapes } from '#domain/geometry/pack.ts';
import { ShapeIndex } from '#domain/geometry/shape-index.ts';
import { type EngineKind, localEngine, reachOf } from './engine.ts';

export const OURS: EngineKind = {
  id: 'ours',
  title: 'this project',
  toleranceM: () => 0,
  prepare: async ({ shapes }) => ({
    build: () => {
      const index = new ShapeIndex(packShapes(shapes));
      return localEngine((site) => index.near(site.geometry, reachOf(site)));
    },
  }),
};
