import { pick } from '#domain/text.ts';
import { limitText } from '#domain/visits/text.ts';
import { useReporting } from './context.ts';
import { Comparison, TypedValue } from './JudgedValue.tsx';
import type { Measured, VisitParts } from './parts.ts';

const COLUMNS = ['name', 'value', 'limit', 'comparison', 'standard'] as const;

/** Values measured at the place, held against national limits. */
export function Measurements({ parts }: { parts: VisitParts }) {
  const { words, lang } = useReporting();
  const { measured, unmeasured } = parts;
  const names = unmeasured.map(({ name, nameEn }) => pick(lang, name, nameEn));
  return (
    <>
      <h2 id="report-measurements">{words.measurements}</h2>
      {measured.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <table className="report-table measured" aria-labelledby="report-measurements">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {words.measureColumns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measured.map((one) => (
              <MeasuredRow key={one.measurement.id} measured={one} />
            ))}
          </tbody>
        </table>
      )}
      {names.length > 0 ? <p>{words.notMeasured(names.join(words.separator))}</p> : null}
    </>
  );
}

function MeasuredRow({ measured: { measurement, judged } }: { measured: Measured }) {
  const reporting = useReporting();
  const { record, words, common, lang } = reporting;
  const { name, nameEn, limit } = measurement;
  return (
    <tr>
      <td>{pick(lang, name, nameEn)}</td>
      <td>
        <TypedValue entry={measurement} />
      </td>
      <td>{limit ? limitText(record, lang, limit) : common.none}</td>
      <td>
        <Comparison entry={measurement} judged={judged} />
      </td>
      <td>
        {limit ? pick(lang, limit.source, limit.sourceEn) : common.none}
        {limit?.verification ? (
          <p className="report-small">{words.verifications[limit.verification]}</p>
        ) : null}
      </td>
    </tr>
  );
}
