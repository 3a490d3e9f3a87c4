import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Sheet } from '#contract/consultation.ts';
import { createDraft, type SheetChange } from '#renderer/consultation/draft.ts';

const key = { ticketUid: 'ticket', fieldUid: 'field' };

/** A host that can be unplugged; `stored` is what it has on disk. */
const openHost = () => {
  const host = {
    isUp: true,
    stored: {} as SheetChange,
    kept: null as SheetChange | null,
    send: async ({ ticketUid: _, fieldUid: __, ...change }: SheetChange & typeof key) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (!host.isUp) throw new Error('unplugged');
      host.stored = { ...host.stored, ...change };
      return { savedAt: '2026-11-23T03:24:07.000Z' } as Sheet;
    },
    keep: (unsaved: SheetChange | null) => {
      host.kept = unsaved;
    },
  };
  return { host, draft: createDraft(key, host.send, host.keep) };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('saves what is typed while an earlier save is on its way', async () => {
  const { host, draft } = openHost();
  draft.write({ problem: 'Belum punya' });
  const saved = draft.flush();
  draft.write({ problem: 'Belum punya NIB', advice: 'OSS' });
  await vi.runAllTimersAsync();
  await saved;
  expect(host.stored).toEqual({ problem: 'Belum punya NIB', advice: 'OSS' });
  expect(host.kept).toBe(null);
});

it('keeps the newest words through a failure and saves them by itself afterwards', async () => {
  const { host, draft } = openHost();
  host.isUp = false;
  draft.write({ problem: 'lama', advice: 'OSS' });
  const refused = draft.flush().catch((error: unknown) => error);
  draft.write({ problem: 'baru' });
  await vi.advanceTimersByTimeAsync(500);
  expect(await refused).toEqual(new Error('unplugged'));
  expect(draft.current().saving.kind).toBe('failed');
  expect(host.kept).toEqual({ problem: 'baru', advice: 'OSS' });
  host.isUp = true;
  await vi.runAllTimersAsync();
  expect(host.stored).toEqual({ problem: 'baru', advice: 'OSS' });
  expect(draft.current().saving).toEqual({ kind: 'saved', at: '2026-11-23T03:24:07.000Z' });
});

it('saves now and then although the typing never pauses', async () => {
  const { host, draft } = openHost();
  for (let i = 0; i < 20; i++) {
    draft.write({ problem: 'x'.repeat(i) });
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(host.stored.problem).toBeDefined();
});
