import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sheet, Written } from '#contract/consultation.ts';
import { ORPCError } from '@orpc/client';
import { fieldsChanged } from '#core/kernel/concurrency.ts';
import { type Base, createDraft, type SheetChange } from '#renderer/consultation/draft.ts';

const key = { ticketUid: 'ticket', fieldUid: 'field' };

const blank: Written = {
  problem: '',
  advice: '',
  followUp: '',
  followUpDue: null,
  followUpTime: null,
  outcome: null,
  referral: '',
  deliveredServiceUids: [],
};

/** A host that can be unplugged; `stored` is what it has on disk. */
const openHost = () => {
  const host = {
    isUp: true,
    stored: {} as SheetChange,
    kept: null as { change: SheetChange; basedOn: Base } | null,
    send: async (save: SheetChange & typeof key & { basedOn?: Partial<Written> | undefined }) => {
      const { ticketUid: _, fieldUid: __, basedOn = {}, ...change } = save;
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (!host.isUp) throw new Error('unplugged');
      const now = { ...blank, ...host.stored } as Sheet;
      const fields = fieldsChanged(now, change, basedOn);
      if (fields.length > 0) throw new ORPCError('SHEET_CHANGED', { data: { stored: now, fields } });
      host.stored = { ...host.stored, ...change };
      return { ...blank, ...host.stored, savedAt: '2026-11-23T03:24:07.000Z' } as Sheet;
    },
    keep: (unsaved: { change: SheetChange; basedOn: Base } | null) => {
      host.kept = unsaved;
    },
  };
  const { write, ...draft } = createDraft(key, host.send, host.keep);
  return {
    host,
    draft: { ...draft, write: (change: SheetChange, shown: Base = blank) => write(change, shown) },
  };
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
  expect(host.kept).toEqual({
    change: { problem: 'baru', advice: 'OSS' },
    basedOn: { problem: '', advice: '' },
  });
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

describe('two windows on one sheet', () => {
  const clashing = async () => {
    const { host, draft } = openHost();
    draft.write({ problem: 'Belum punya NIB' });
    await vi.runAllTimersAsync();
    host.stored = { ...host.stored, problem: 'Merek ditolak', advice: 'DJKI' };
    draft.write({ problem: 'Belum punya NIB dan halal', followUp: 'Bawa KTP' });
    await vi.runAllTimersAsync();
    return { host, draft };
  };

  it('writes over nothing: both texts are there until somebody chooses', async () => {
    const { host, draft } = await clashing();
    expect(host.stored.problem).toBe('Merek ditolak');
    expect(draft.current()).toMatchObject({
      typed: { problem: 'Belum punya NIB dan halal', followUp: 'Bawa KTP' },
      saving: { kind: 'failed', clash: { stored: { problem: 'Merek ditolak' }, fields: ['problem'] } },
    });
    expect(host.kept?.change).toMatchObject({ problem: 'Belum punya NIB dan halal' });
    const refused = draft.flush().catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    expect(await refused).toMatchObject({ code: 'SHEET_CHANGED' });
  });

  it.each([
    ['mine', 'Belum punya NIB dan halal'],
    ['stored', 'Merek ditolak'],
  ] as const)('saves the rest with the words that were chosen: %s', async (whose, problem) => {
    const { host, draft } = await clashing();
    const settled = draft.settle(whose);
    await vi.runAllTimersAsync();
    await settled;
    expect(host.stored).toEqual({ problem, advice: 'DJKI', followUp: 'Bawa KTP' });
    expect(draft.current()).toMatchObject({ typed: { problem }, saving: { kind: 'saved' } });
    expect(host.kept).toBe(null);
  });

  it('takes the choice also when leaving the field has just sent the same words again', async () => {
    const { host, draft } = await clashing();
    void draft.save();
    const settled = draft.settle('mine');
    await vi.runAllTimersAsync();
    await settled;
    expect(host.stored.problem).toBe('Belum punya NIB dan halal');
    expect(draft.current().saving).toMatchObject({ kind: 'saved' });
  });

  it('asks the same when it was the end of the service that met the other window', async () => {
    const { host, draft } = openHost();
    const stored = { ...blank, followUp: 'Bawa NPWP' } as Sheet;
    host.stored = { followUp: 'Bawa NPWP' };
    draft.refused(
      { outcome: 'done', followUp: 'Bawa KTP' },
      blank,
      new ORPCError('SHEET_CHANGED', { data: { stored, fields: ['followUp'] } }),
    );
    expect(draft.current()).toMatchObject({
      typed: { followUp: 'Bawa KTP' },
      saving: { kind: 'failed', clash: { fields: ['followUp'] } },
    });
    expect(host.kept?.basedOn).toEqual({ followUp: '' });
    const settled = draft.settle('mine');
    await vi.runAllTimersAsync();
    await settled;
    expect(host.stored).toEqual({ followUp: 'Bawa KTP' });
    expect(draft.base()).toEqual({ followUp: 'Bawa KTP' });
  });
});
