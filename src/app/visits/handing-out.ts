import type { Lang } from '#domain/lang.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { pick } from '#domain/text.ts';
import type { VisitArchive } from '#domain/visits/exchange/types.ts';
import type { FieldState } from '#store/field-state.ts';

/**
 * What one file holds: the visits named, or all that are not deleted and the corrections that hold.
 * A photo that was taken out of its visit is not handed over.
 */
export async function archiveOf(
  { visits: all, positions }: Pick<FieldState, 'visits' | 'positions'>,
  ids: readonly string[] | null,
  bytesOf: (id: string) => Promise<Blob | null>,
): Promise<VisitArchive> {
  const visits = all.filter(({ id, deletedAt }) => ids?.includes(id) ?? deletedAt === null);
  const photos: VisitArchive['photos'] = [];
  for (const id of new Set(visits.flatMap((visit) => visit.photos.map((photo) => photo.id)))) {
    const blob = await bytesOf(id);
    if (blob) photos.push({ id, blob });
  }
  const holding = positions.filter(({ deletedAt }) => deletedAt === null);
  return { visits, positions: ids ? [] : holding, photos };
}

/** Titles of the plans by their id, and the English of units; none while the record is not there. */
export function tableNames(record: AtlasRecord | null, lang: Lang): Record<string, string> {
  const plans = [...(record?.planById.values() ?? [])];
  const titles = plans.map(({ id, title, titleEn }) => [id, pick(lang, title, titleEn)]);
  return { ...(lang === 'en' ? record?.terms : {}), ...Object.fromEntries(titles) };
}
