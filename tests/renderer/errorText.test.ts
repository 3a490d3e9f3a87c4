// @vitest-environment jsdom
import { ORPCError } from '@orpc/client';
import { expect, it } from 'vitest';
import { client, errorText } from '#renderer/app/client.ts';
import { officeDraft, openTestCore } from '../core/support.ts';

const said = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => '',
    (error: unknown) => errorText(error),
  );

it('asks to open the application again only when nobody answers', async () => {
  expect(await said(client.session.current())).toContain('tutup lalu buka lagi aplikasinya');
});

it('says nothing in the language of what carries the calls', () => {
  for (const code of ['NOT_FOUND', 'FORBIDDEN', 'PAYLOAD_TOO_LARGE', 'SERVICE_UNAVAILABLE'])
    expect(errorText(new ORPCError(code))).toContain('tutup lalu buka lagi aplikasinya');
});

it('speaks of the input when the page cannot work with it', () => {
  const broken = new Date(Number.NaN);
  for (const spoil of [() => (null as unknown as { name: string }).name, () => broken.toISOString()]) {
    const text = errorText(
      (() => {
        try {
          return spoil();
        } catch (error) {
          return error;
        }
      })(),
    );
    expect(text).toContain('periksa isian');
    expect(text).not.toContain('buka lagi');
  }
});

it('says what is wrong with input that the contract refuses', async () => {
  const { admin } = await openTestCore();
  expect(await said(admin.office.update({ ...officeDraft, postalCode: '123' }))).toBe(
    'Kode pos harus 5 digit angka. Tidak ada yang disimpan.',
  );
});
