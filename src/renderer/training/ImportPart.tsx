import { Button, FileButton, Loader } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Training } from '#contract/training.ts';
import { client, errorText, fieldErrors } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ImportRows } from './ImportRows.tsx';
import { type Import, type Upload, useImport } from './useImport.ts';
import { XLSX } from './words.ts';

const placesNote = ({ quota, enrolled }: Training, coming: number): string => {
  if (quota === null) return '';
  const waiting = Math.min(coming, Math.max(0, enrolled + coming - quota));
  return waiting > 0 ? ` ${waiting} di antaranya masuk daftar tunggu, karena kuotanya ${quota}.` : '';
};

/** What is still missing, or what will happen. */
const state = ({ coming, undecided }: Import, training: Training): string => {
  if (undecided > 0) return `${undecided} baris meragukan menunggu pilihan Anda.`;
  if (coming === 0) return 'Tidak ada baris yang dapat ditambahkan.';
  return `Belum ada yang disimpan.${placesNote(training, coming)}`;
};

const Unreadable = ({ error, children }: { error: unknown; children: React.ReactNode }) => (
  <Empty Icon={IconFileSpreadsheet} title="Berkas ini belum dapat dibaca">
    <p className="training-hint">{errorText(error)} Tidak ada yang disimpan.</p>
    <div className="row">{children}</div>
  </Empty>
);

/** A sheet of participants, shown row by row before anything is stored. */
export const ImportPart = ({
  training,
  upload,
  onFile,
  onClose,
}: {
  training: Training;
  upload: Upload;
  onFile: (file: File) => void;
  onClose: () => void;
}) => {
  const reading = useImport(training.uid, upload, onClose);
  const { preview, add, coming, undecided } = reading;
  const { order, isBusy } = useFile();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.focus(), []);
  const rows = preview.data?.rows ?? [];
  const template = () =>
    order({ name: 'template', to: 'save', make: () => client.training.importTemplate() });
  const another = (
    <FileButton accept={XLSX} onChange={(next) => next && onFile(next)}>
      {(props) => (
        <Button {...props} variant="default">
          Pilih berkas lain
        </Button>
      )}
    </FileButton>
  );
  const example = (
    <Button variant="subtle" loading={isBusy('template')} onClick={template}>
      Unduh contoh berkas
    </Button>
  );
  return (
    <div className="training-participants" ref={body} tabIndex={-1}>
      <Card
        grows
        title={upload.file.name}
        note={preview.data && `${rows.length} baris`}
        actions={
          <>
            {!preview.error && another}
            <CommandButton label="Batal impor" keys="Escape" variant="default" run={onClose} />
          </>
        }
      >
        {preview.error && (
          <Unreadable error={preview.error}>
            {another}
            {example}
          </Unreadable>
        )}
        {preview.isPending && (
          <div className="row training-pad s13 dim">
            <Loader size="sm" /> Membaca berkas
          </div>
        )}
        {preview.data && rows.length === 0 && (
          <Empty Icon={IconFileSpreadsheet} title="Tidak ada nama di berkas ini">
            <p className="training-hint">Isi nama peserta di bawah judul kolom “Nama”, lalu pilih lagi.</p>
            <div className="row">
              {another}
              {example}
            </div>
          </Empty>
        )}
        {rows.length > 0 && (
          <>
            <ImportRows
              rows={rows}
              decisions={reading.decisions}
              listed={reading.listed}
              onDecide={reading.decide}
            />
            {add.error && (
              <div className="training-pad">
                <Notice kind="error">
                  <b>Belum ada yang ditambahkan.</b>{' '}
                  {Object.values(fieldErrors(add.error)).join(' ') || errorText(add.error)}
                </Notice>
              </div>
            )}
            <div className="training-import-foot">
              <output className="s13 grow">{state(reading, training)}</output>
              <CommandButton
                size="md"
                label={`Tambahkan ${coming} peserta`}
                keys="Ctrl+Enter"
                disabled={coming === 0 || undecided > 0}
                loading={add.isPending}
                run={reading.send}
              />
            </div>
          </>
        )}
      </Card>
    </div>
  );
};
