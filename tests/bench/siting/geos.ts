import initGeos from 'geos-wasm';
import { toWkb } from '../../oracle/wkb.ts';
import { boxOf } from './boxes.ts';
import { type Engine, type EngineKind, type Found, localEngine, reachOf } from './engine.ts';
import { projected, projectedWkb, utmToleranceM } from './projected.ts';
import type { BenchSite, Scene } from './scene.ts';

type Geos = Awaited<ReturnType<typeof initGeos>>;

/** What the published types leave out. */
interface Callbacks {
  addFunction(callback: (item: number) => void, signature: string): number;
  removeFunction(pointer: number): void;
}

const NODE_CAPACITY = 10;

/** GEOS in this process: an STR tree over boxes, then the distance of each candidate. */
abstract class GeosEngine {
  /** Geometries by shape, as GEOS points to them. */
  protected readonly pointers: number[];
  protected readonly answer: number;
  private readonly tree: number;
  private readonly reader: number;
  private readonly collect: number;
  private candidates: number[] = [];

  constructor(
    protected readonly geos: Geos,
    wkb: readonly Buffer[],
    private readonly scene: Scene,
  ) {
    const { Module } = geos;
    this.answer = Module._malloc(8);
    this.reader = geos.GEOSWKBReader_create();
    this.pointers = wkb.map((bytes) => this.read(bytes));
    this.tree = geos.GEOSSTRtree_create(NODE_CAPACITY);
    // The item is the shape's number and one, since a null pointer is no item.
    this.pointers.forEach((pointer, shape) => {
      geos.GEOSSTRtree_insert(this.tree, pointer, shape + 1);
    });
    geos.GEOSSTRtree_build(this.tree);
    this.collect = this.callbacks.addFunction((item) => this.candidates.push(item - 1), 'vii');
  }

  /** Sets `answer` to the distance of a shape from the site. */
  protected abstract distance(shape: number, site: number): void;
  abstract close(): void;

  protected closeTree(): void {
    const { geos } = this;
    geos.GEOSSTRtree_destroy(this.tree);
    for (const pointer of this.pointers) geos.GEOSGeom_destroy(pointer);
    geos.GEOSWKBReader_destroy(this.reader);
    geos.Module._free(this.answer);
    this.callbacks.removeFunction(this.collect);
  }

  private get callbacks(): Callbacks {
    return this.geos.Module as unknown as Callbacks;
  }

  near(site: BenchSite): Found[] {
    const { geos } = this;
    const drawn = projected(site.geometry);
    const reachM = reachOf(site);
    const boxM = reachM + this.scene.largestRadiusM;
    const [west, south, east, north] = boxOf(drawn);
    const box = geos.GEOSGeom_createRectangle(west - boxM, south - boxM, east + boxM, north + boxM);
    const pointer = this.read(toWkb(drawn));
    this.candidates = [];
    geos.GEOSSTRtree_query(this.tree, box, this.collect, 0);
    const found: Found[] = [];
    for (const shape of this.candidates) {
      this.distance(shape, pointer);
      const distanceM = geos.Module.getValue(this.answer, 'double');
      if (distanceM <= reachM + (this.scene.shapes[shape]?.radiusM ?? 0)) {
        found.push({ shape, distanceM });
      }
    }
    geos.GEOSGeom_destroy(box);
    geos.GEOSGeom_destroy(pointer);
    return found;
  }

  private read(bytes: Buffer): number {
    const { Module } = this.geos;
    const at = Module._malloc(bytes.length);
    Module.HEAPU8.set(bytes, at);
    const pointer = this.geos.GEOSWKBReader_read(this.reader, at, bytes.length);
    Module._free(at);
    if (!pointer) throw new Error('GEOS is out of memory or cannot read a geometry');
    return pointer;
  }
}

class PlainGeos extends GeosEngine {
  protected distance(shape: number, site: number): void {
    this.geos.GEOSDistance(this.pointers[shape] ?? 0, site, this.answer);
  }

  close(): void {
    this.closeTree();
  }
}

/** Zones are prepared when first met and stay so. */
class PreparedGeos extends GeosEngine {
  private readonly prepared = new Map<number, number>();

  protected distance(shape: number, site: number): void {
    let ready = this.prepared.get(shape);
    if (ready === undefined) {
      ready = this.geos.GEOSPrepare(this.pointers[shape] ?? 0);
      this.prepared.set(shape, ready);
    }
    this.geos.GEOSPreparedDistance(ready, site, this.answer);
  }

  close(): void {
    for (const pointer of this.prepared.values()) this.geos.GEOSPreparedGeom_destroy(pointer);
    this.closeTree();
  }
}

function geosKind(id: string, title: string, Made: typeof PlainGeos | typeof PreparedGeos) {
  const kind: EngineKind = {
    id,
    title,
    toleranceM: utmToleranceM,
    prepare: async (scene) => {
      const geos = await initGeos();
      const wkb = projectedWkb(scene);
      // Its memory is let grow once, before the build, not piece by piece in it.
      const bytes = wkb.reduce((sum, { length }) => sum + length, 0);
      geos.Module._free(geos.Module._malloc(2 * bytes));
      return {
        build: (): Engine => {
          const made = new Made(geos, wkb, scene);
          return localEngine(
            (site) => made.near(site),
            () => made.close(),
          );
        },
      };
    },
  };
  return kind;
}

export const GEOS = geosKind('geos', 'geos-wasm', PlainGeos);
export const GEOS_PREPARED = geosKind('geos-prepared', 'geos-wasm, prepared zones', PreparedGeos);
