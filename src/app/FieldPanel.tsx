import './styles/field.css';
import type { ReactNode } from 'react';
import type { AtlasRecord } from '#domain/record.ts';
import { ExchangePanel } from '#features/exchange/ExchangePanel.tsx';
import { StoragePanel } from '#features/offline/StoragePanel.tsx';
import { PositionPanel } from '#features/position/PositionPanel.tsx';
import { VisitPanel } from '#features/visit/VisitPanel.tsx';
import { VisitReport } from '#features/visit-report/VisitReport.tsx';
import { FIELD_WORDS } from '#i18n/field.ts';
import type { FieldLook } from '#store/field-state.ts';
import { useAtlas } from '#store/use-atlas.ts';

/** Field work: visits, corrected positions, hand-over and what is kept, with a bar to move between. */
export function FieldPanel({ record, look }: { record: AtlasRecord; look: FieldLook }) {
  const words = FIELD_WORDS[useAtlas((state) => state.lang)];
  const status = useAtlas((state) => state.fieldwork.status);
  const closeField = useAtlas((state) => state.closeField);
  // One visit or position has its own way back: a phone's height is for what is asked of it.
  const isOne = look.at === 'visit' || look.at === 'position';
  const isOpening = status === 'idle' || status === 'opening';
  return (
    <section
      className={`panel-body field-work${isOne ? ' one' : ''}`}
      aria-labelledby="field-title"
    >
      <button type="button" className="back" onClick={closeField}>
        ‹ {words.close}
      </button>
      <h2 id="field-title">{words.title}</h2>
      {isOpening && look.at !== 'storage' ? (
        <p className="muted">{words.opening}</p>
      ) : (
        part(record, look)
      )}
      {isOne ? null : <FieldBar at={look.at} />}
    </section>
  );
}

function part(record: AtlasRecord, look: FieldLook): ReactNode {
  switch (look.at) {
    case 'visits':
    case 'visit':
      return (
        <VisitPanel
          record={record}
          look={look}
          report={(visit, photos) => <VisitReport record={record} visit={visit} photos={photos} />}
        />
      );
    case 'positions':
    case 'position':
      return <PositionPanel record={record} look={look} />;
    case 'exchange':
      return <ExchangePanel />;
    case 'storage':
      return <StoragePanel record={record} />;
  }
}

const PARTS = ['visits', 'positions', 'exchange', 'storage'] as const;

/** At the lower edge of a phone, where a thumb reaches it. */
function FieldBar({ at: current }: { at: (typeof PARTS)[number] }) {
  const words = FIELD_WORDS[useAtlas((state) => state.lang)];
  const openField = useAtlas((state) => state.openField);
  return (
    <nav className="field-bar" aria-label={words.parts}>
      {PARTS.map((at) => (
        <button
          key={at}
          type="button"
          className="field-bar-button"
          aria-current={at === current ? 'page' : undefined}
          onClick={() => openField({ at })}
        >
          {words[at]}
        </button>
      ))}
    </nav>
  );
}
