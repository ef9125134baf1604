import { type ReactNode, useMemo, useState } from 'react';
import type { AtlasRecord } from '#domain/record.ts';
import type { Visit } from '#domain/visits/types.ts';
import { VISIT_WORDS } from '#i18n/visit.ts';
import type { FieldLook } from '#store/field-state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { VisitingProvider } from './context.ts';
import { VisitForm } from './VisitForm.tsx';
import { VisitList } from './VisitList.tsx';

interface VisitPanelProps {
  record: AtlasRecord;
  look: Extract<FieldLook, { at: 'visits' | 'visit' }>;
  /** Draws the printed report of a visit; addresses of its photos by id. */
  report(visit: Visit, photos: ReadonlyMap<string, string>): ReactNode;
}

/** The visits that are kept on this device, or the form of one of them. */
export function VisitPanel({ record, look, report }: VisitPanelProps) {
  const lang = useAtlas((state) => state.lang);
  const status = useAtlas((state) => state.fieldwork.status);
  const keeper = useAtlas((state) => state.fieldwork.keeper);
  const visits = useAtlas((state) => state.fieldwork.visits);
  const openField = useAtlas((state) => state.openField);
  const [deleted, setDeleted] = useState<string | null>(null);
  const [wasOpen, setWasOpen] = useState(false);
  const given = useMemo(() => keeper && { record, lang, keeper }, [record, lang, keeper]);
  const words = VISIT_WORDS[lang];
  const reason = status === 'blocked' || status === 'newer' ? status : 'failed';
  if (!given) return <p className="caution">{words.unavailable[reason]}</p>;

  const id = look.at === 'visit' ? look.id : null;
  const visit = visits.find((candidate) => candidate.id === id);
  function leave(removed: string | null) {
    setDeleted(removed);
    setWasOpen(true);
    openField({ at: 'visits' });
  }
  return (
    <VisitingProvider value={given}>
      <div className="visits">
        {visit ? (
          <VisitForm
            key={visit.id}
            visit={visit}
            report={report}
            onBack={() => leave(null)}
            onDeleted={() => leave(visit.id)}
          />
        ) : id === null ? (
          <VisitList deleted={deleted} takesFocus={wasOpen} />
        ) : (
          <>
            <p className="caution">{words.gone}</p>
            <button type="button" className="button" onClick={() => leave(null)}>
              {words.back}
            </button>
          </>
        )}
      </div>
    </VisitingProvider>
  );
}
