import type { AtlasFeature } from '#domain/types.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { AtlasState } from '#store/state.ts';
import type { Found } from './found.ts';

interface Said {
  by: string;
  reason: string;
  /** Local day. */
  date: string;
}

/** Keeps a correction on this device; false when it could not be written. */
export async function keepPosition(
  store: AtlasStore,
  { id, properties: { name, nameEn } }: AtlasFeature,
  { lon, lat, radiusM, source, fixes, seconds }: Found,
  { by, reason, date }: Said,
): Promise<boolean> {
  const { keeper } = store.getState().fieldwork;
  if (!keeper) return false;
  const position = {
    feature: id,
    name,
    nameEn,
    lon: toSeven(lon),
    lat: toSeven(lat),
    radiusM,
    source,
    fixes,
    seconds,
    date,
    by: by.trim(),
    reason: reason.trim(),
  };
  try {
    await keeper.survey(position);
  } catch {
    return false;
  }
  const { saving } = store.getState().fieldwork;
  return saving !== 'failed' && saving !== 'full';
}

/** About a centimetre. */
function toSeven(degrees: number): number {
  return Number(degrees.toFixed(7));
}

/** Who corrected or visited last on this device: most likely the same person. */
export function lastPerson({ fieldwork: { positions, visits } }: AtlasState): string {
  const latest = [...positions].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
  return latest?.by ?? visits[0]?.person ?? '';
}
