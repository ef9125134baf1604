import { WORDS } from '#i18n/words.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';

/**
 * Opens "near here": around the user while the device is being located, else around the middle of
 * the map, or of the first plan while there is no map.
 */
export function NearButton() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const store = useAtlasStore();

  function open() {
    const { camera, record, fieldwork, setNear, setNearby } = store.getState();
    const { status, fix } = fieldwork.here;
    const isHere = status === 'on' && fix !== null;
    setNearby({ follow: isHere ? 'on' : 'off' });
    const plan = record.status === 'ready' ? record.record.plans[0] : undefined;
    if (isHere) setNear({ lon: fix.lon, lat: fix.lat, accuracyM: fix.accuracyM });
    else if (camera) setNear({ lon: camera.lon, lat: camera.lat, accuracyM: 0 });
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
