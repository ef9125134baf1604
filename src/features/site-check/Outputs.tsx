import { MAX_LINK_VERTICES, vertexCount } from '#store/url-check.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useSiting } from './context.ts';

const FORMATS = ['json', 'geojson', 'csv'] as const;

/** Print, save, or pass on a link; nothing is uploaded anywhere. */
export function Outputs({ what }: { what: 'site' | 'batch' }) {
  const { words } = useSiting();
  const ask = useAtlas((state) => state.ask);
  return (
    <div className="actions">
      <button type="button" className="button" onClick={() => window.print()}>
        {words.print}
      </button>
      {what === 'site' ? <CopyLink /> : null}
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          onClick={() => ask({ to: 'save', what, format })}
        >
          {words.save[format]}
        </button>
      ))}
      <a className="schema-link" href="./schema/site-check.schema.json">
        {words.schema}
      </a>
    </div>
  );
}

/** Only a site that an address can hold has a link; of a batch none has. */
function CopyLink() {
  const { words } = useSiting();
  const geometry = useAtlas((state) => state.check?.geometry ?? null);
  const notify = useAtlas((state) => state.notify);
  if (!geometry) return null;
  if (vertexCount(geometry) > MAX_LINK_VERTICES) {
    return <p className="hint">{words.notInLink(String(MAX_LINK_VERTICES))}</p>;
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      notify({ key: 'copied' });
    } catch {
      notify({ key: 'copy-failed' });
    }
  }

  return (
    <button type="button" className="button" onClick={copy}>
      {words.copyLink}
    </button>
  );
}
