import { describe, expect, test, vi } from 'vitest';
import { SitingClient } from './client.ts';
import { loopback, SITING_DATA, textFile } from './fixtures.ts';
import type { SitingCalls } from './protocol.ts';
import { SitingSession } from './session.ts';

const load = async () => SITING_DATA;
const newClient = () => new SitingClient(loopback((pace) => new SitingSession(load, pace)));
const DEFAULTS = { type: 'coking', radiusM: 0, date: '2026-11-22' };

function manySites(count: number) {
  const rows = Array.from({ length: count }, (_, i) => `s${i},113.${100 + (i % 100)},40.1`);
  return textFile('sites.csv', `name,lon,lat\n${rows.join('\n')}\n`);
}

describe('calls to the worker', () => {
  test('are answered each with its own result', async () => {
    const client = newClient();
    const [basis, read] = await Promise.all([
      client.call('open', []).result,
      client.call('readSites', [manySites(3), { datum: 'wgs84' }, null]).result,
    ]);
    expect(basis.version).toBe('test');
    expect(read.count).toBe(3);
  });

  test('that fail say why', async () => {
    await expect(newClient().call('reportOf', [7]).result).rejects.toThrow('no site 7');
  });

  test('report how far they are, to the end', async () => {
    const client = newClient();
    await client.call('readSites', [manySites(50), { datum: 'wgs84' }, null]).result;
    const progress = vi.fn();
    await client.call('batch', [DEFAULTS], progress).result;
    expect(progress).toHaveBeenLastCalledWith(50, 50);
  });

  test('can be cancelled while others are answered', async () => {
    const client = newClient();
    await client.call('readSites', [manySites(10_000), { datum: 'wgs84' }, null]).result;
    const running = client.call('batch', [DEFAULTS]);
    await client.call('open', []).result;
    running.cancel();
    const { rows, complete } = await running.result;
    expect(complete).toBe(false);
    expect(rows.length).toBeLessThan(10_000);
  });

  test('fail when the worker is closed or does not start', async () => {
    const never = (): SitingCalls => ({ open: () => new Promise(() => {}) }) as never;
    const port = loopback(never);
    const client = new SitingClient(port);
    const first = client.call('open', []).result;
    port.onerror?.({ message: '' } as ErrorEvent);
    await expect(first).rejects.toThrow('did not start');
    const second = client.call('open', []).result;
    client.close();
    await expect(second).rejects.toThrow('closed');
  });
});
