import { afterEach, describe, expect, test, vi } from 'vitest';
import { PhotoShelf, type PhotoUrls } from './photo-urls.ts';

const made = vi.spyOn(URL, 'createObjectURL');
const revoked = vi.spyOn(URL, 'revokeObjectURL');
afterEach(() => vi.clearAllMocks());

function shelf(photo: (id: string) => Promise<Blob | null>) {
  const told: PhotoUrls[] = [];
  return { told, shelf: new PhotoShelf({ photo }, (urls) => told.push(urls)) };
}

describe('addresses of photos', () => {
  test('each is read once, and given back when it is not wanted any more', async () => {
    const read = vi.fn(async () => new Blob(['jpeg']));
    const { told, shelf: opened } = shelf(read);
    opened.want(['a']);
    opened.want(['a', 'b']);
    await vi.waitFor(() => expect(told.at(-1)?.size).toBe(2));
    expect(read).toHaveBeenCalledTimes(2);
    opened.want(['b']);
    expect([...(told.at(-1)?.keys() ?? [])]).toEqual(['b']);
    opened.close();
    expect(revoked.mock.calls.flat()).toEqual(made.mock.results.map(({ value }) => value));
  });

  test('bytes that are gone or cannot be read are told as null', async () => {
    const { told, shelf: opened } = shelf(async (id) => {
      if (id === 'broken') throw new Error('database closed');
      return null;
    });
    opened.want(['gone', 'broken']);
    await vi.waitFor(() => expect(told.at(-1)?.size).toBe(2));
    expect([...(told.at(-1)?.values() ?? [])]).toEqual([null, null]);
  });

  test('none is made for a photo that came after the form was closed', async () => {
    let arrive: (blob: Blob) => void = () => undefined;
    const { told, shelf: opened } = shelf(() => new Promise((resolve) => (arrive = resolve)));
    opened.want(['a']);
    opened.close();
    arrive(new Blob(['jpeg']));
    // Every answer that was on its way has come by now.
    await new Promise(setImmediate);
    expect(made).not.toHaveBeenCalled();
    expect(told).toEqual([new Map()]);
  });
});
