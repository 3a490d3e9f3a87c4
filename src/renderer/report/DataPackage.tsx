import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import type { MonthLock } from '#contract/monthLock.ts';
import type { PaperSize } from '#contract/office.ts';
import { periodName } from '#contract/period.ts';
import { line } from '#contract/text.ts';
import { client } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useMay } from '#renderer/app/may.ts';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { LetterButtons } from './LetterButtons.tsx';
import { Recap } from './Recap.tsx';
import styles from './report.module.css';

type Asked = { period: string; paper: PaperSize; lock: MonthLock | null };

/** Without whole NIKs nobody is asked why. */
const schema = z
  .object({ isWhole: z.boolean(), reason: line(200) })
  .refine(({ isWhole, reason }) => !isWhole || reason !== '', {
    path: ['reason'],
    message: 'Alasan wajib diisi.',
  });

const DataPackageDialog = ({
  period,
  paper,
  lock,
  onMade,
  onClose,
}: Asked & { onMade: (file: File) => void; onClose: () => void }) => {
  const mayWhole = useMay(contract.dataPackage.file, 'wholeNik');
  const { form, dialog, ...fields } = useContractForm(
    schema,
    { isWhole: false, reason: '' },
    {
      save: ({ isWhole, ...typed }) =>
        client.dataPackage.file({ period, paper, wholeNik: isWhole ? { reason: typed.reason } : null }),
      onSaved: onMade,
      labels: { reason: 'Alasan' },
    },
  );
  return (
    <FormDialog
      title={`Paket data ${periodName(period)}`}
      submit="Simpan paket"
      failed="Belum disimpan"
      onClose={onClose}
      {...dialog}
      isReady
    >
      <div className="ask">
        <p>
          Satu berkas ZIP untuk dinas: laporan PDF dan XLSX
          {lock ? <> yang terkunci nomor {lock.number}</> : ' seperti dihitung sekarang'}, daftar di baliknya
          (kunjungan, hasil konsultasi, pendampingan, fasilitasi, pelatihan dan pesertanya, sertifikat)
          sebagai XLSX dan CSV, kamus data, dan BACA-SAYA.
        </p>
        <p>
          Isinya data pribadi. NIK disamarkan{mayWhole && ', kecuali diminta utuh'}; siapa yang mengambilnya
          tercatat di jejak perubahan.
        </p>
      </div>
      {mayWhole && (
        <Checkbox {...form.getInputProps('isWhole', { type: 'checkbox' })} label="Sertakan NIK utuh" />
      )}
      {form.values.isWhole && (
        <>
          <Notice kind="warn">
            <b>NIK semua pengunjung dan peserta masa ini ikut keluar.</b> Hanya bila dinas memintanya secara
            resmi.
          </Notice>
          <LineInput
            {...fields.line('reason')}
            required
            placeholder="Surat Dinas Koperasi 500.3/112, 20/11/2026"
          />
        </>
      )}
    </FormDialog>
  );
};

/** What goes to the agency of a period: in one file, and with which letters. */
export const DataPackage = (asked: Asked) => {
  const may = useMay(contract.dataPackage.file);
  const [isOpen, setOpen] = useState(false);
  const { order } = useFile();
  const keep = (file: File) => {
    setOpen(false);
    order({ name: 'package', to: 'save', make: async () => file });
  };
  return (
    <section className={styles.preparing} aria-label="Untuk dinas">
      {may && (
        <CommandButton
          variant="subtle"
          size="xs"
          label="Paket data"
          words="zip dinas ekspor unduh kirim kamus csv"
          run={() => setOpen(true)}
        />
      )}
      <Recap period={asked.period} />
      <LetterButtons period={asked.period} />
      {isOpen && <DataPackageDialog {...asked} onMade={keep} onClose={() => setOpen(false)} />}
    </section>
  );
};
