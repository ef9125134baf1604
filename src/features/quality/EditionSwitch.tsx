import { useMemo } from 'react';
import { inForce } from '#domain/judge.ts';
import { layerOf } from '#domain/quality/layers.ts';
import type { EditionChoice } from '#domain/quality/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { type Quality, useQuality } from './context.ts';
import { changesBetween } from './rows.ts';
import { figureText, verdictText } from './say.ts';

/** Judges the year by another edition, and says what that changes. */
export function EditionSwitch() {
  const quality = useQuality();
  const { words, layer } = quality;
  const look = useAtlas((state) => state.look);
  if (layer.choices.length === 0) return null;
  const key = (choice: EditionChoice) => JSON.stringify(choice);
  return (
    <div className="edition">
      <label className="field">
        <span>{words.edition}</span>
        <select
          value={key(layer.edition)}
          onChange={(event) => {
            const chosen = layer.choices.find((choice) => key(choice) === event.target.value);
            if (chosen) look({ edition: chosen });
          }}
        >
          {layer.choices.map((choice) => (
            <option key={key(choice)} value={key(choice)}>
              {choiceText(quality, choice)}
            </option>
          ))}
        </select>
      </label>
      {layer.edition === 'then' ? null : <Changes />}
    </div>
  );
}

function choiceText(quality: Quality, choice: EditionChoice): string {
  const { words, record, layer, today } = quality;
  const { editions } = record.standards;
  if (choice === 'then') return words.editionThen;
  if (choice === 'today') {
    const now = editions.find(
      (edition) => edition.medium === layer.subject?.topic && inForce(edition, today),
    );
    return words.editionToday(now?.number ?? '');
  }
  const edition = editions.find(({ id }) => id === choice.edition);
  if (!edition) return choice.edition;
  const { number, from, to } = edition;
  return to ? words.editionSpan(number, from, to) : words.editionFrom(number, from);
}

/** The figures that the chosen edition judges otherwise than the one in force in their year. */
function Changes() {
  const quality = useQuality();
  const { record, words, layer, today } = quality;
  const { subject, year, entries } = layer;
  const changes = useMemo(() => {
    if (!subject || year === null) return [];
    return changesBetween(layerOf(record, subject.id, year, 'then', today), entries);
  }, [record, subject, year, entries, today]);
  return (
    <div className="changes" role="status">
      <p>{changes.length === 0 ? words.noChanges : words.changes(String(changes.length))}</p>
      <ul>
        {changes.map(({ before, after }) => (
          <li key={`${after.indicator} ${after.period}`}>
            {words.changeOf(
              quality.featureName(after.feature),
              figureText(quality, after),
              verdictText(quality, before),
              verdictText(quality, after),
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
