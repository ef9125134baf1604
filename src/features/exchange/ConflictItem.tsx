import { useId } from 'react';
import { formatDate } from '#domain/format.ts';
import { pick } from '#domain/text.ts';
import type { Conflict } from '#domain/visits/exchange/types.ts';
import type { Kept, SurveyedPosition, Visit } from '#domain/visits/types.ts';
import type { Choice } from '#store/field-state.ts';
import { type DifferenceLine, positionLines, timeText, visitLines } from './difference-text.ts';
import { useWords } from './words.ts';

interface ConflictProps<T> {
  conflict: Conflict<T>;
  choice: Choice | null;
  onChoose(choice: Choice): void;
}

/** A visit that was changed here and elsewhere: what differs side by side, and which one to keep. */
export function VisitConflict({ conflict, choice, onChoose }: ConflictProps<Visit>) {
  const speaking = useWords();
  const { lang, words, visitWords } = speaking;
  const { here, incoming } = conflict;
  const { feature, title, date } = here;
  const place = feature ? pick(lang, feature.name, feature.nameEn) : title;
  return (
    <SideBySide
      title={words.visitOf(place || visitWords.freePoint, formatDate(date, lang))}
      lines={visitLines(here, incoming, speaking)}
      changes={[lastChange(here), lastChange(incoming)]}
      options={['here', 'incoming', 'both']}
      choice={choice}
      onChoose={onChoose}
    />
  );
}

export function PositionConflict({ conflict, choice, onChoose }: ConflictProps<SurveyedPosition>) {
  const speaking = useWords();
  const { lang, words } = speaking;
  const { here, incoming } = conflict;
  return (
    <SideBySide
      title={words.positionOf(pick(lang, here.name, here.nameEn))}
      lines={positionLines(here, incoming, speaking)}
      changes={[lastChange(here), lastChange(incoming)]}
      options={['here', 'incoming']}
      choice={choice}
      onChoose={onChoose}
    />
  );
}

interface LastChange {
  at: string;
  device: string;
}

/** When a copy was changed last, and by which device; by its own clock. */
function lastChange(kept: Kept & { history?: Visit['history'] }): LastChange {
  const last = kept.history?.at(-1);
  const [most] = Object.entries(kept.version).sort(([, a], [, b]) => b - a);
  return { at: last?.at ?? kept.updatedAt, device: last?.device ?? most?.[0] ?? '' };
}

interface SideBySideProps {
  title: string;
  lines: readonly DifferenceLine[];
  changes: readonly [here: LastChange, incoming: LastChange];
  options: readonly Choice[];
  choice: Choice | null;
  onChoose(choice: Choice): void;
}

function SideBySide({ title, lines, changes, options, choice, onChoose }: SideBySideProps) {
  const { lang, words } = useWords();
  const name = useId();
  // A device is a long random name; its beginning tells two apart.
  const changed = ({ at, device }: LastChange) =>
    words.changedAt(timeText(at, lang), device.slice(0, 4));
  return (
    <section className="exchange-conflict" aria-labelledby={`${name}-title`}>
      <h6 id={`${name}-title`}>{title}</h6>
      <table>
        <caption className="visually-hidden">{words.differs}</caption>
        <thead>
          <tr>
            {([words.here, words.incoming] as const).map((side, i) => (
              <th key={side} scope="col">
                {side}
                <span className="exchange-when">{changed(changes[i as 0 | 1])}</span>
              </th>
            ))}
          </tr>
        </thead>
        {lines.map(({ field, what, here, incoming }) => (
          <tbody key={field}>
            <tr>
              <th colSpan={2} scope="rowgroup">
                {what}
              </th>
            </tr>
            <tr>
              <td>{here}</td>
              <td>{incoming}</td>
            </tr>
          </tbody>
        ))}
      </table>
      <fieldset className="exchange-choice">
        <legend>{words.choose}</legend>
        {options.map((option) => (
          <label key={option} className="exchange-option">
            <input
              type="radio"
              name={name}
              checked={choice === option}
              onChange={() => onChoose(option)}
            />
            {words.choices[option]}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
