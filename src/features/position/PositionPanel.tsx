import { useMemo } from 'react';
import type { AtlasRecord } from '#domain/record.ts';
import type { FieldLook } from '#store/field-state.ts';
import { compiledRecordOf } from '#store/selectors.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { CorrectPosition } from './CorrectPosition.tsx';
import { CorrectingProvider, correctingOf } from './context.ts';
import { PositionList } from './PositionList.tsx';

interface PositionPanelProps {
  record: AtlasRecord;
  look: Extract<FieldLook, { at: 'positions' | 'position' }>;
}

/** The positions that were corrected on this device, or one to be corrected. */
export function PositionPanel({ record, look }: PositionPanelProps) {
  const lang = useAtlas((state) => state.lang);
  const compiled = useAtlas(compiledRecordOf) ?? record;
  const correcting = useMemo(() => correctingOf(compiled, lang), [compiled, lang]);
  return (
    <CorrectingProvider value={correcting}>
      {look.at === 'position' ? (
        <CorrectPosition key={look.feature} id={look.feature} />
      ) : (
        <PositionList />
      )}
    </CorrectingProvider>
  );
}
