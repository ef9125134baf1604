import { riverReaches } from '#domain/quality/layers.ts';
import { SWATCHES } from '#domain/quality/palette.ts';
import { surfaceEdition } from '#domain/quality/sections.ts';
import { pick } from '#domain/text.ts';
import type { StandardEdition } from '#domain/types.ts';
import { useQuality } from './context.ts';
import { legendSwatches } from './rows.ts';
import { SwatchMark } from './SwatchMark.tsx';

/** What the colours and letters mean, in which unit, and by which edition they were given. */
export function Legend() {
  const { record, words, lang, layer, term } = useQuality();
  const { entries, subject } = layer;
  const hasClasses = entries.some(({ computedClass, target }) => computedClass && !target);
  const hasPrinted = entries.some(({ printedClass }) => printedClass !== null);
  const hasRivers = riverReaches(record, entries).length > 0;
  return (
    <section className="quality-legend" aria-labelledby="quality-legend-title">
      <h3 id="quality-legend-title">{words.legend}</h3>
      <ul>
        {legendSwatches(entries).map((swatch) => (
          <li key={swatch.id}>
            <SwatchMark swatch={swatch} /> {pick(lang, swatch.zh, swatch.en)}
          </li>
        ))}
        {entries.some(({ target }) => target) ? (
          <li>
            <SwatchMark swatch={SWATCHES.figure} target /> {words.target}
          </li>
        ) : null}
      </ul>
      {subject?.unit ? <p className="hint">{words.unit(term(subject.unit))}</p> : null}
      <Editions />
      {hasPrinted ? <p className="hint">{words.printedOnly}</p> : null}
      {hasClasses ? <p className="hint">{words.classRule}</p> : null}
      {hasRivers ? <p className="hint">{words.riverNote}</p> : null}
      <p className="hint">{words.noDataNote}</p>
    </section>
  );
}

/** The editions that judged what is shown; where none did, that is said. */
function Editions() {
  const { record, words, layer, today } = useQuality();
  const used = new Map<string, StandardEdition>();
  for (const { judgement, computedClass, period } of layer.entries) {
    if (judgement) used.set(judgement.edition.id, judgement.edition);
    if (!computedClass) continue;
    const table = surfaceEdition(record, period, layer.edition, today);
    const edition = record.standards.editions.find(({ id }) => id === table);
    if (edition) used.set(edition.id, edition);
  }
  const figures = layer.entries.some(({ value, target }) => value !== null && !target);
  if (used.size === 0) return figures ? <p className="hint">{words.notJudged}</p> : null;
  return (
    <>
      {[...used.values()].map((edition) => (
        <Edition key={edition.id} edition={edition} />
      ))}
    </>
  );
}

function Edition({ edition }: { edition: StandardEdition }) {
  const { words, lang } = useQuality();
  const { number, title, titleEn, from, to, verification } = edition;
  const text = words.editionOf(number, pick(lang, title, titleEn), from);
  return (
    <p className="hint">
      {words.judgedBy(to ? words.editionUntil(text, to) : text)}
      {lang === 'zh' ? '；' : '; '}
      {words.verification[verification]}
    </p>
  );
}
