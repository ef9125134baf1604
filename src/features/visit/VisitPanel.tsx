import type { AtlasRecord } from '#domain/record.ts';
import type { FieldLook } from '#store/field-state.ts';

interface VisitPanelProps {
  record: AtlasRecord;
  look: Extract<FieldLook, { at: 'visits' | 'visit' }>;
}

export function VisitPanel({ record, look }: VisitPanelProps) {
  return <p>{record.catalog.version + look.at}</p>;
}
