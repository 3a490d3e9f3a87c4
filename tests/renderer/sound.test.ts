// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { chime } from '#renderer/app/sound.ts';

afterEach(() => vi.unstubAllGlobals());

it('holds nobody up on a computer whose sound is broken', async () => {
  const tried = vi.fn<() => void>();
  vi.stubGlobal('AudioContext', function NoDevice() {
    tried();
    throw new Error('no device');
  });
  const unhandled = vi.fn<() => void>();
  process.on('unhandledRejection', unhandled);
  expect(() => chime(true)).not.toThrow();
  await new Promise((resolve) => setTimeout(resolve));
  process.off('unhandledRejection', unhandled);
  expect(tried).toHaveBeenCalled();
  expect(unhandled).not.toHaveBeenCalled();
});
