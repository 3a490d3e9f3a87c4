import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { errorText, fieldErrors, orpc } from '#renderer/app/client.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { checkerAddress } from '#contract/check.ts';

/** Where the office has put the page that checks: from then on the QR of a new paper is that address. */
export const CheckerAddress = () => {
  const { data } = useQuery(orpc.check.address.queryOptions());
  const [typed, setTyped] = useState<string | null>(null);
  const save = useMutation({
    ...orpc.check.saveAddress.mutationOptions(),
    meta: { quiet: true },
    onSuccess: () => setTyped(null),
  });
  const address = typed ?? data?.address ?? '';
  const isChanged = data !== undefined && address.trim() !== data.address;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged) save.mutate({ address });
  };
  const error = save.error && (fieldErrors(save.error)['address'] ?? errorText(save.error));
  return (
    <form onSubmit={submit} noValidate className="settings-stack">
      <LineInput
        label="Alamat halaman pemeriksa"
        description="Taruh halaman pemeriksa di laman kantor, lalu tulis alamatnya di sini. QR yang terbit sesudahnya membuka halaman itu di ponsel siapa saja; isi QR dibaca di ponsel itu dan tidak dikirim. Kosong: QR hanya berisi teks."
        placeholder="https://plut.riau.go.id/periksa"
        inputMode="url"
        limit={checkerAddress}
        value={address}
        error={error}
        onChange={(event) => {
          save.reset();
          setTyped(event.currentTarget.value);
        }}
      />
      <div className="row">
        <Button type="submit" variant="default" disabled={!isChanged} loading={save.isPending}>
          Simpan alamat
        </Button>
        <output className="small dim">
          {save.isSuccess && !isChanged && 'Tersimpan. QR yang sudah terbit tetap berlaku.'}
        </output>
      </div>
    </form>
  );
};
