import { useEffect, useMemo, useRef } from 'react';
import { TOPICS } from '#domain/quality/types.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { pick } from '#domain/text.ts';
import { QUALITY_WORDS } from '#i18n/quality.ts';
import { WORDS } from '#i18n/words.ts';
import type { QualityLook } from '#store/quality.ts';
import { qualityLayer, yearFor } from '#store/quality-layer.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Tabs } from '#ui/Tabs.tsx';
import { QualityProvider, qualityOf, useQuality } from './context.ts';
import { EditionSwitch } from './EditionSwitch.tsx';
import { Glossary } from './Glossary.tsx';
import { Legend } from './Legend.tsx';
import { PlaceList } from './PlaceList.tsx';
import { TakeAway } from './TakeAway.tsx';
import { TimeControl } from './TimeControl.tsx';

interface QualityPanelProps {
  record: AtlasRecord;
  look: QualityLook;
  /** Today's date, `YYYY-MM-DD`. */
  today: string;
}

/** Is it good, is it getting better? One layer of the map, with its year, legend and list. */
export function QualityPanel({ record, look, today }: QualityPanelProps) {
  const lang = useAtlas((state) => state.lang);
  const closeQuality = useAtlas((state) => state.closeQuality);
  const setLook = useAtlas((state) => state.look);
  const words = QUALITY_WORDS[lang].panel;
  const title = useTitleFocus();
  return (
    <section className="panel-body quality" aria-labelledby="quality-title">
      <button type="button" className="back" onClick={closeQuality}>
        ‹ {words.close}
      </button>
      <h2 id="quality-title" tabIndex={-1} ref={title}>
        {words.title}
      </h2>
      <p className="hint">{words.intro}</p>
      <Tabs
        label={words.topicsLabel}
        items={TOPICS.map((id) => ({ id, label: words.topics[id] }))}
        current={look.topic}
        onChange={(topic) => setLook({ topic })}
      >
        {record.complete ? (
          <Layer record={record} look={look} today={today} />
        ) : (
          <p className="muted">{WORDS[lang].loading}</p>
        )}
      </Tabs>
    </section>
  );
}

/** Reading starts at the title of what was opened, by keyboard and screen reader too. */
function useTitleFocus() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return title;
}

function Layer({ record, look, today }: QualityPanelProps) {
  const lang = useAtlas((state) => state.lang);
  const layer = qualityLayer(record, look, today);
  const quality = useMemo(
    () => qualityOf({ record, lang, layer, today }),
    [record, lang, layer, today],
  );
  return (
    <QualityProvider value={quality}>
      <SubjectSelect />
      <TimeControl />
      <EditionSwitch />
      <Legend />
      <PlaceList />
      <TakeAway />
      <Glossary topic={look.topic} />
    </QualityProvider>
  );
}

/** Which indicator of the topic, and in a sentence what it is. */
function SubjectSelect() {
  const { record, lang, words, layer } = useQuality();
  const look = useAtlas((state) => state.look);
  const { subject, subjects, year } = layer;
  if (!subject) return <p className="muted">{words.noSubject}</p>;
  return (
    <div className="subject">
      <label className="field">
        <span>{words.subject}</span>
        <select
          value={subject.id}
          onChange={({ target: { value } }) =>
            look({ subject: value, year: yearFor(record, value, year), edition: layer.edition })
          }
        >
          {subjects.map(({ id, zh, en }) => (
            <option key={id} value={id}>
              {pick(lang, zh, en)}
            </option>
          ))}
        </select>
      </label>
      <p className="explain">{pick(lang, subject.explain, subject.explainEn)}</p>
    </div>
  );
}
