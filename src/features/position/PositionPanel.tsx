import type { AtlasRecord } from '#domain/record.ts';
import type { FieldLook } from '#store/field-state.ts';

interface PositionPanelProps {
  record: AtlasRecord;
  look: Extract<FieldLook, { at: 'positions' | 'position' }>;
}

export function PositionPanel({ record, look }: PositionPanelProps) {
  return <p>{record.catalog.version + look.at}</p>;
}
