import { useState } from 'react';
import { contract } from '#contract/index.ts';
import type { PaperSize } from '#contract/office.ts';
import { client } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { useMay } from '#renderer/app/may.ts';
import { LayoutDialog } from './LayoutDialog.tsx';
import styles from './report.module.css';

/** What the printed report is made of, and its appendices that are printed apart. */
export const PrintedParts = ({ period, paper }: { period: string; paper: PaperSize }) => {
  const mayChoose = useMay(contract.reportLayout.save);
  const mayPrint = useMay(contract.report.appendices);
  const [isOpen, setOpen] = useState(false);
  const { order, isBusy } = useFile();
  if (!mayChoose && !mayPrint) return null;
  return (
    <section className={styles.preparing} aria-label="Yang tercetak">
      {mayPrint && (
        <CommandButton
          variant="subtle"
          size="xs"
          label="Cetak lampiran"
          words="daftar kunjungan rekap 7g foto kegiatan penerima sertifikat"
          loading={isBusy('appendices')}
          run={() =>
            order({
              name: 'appendices',
              to: 'print',
              make: () => client.report.appendices({ period, paper }),
            })
          }
        />
      )}
      {mayChoose && (
        <CommandButton
          variant="subtle"
          size="xs"
          label="Susunan laporan…"
          words="bagian urutan tabel lampiran daftar isi"
          run={() => setOpen(true)}
        />
      )}
      {isOpen && <LayoutDialog onClose={() => setOpen(false)} />}
    </section>
  );
};
