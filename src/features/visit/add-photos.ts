import { useState } from 'react';
import type { PhotoFault, VisitKeeper } from '#store/field-state.ts';

export interface Adding {
  isBusy: boolean;
  /** How many of the last files were taken. */
  added: number;
  faults: readonly PhotoFault[];
  add(files: readonly File[]): void;
}

/** Takes photos into a visit and tells how it went. */
export function useAddPhotos(keeper: VisitKeeper, visit: string): Adding {
  const [busy, setBusy] = useState(0);
  const [added, setAdded] = useState(0);
  const [faults, setFaults] = useState<readonly PhotoFault[]>([]);
  async function add(files: readonly File[]) {
    setBusy((n) => n + 1);
    setAdded(0);
    setFaults([]);
    try {
      const found = await keeper.addPhotos(visit, files);
      setFaults((before) => [...before, ...found]);
      setAdded((n) => n + files.length - found.length);
    } finally {
      setBusy((n) => n - 1);
    }
  }
  return { isBusy: busy > 0, added, faults, add: (files) => void add(files) };
}
