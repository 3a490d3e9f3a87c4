import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import type { PaperSize } from '#contract/office.ts';
import type { Outputs } from '#contract/index.ts';
import { numberText } from '#contract/dates.ts';
import { client } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Dialog } from '#renderer/app/FormDialog.tsx';
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
  const [told, setTold] = useState<{ period: string; leftOut: Outputs['report']['leftOut'] } | null>(null);
  const leftOut = told?.period === period ? told.leftOut : [];
  const print = (key?: string) =>
    order({
      name: key ?? 'appendices',
      to: 'print',
      make: async () => {
        // Told also where all of them are too long and none is printed.
        if (key === undefined) setTold({ period, leftOut: await client.report.leftOut({ period }) });
        return client.report.appendices({ period, paper, key });
      },
    });
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
          run={() => print()}
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
      {leftOut.length > 0 && (
        <Dialog title="Lampiran yang tidak ikut dicetak" onClose={() => setTold(null)}>
          {leftOut.map(({ key, title, lines, fitsAlone }) => (
            <div key={key} className="row">
              <span className="grow">
                <b>{title}</b>: {numberText(lines)} baris, terlalu panjang untuk sekali cetak
                {fitsAlone
                  ? ' bersama yang lain.'
                  : '. Pilih masa yang lebih pendek; seluruhnya ada di Paket data.'}
              </span>
              {fitsAlone && (
                <Button variant="default" loading={isBusy(key)} onClick={() => print(key)}>
                  Cetak tersendiri
                </Button>
              )}
            </div>
          ))}
        </Dialog>
      )}
    </section>
  );
};
