import { NEAR_WORDS } from '#i18n/near.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';

/** Measures from where the device is, for as long as it is not pressed again. */
export function LocateButton() {
  const words = NEAR_WORDS[useAtlas((state) => state.lang)];
  const isOn = useAtlas((state) => state.nearby.follow !== 'off');
  const store = useAtlasStore();

  function toggle() {
    const { watchHere, setNearby } = store.getState();
    setNearby({ follow: isOn ? 'off' : 'asked' });
    watchHere(!isOn);
  }

  return (
    <button type="button" className="button" onClick={toggle}>
      {isOn ? words.stopMe : words.useMe}
    </button>
  );
}
