import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { contract } from '#contract/index.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormTrouble } from '#renderer/app/FormDialog.tsx';
import { inputOf } from '#renderer/app/useContractForm.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import styles from './settings.module.css';
import { useRecordForm } from './useRecordForm.ts';

const nowhere = { address: '' };

/** Where the office has put the page that checks: from then on the QR of a new paper is that address. */
export const CheckerAddress = () => {
  const { data } = useQuery(orpc.check.address.queryOptions());
  const { line, bar, submit } = useRecordForm(inputOf(contract.check.saveAddress), data ?? nowhere, {
    save: (values, basedOn) => client.check.saveAddress({ ...values, basedOn }),
    labels: { address: 'Alamat halaman pemeriksa' },
  });
  return (
    <form onSubmit={submit} noValidate className={styles.stack}>
      <LineInput
        {...line('address')}
        description="Taruh halaman pemeriksa di laman kantor, lalu tulis alamatnya di sini. QR yang terbit sesudahnya membuka halaman itu di ponsel siapa saja; isi QR dibaca di ponsel itu dan tidak dikirim. Kosong: QR hanya berisi teks."
        placeholder="https://plut.riau.go.id/periksa"
        inputMode="url"
      />
      <FormTrouble problem={bar.problem} failure={bar.failure} />
      <div className="row">
        <Button type="submit" variant="default" disabled={!bar.isChanged} loading={bar.isSaving}>
          Simpan alamat
        </Button>
        <output className="small dim">
          {bar.isSaved && 'Tersimpan. QR yang sudah terbit tetap berlaku.'}
        </output>
      </div>
    </form>
  );
};
