import { formatDate } from '#domain/format.ts';
import { today } from '#ui/today.ts';
import { useReporting } from './context.ts';
import { Pair } from './Head.tsx';
import { instantText } from './say.ts';

/** Which record this is and which data it rests on. */
export function DataLines() {
  const { visit, record, words, lang } = useReporting();
  const { version, date } = record.catalog;
  const now = date ? words.versionOf(version, formatDate(date, lang)) : words.version(version);
  return (
    <>
      <h2>{words.record}</h2>
      <dl className="report-pairs report-small">
        <Pair label={words.recordId}>{visit.id}</Pair>
        <Pair label={words.printed}>{formatDate(today(), lang)}</Pair>
        <Pair label={words.created}>{instantText(visit.createdAt, lang)}</Pair>
        <Pair label={words.updated}>{instantText(visit.updatedAt, lang)}</Pair>
        {visit.feature ? (
          <Pair label={words.checklistData}>{words.version(visit.feature.dataVersion)}</Pair>
        ) : null}
        <Pair label={words.printData}>{now}</Pair>
      </dl>
    </>
  );
}

/** Lines to sign on. */
export function Signatures() {
  const { words } = useReporting();
  return (
    <section className="report-signatures" aria-label={words.signatures}>
      {words.signers.map((signer) => (
        <p key={signer}>
          {signer}
          {words.colon}
        </p>
      ))}
    </section>
  );
}
