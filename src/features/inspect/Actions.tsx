import { featureGeojson } from '#domain/feature-geojson.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { download } from '#ui/download.ts';
import { useInspecting } from './context.ts';
import { FieldActions } from './FieldActions.tsx';

/** Zoom to a feature, copy its address, take it away as GeoJSON. */
export function Actions({ feature }: { feature: AtlasFeature }) {
  const { words } = useInspecting();
  const notify = useAtlas((state) => state.notify);
  const show = useAtlas((state) => state.show);
  const setMode = useAtlas((state) => state.setMode);

  async function copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      notify({ key: 'copied' });
    } catch {
      notify({ key: 'copy-failed' });
    }
  }

  function save() {
    const name = `${feature.id.replaceAll('/', '_')}.geojson`;
    download(name, 'application/geo+json', featureGeojson(feature));
  }

  return (
    <div className="actions">
      {feature.geometry ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            setMode('map');
            show(feature.id);
          }}
        >
          {words.zoomTo}
        </button>
      ) : null}
      <button type="button" className="button" onClick={copy}>
        {words.copyLink}
      </button>
      <button type="button" className="button" onClick={save}>
        {words.downloadGeojson}
      </button>
      <FieldActions feature={feature} />
    </div>
  );
}
