import type { AtlasRecord } from '#domain/record.ts';

export function StoragePanel({ record }: { record: AtlasRecord }) {
  return <p>{record.catalog.version}</p>;
}
