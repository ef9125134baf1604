import type { Position, SitingGeometry } from '#domain/geometry/types.ts';

/** Numbers of the geometry types in well-known binary (OGC 06-103r4, 8.2). */
const CODES = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
} as const;

/** Bytes of a geometry, little-endian; coordinates are the very doubles. */
export function toWkb(geometry: SitingGeometry): Buffer {
  const writer = new Writer(sizeOf(geometry));
  writer.geometry(geometry);
  return writer.bytes;
}

const HEAD = 5;
const COUNT = 4;
const PAIR = 16;

function sizeOf(geometry: SitingGeometry): number {
  const line = (points: readonly Position[]) => COUNT + points.length * PAIR;
  const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);
  const rings = (list: readonly Position[][]) => COUNT + sum(list.map(line));
  switch (geometry.type) {
    case 'Point':
      return HEAD + PAIR;
    case 'LineString':
      return HEAD + line(geometry.coordinates);
    case 'Polygon':
      return HEAD + rings(geometry.coordinates);
    case 'MultiPoint':
      return HEAD + COUNT + geometry.coordinates.length * (HEAD + PAIR);
    case 'MultiLineString':
      return HEAD + COUNT + sum(geometry.coordinates.map((points) => HEAD + line(points)));
    case 'MultiPolygon':
      return HEAD + COUNT + sum(geometry.coordinates.map((polygon) => HEAD + rings(polygon)));
  }
}

class Writer {
  readonly bytes: Buffer;
  private offset = 0;

  constructor(size: number) {
    this.bytes = Buffer.allocUnsafe(size);
  }

  geometry(geometry: SitingGeometry): void {
    this.head(CODES[geometry.type]);
    switch (geometry.type) {
      case 'Point':
        this.pair(geometry.coordinates);
        break;
      case 'LineString':
        this.line(geometry.coordinates);
        break;
      case 'Polygon':
        this.rings(geometry.coordinates);
        break;
      case 'MultiPoint':
        this.parts('Point', geometry.coordinates, (part) => this.pair(part));
        break;
      case 'MultiLineString':
        this.parts('LineString', geometry.coordinates, (part) => this.line(part));
        break;
      case 'MultiPolygon':
        this.parts('Polygon', geometry.coordinates, (part) => this.rings(part));
        break;
    }
  }

  private head(code: number): void {
    this.offset = this.bytes.writeUInt8(1, this.offset);
    this.count(code);
  }

  private count(value: number): void {
    this.offset = this.bytes.writeUInt32LE(value, this.offset);
  }

  private pair([x = Number.NaN, y = Number.NaN]: Position): void {
    this.offset = this.bytes.writeDoubleLE(x, this.offset);
    this.offset = this.bytes.writeDoubleLE(y, this.offset);
  }

  private line(points: readonly Position[]): void {
    this.count(points.length);
    for (const point of points) this.pair(point);
  }

  private rings(rings: readonly Position[][]): void {
    this.count(rings.length);
    for (const ring of rings) this.line(ring);
  }

  private parts<T>(type: keyof typeof CODES, parts: readonly T[], write: (part: T) => void): void {
    this.count(parts.length);
    for (const part of parts) {
      this.head(CODES[type]);
      write(part);
    }
  }
}
