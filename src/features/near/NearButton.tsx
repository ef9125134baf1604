import { WORDS } from '#i18n/words.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';

/** Opens "near here" around the middle of the map, or of the first plan while there is no map. */
export function NearButton() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const store = useAtlasStore();

  function open() {
    const { camera, record, setNear } = store.getState();
    const plan = record.status === 'ready' ? record.record.plans[0] : undefined;
    if (camera) setNear({ lon: camera.lon, lat: camera.lat, accuracyM: 0 });
    else if (plan) {
      const [west, south, east, north] = plan.bbox;
      setNear({ lon: (west + east) / 2, lat: (south + north) / 2, accuracyM: 0 });
    }
  }

  return (
    <button type="button" className="button" onClick={open}>
      {words.nearHere}
    </button>
  );
}
