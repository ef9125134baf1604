import { useEffect, useMemo, useRef, useState } from 'react';
import type { Photo } from '#domain/visits/types.ts';
import type { VisitKeeper } from '#store/field-state.ts';

/** Addresses of photos by id; null: their bytes are gone; none yet: they are being read. */
export type PhotoUrls = ReadonlyMap<string, string | null>;

/** Reads photos and holds an address for each until it is not wanted any more. */
export class PhotoShelf {
  private readonly held = new Map<string, string | null>();
  private wanted = new Set<string>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly keeper: Pick<VisitKeeper, 'photo'>,
    private readonly onChange: (urls: PhotoUrls) => void,
  ) {}

  want(ids: readonly string[]): void {
    this.wanted = new Set(ids);
    for (const id of this.held.keys()) if (!this.wanted.has(id)) this.drop(id);
    for (const id of ids) if (!this.held.has(id) && !this.asked.has(id)) void this.read(id);
    this.tell();
  }

  close(): void {
    this.wanted = new Set();
    for (const id of this.held.keys()) this.drop(id);
  }

  private async read(id: string): Promise<void> {
    this.asked.add(id);
    const blob = await this.keeper.photo(id).catch(() => null);
    this.asked.delete(id);
    if (!this.wanted.has(id)) return;
    this.held.set(id, blob && URL.createObjectURL(blob));
    this.tell();
  }

  private drop(id: string): void {
    const url = this.held.get(id);
    if (url) URL.revokeObjectURL(url);
    this.held.delete(id);
  }

  private tell(): void {
    this.onChange(new Map(this.held));
  }
}

/** Addresses of a visit's photos, as long as its form is open. */
export function usePhotoUrls(keeper: VisitKeeper, photos: readonly Photo[]): PhotoUrls {
  const [urls, setUrls] = useState<PhotoUrls>(new Map());
  const shelf = useRef<PhotoShelf>(null);
  const ids = photos.map(({ id }) => id).join(' ');
  const wanted = useMemo(() => ids.split(' ').filter(Boolean), [ids]);
  useEffect(() => {
    const opened = new PhotoShelf(keeper, setUrls);
    shelf.current = opened;
    return () => opened.close();
  }, [keeper]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another keeper makes another shelf
  useEffect(() => shelf.current?.want(wanted), [wanted, keeper]);
  return urls;
}
