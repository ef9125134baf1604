import { csvText } from '#domain/csv.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { download } from '#ui/download.ts';
import { useQuality } from './context.ts';
import { csvRows } from './csv.ts';

/** The view as a link, the layer as a table, the panel on paper. */
export function TakeAway() {
  const quality = useQuality();
  const { words, layer } = quality;
  const notify = useAtlas((state) => state.notify);
  const copy = () => {
    navigator.clipboard.writeText(location.href).then(
      () => notify({ key: 'copied' }),
      () => notify({ key: 'copy-failed' }),
    );
  };
  return (
    <section className="actions" aria-label={words.takeAway}>
      <button type="button" className="button" onClick={copy}>
        {words.copyLink}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          const name = `quality-${layer.subject?.id}-${layer.year}.csv`;
          download(name, 'text/csv', csvText(csvRows(quality)));
        }}
      >
        {words.download}
      </button>
      <button type="button" className="button" onClick={() => print()}>
        {words.print}
      </button>
    </section>
  );
}
