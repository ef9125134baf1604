import type {
  AllLayoutProperties,
  AllPaintProperties,
  LayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl';

type Values = Record<string, unknown>;

/**
 * Brings the map's layers from `previous` to `next`, setting only what differs; both list the same
 * layers in the same order. Layers that are not listed, such as an online style's, are left alone,
 * and so is every source.
 */
export function applyLayers(
  map: MapLibreMap,
  previous: readonly LayerSpecification[],
  next: readonly LayerSpecification[],
): void {
  const before = new Map(previous.map((layer) => [layer.id, layer]));
  for (const layer of next) {
    const old = before.get(layer.id);
    if (!old || !map.getLayer(layer.id)) continue;
    for (const [name, value] of differences(old.paint, layer.paint)) {
      map.setPaintProperty(
        layer.id,
        name as keyof AllPaintProperties,
        value as AllPaintProperties[keyof AllPaintProperties],
        { validate: false },
      );
    }
    for (const [name, value] of differences(old.layout, layer.layout)) {
      map.setLayoutProperty(
        layer.id,
        name as keyof AllLayoutProperties,
        value as AllLayoutProperties[keyof AllLayoutProperties],
        { validate: false },
      );
    }
    const filter = 'filter' in layer ? layer.filter : undefined;
    const oldFilter = 'filter' in old ? old.filter : undefined;
    if (!same(filter, oldFilter)) map.setFilter(layer.id, filter ?? null, { validate: false });
  }
}

/** Names in `next` whose value is another than in `previous`. */
function differences(previous: Values | undefined, next: Values | undefined): [string, unknown][] {
  return Object.entries(next ?? {}).filter(([name, value]) => !same(value, previous?.[name]));
}

/** Style values are plain JSON. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
