import { describe, expect, test } from 'vitest';
import { type NoFix, watchDevice } from './here.ts';

/** A device that says what it is told to. */
function fakeDevice() {
  let answers: Parameters<Geolocation['watchPosition']> | null = null;
  const cleared: number[] = [];
  return {
    cleared,
    device: {
      watchPosition: (...given: Parameters<Geolocation['watchPosition']>) => {
        answers = given;
        return 7;
      },
      clearWatch: (id: number) => void cleared.push(id),
    },
    says: (coords: object, timestamp = 1) =>
      answers?.[0]({ coords, timestamp } as GeolocationPosition),
    fails: (code: number) => answers?.[1]?.({ code } as GeolocationPositionError),
    options: () => answers?.[2],
  };
}

const COORDS = { longitude: 113.3, latitude: 40.1, accuracy: 12, altitude: null };

function watch() {
  const told: (number | NoFix)[] = [];
  const fake = fakeDevice();
  const stop = watchDevice(
    { onFix: ({ accuracyM }) => told.push(accuracyM), onNone: (reason) => told.push(reason) },
    fake.device,
  );
  return { ...fake, told, stop };
}

describe('the watch of the device', () => {
  test('asks for the best that there is, and for none that was known before', () => {
    expect(watch().options()).toMatchObject({ enableHighAccuracy: true, maximumAge: 0 });
  });

  test('reports fixes, and answers that cannot be true as none', () => {
    const { says, told } = watch();
    says(COORDS);
    says({ ...COORDS, latitude: 95 });
    says({ ...COORDS, accuracy: 0 });
    expect(told).toEqual([12, 'unavailable', 'unavailable']);
  });

  test('says why there is no position', () => {
    const { fails, told } = watch();
    for (const code of [1, 2, 3, 99]) fails(code);
    expect(told).toEqual(['refused', 'unavailable', 'timeout', 'unavailable']);
  });

  test('reports nothing once it is stopped', () => {
    const { stop, says, fails, told, cleared } = watch();
    stop();
    says(COORDS);
    fails(1);
    expect(told).toEqual([]);
    expect(cleared).toEqual([7]);
  });

  test('without a receiver there is no position', () => {
    const told: NoFix[] = [];
    const listener = { onFix: () => undefined, onNone: (reason: NoFix) => told.push(reason) };
    watchDevice(listener, undefined)();
    expect(told).toEqual(['unavailable']);
  });
});
