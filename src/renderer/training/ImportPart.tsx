import { Button, FileButton, Loader, SegmentedControl } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import { numberText } from '#contract/dates.ts';
import { importField, importFieldWords, type ImportPreview } from '#contract/participantImport.ts';
import type { Training } from '#contract/training.ts';
import { client, errorText, fieldErrors } from '#renderer/app/client.ts';
import { columnLetter } from '#renderer/app/sheet/columnLetter.ts';
import { SheetColumns } from '#renderer/app/sheet/SheetColumns.tsx';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ImportRows } from './ImportRows.tsx';
import { type RowStatus, statusWords } from './importWords.ts';
import trainingStyles from './training.module.css';
import participantsStyles from './participants.module.css';
import importStyles from './trainingImport.module.css';
import { type Import, type Progress, useImport } from './useImport.ts';
import { XLSX } from './words.ts';

const placesNote = ({ quota, enrolled }: Training, coming: number): string => {
  if (quota === null) return '';
  const waiting = Math.min(coming, Math.max(0, enrolled + coming - quota));
  return waiting > 0 ? ` ${waiting} di antaranya masuk daftar tunggu, karena kuotanya ${quota}.` : '';
};

/** What is still missing, or what will happen. */
const state = ({ coming, undecided, outcome }: Import, training: Training): string => {
  if (undecided > 0) return `${undecided} baris meragukan menunggu pilihan Anda.`;
  if (coming === 0) return 'Tidak ada baris yang dapat ditambahkan.';
  return `${outcome ? 'Baris ini belum disimpan.' : 'Belum ada yang disimpan.'}${placesNote(training, coming)}`;
};

/** What came of the sheet, or that nothing will, and the rows that are not on the list as a sheet of their own. */
const LeftNotice = ({ reading }: { reading: Import }) => {
  const { order, isBusy } = useFile();
  const { outcome, leftFile, leftSaved, rows, coming, undecided } = reading;
  const isNoneTaken = rows.length > 0 && coming + undecided === 0;
  if (!outcome && !isNoneTaken) return null;
  return (
    <div className="training-pad">
      <Notice
        kind="warn"
        action={
          <CommandButton
            label="Simpan yang belum masuk"
            size="xs"
            variant="default"
            loading={isBusy('left')}
            run={() => order({ name: 'left', to: 'save', make: leftFile, onSaved: leftSaved })}
          />
        }
      >
        {outcome ? (
          <b>
            {numberText(outcome.added)} peserta masuk, {numberText(outcome.skipped)} baris dilewati,{' '}
            {numberText(outcome.wrong)} baris salah.
          </b>
        ) : (
          <b>Tidak ada baris yang dapat ditambahkan.</b>
        )}{' '}
        Yang belum masuk ada di bawah ini: betulkan lalu tambahkan, atau simpan sebagai XLSX dengan sebabnya.
      </Notice>
    </div>
  );
};

const Unreadable = ({ error, children }: { error: unknown; children: React.ReactNode }) => (
  <Empty Icon={IconFileSpreadsheet} title="Berkas ini belum dapat dibaca">
    <p className={trainingStyles.hint}>{errorText(error)} Tidak ada yang disimpan.</p>
    <div className="row">{children}</div>
  </Empty>
);

/** Which columns were left out, and the way to choose them by hand. */
const ColumnsLine = ({ preview, onColumns }: { preview: ImportPreview; onColumns: () => void }) => {
  const used = new Set(Object.values(preview.layout.columns));
  const unused = preview.headings.filter(({ column }) => !used.has(column));
  return (
    <>
      <span className="small dim grow">
        {preview.isRemembered && 'Kolom dipilih seperti terakhir kali. '}
        {unused.length === 0
          ? 'Semua kolom dipakai.'
          : `Kolom tidak dipakai: ${unused.map(({ text, column }) => text || `kolom ${columnLetter(column)}`).join(', ')}.`}
      </span>
      <Button size="xs" variant="subtle" onClick={onColumns}>
        Ubah kolom
      </Button>
    </>
  );
};

type Filter = RowStatus | 'all';

/** All rows or those of one state, with how many there are. */
const Filters = ({
  rows,
  value,
  onChange,
}: {
  rows: ImportPreview['rows'];
  value: Filter;
  onChange: (filter: Filter) => void;
}) => (
  <SegmentedControl
    size="xs"
    aria-label="Saring baris"
    value={value}
    onChange={onChange}
    data={[
      { value: 'all' as const, label: `Semua ${rows.length}` },
      ...statusWords
        .map(({ status, title }) => ({
          value: status,
          count: rows.filter((row) => row.status === status).length,
          title,
        }))
        .filter(({ count, value: status }) => count > 0 || status === value)
        .map(({ value: status, title, count }) => ({ value: status, label: `${title} ${count}` })),
    ]}
  />
);

/** A sheet of participants, shown row by row before anything is stored. */
export const ImportPart = ({
  training,
  progress,
  setProgress,
  onFile,
}: {
  training: Training;
  progress: Progress;
  setProgress: Dispatch<SetStateAction<Progress | null>>;
  onFile: (file: File) => void;
}) => {
  const onClose = () => setProgress(null);
  const reading = useImport(training.uid, progress, setProgress, onClose);
  const { preview, rows, add, outcome, coming, undecided } = reading;
  const { order, isBusy } = useFile();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.focus(), []);
  const [chosenFilter, setFilter] = useState<Filter | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const hasNames = preview.data?.layout.columns.name !== undefined;
  // What has to be looked at comes first, as long as nobody chose otherwise.
  const firstFilter = statusWords.slice(0, 2).find(({ status }) => rows.some((row) => row.status === status));
  const filter = chosenFilter ?? firstFilter?.status ?? 'all';
  const shown = filter === 'all' ? rows : rows.filter(({ status }) => status === filter);
  const undecidedRows = shown.filter(reading.isOpen);
  const decideRest = (as: 'new' | 'skip') =>
    reading.decide(
      Object.fromEntries(
        undecidedRows.filter(({ mayBeNew }) => as === 'skip' || mayBeNew).map(({ row }) => [row, as]),
      ),
    );
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
    <div className={participantsStyles.root} ref={body} tabIndex={-1}>
      <Card
        grows
        title={progress.upload.file.name}
        note={preview.data && `${rows.length} baris`}
        actions={
          <>
            {!preview.error && another}
            <CommandButton
              label={outcome ? 'Selesai' : 'Batal impor'}
              keys="Escape"
              variant="default"
              run={onClose}
            />
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
          <div className={`row ${trainingStyles.pad} s13 dim`}>
            <Loader size="sm" /> Membaca berkas
          </div>
        )}
        {preview.data && !hasNames && (
          <Empty Icon={IconFileSpreadsheet} title="Kolom nama belum ditemukan">
            <p className={trainingStyles.hint}>
              Tunjukkan kolom mana yang berisi nama. Pilihan Anda diingat untuk berkas berikutnya.
            </p>
            <div className="row">
              <Button onClick={() => setChoosing(true)}>Pilih kolom</Button>
              {example}
            </div>
          </Empty>
        )}
        <LeftNotice reading={reading} />
        {preview.data && hasNames && preview.data.rows.length === 0 && (
          <Empty Icon={IconFileSpreadsheet} title="Tidak ada nama di berkas ini">
            <p className={trainingStyles.hint}>
              Isi nama peserta di bawah judul kolom “Nama”, lalu pilih lagi.
            </p>
            <div className="row">
              <Button variant="default" onClick={() => setChoosing(true)}>
                Pilih kolom
              </Button>
              {another}
              {example}
            </div>
          </Empty>
        )}
        {preview.data && isChoosing && (
          <SheetColumns
            key={JSON.stringify(preview.data.layout)}
            {...preview.data}
            fields={importField.options}
            words={importFieldWords}
            onTable={reading.chooseLayout}
            onChoose={(layout) => {
              reading.chooseLayout(layout);
              setChoosing(false);
            }}
            onClose={() => setChoosing(false)}
          />
        )}
        {preview.data && rows.length > 0 && (
          <>
            <div className={importStyles.filter}>
              <Filters rows={rows} value={filter} onChange={setFilter} />
              <ColumnsLine preview={preview.data} onColumns={() => setChoosing(true)} />
            </div>
            {filter !== 'all' && (
              <div className={importStyles.explain}>
                <span className="small dim grow">
                  {statusWords.find(({ status }) => status === filter)!.explain}
                </span>
                {undecidedRows.length > 0 && (
                  <>
                    {undecidedRows.some(({ mayBeNew }) => mayBeNew) && (
                      <Button variant="subtle" size="xs" onClick={() => decideRest('new')}>
                        Sisanya orang baru
                      </Button>
                    )}
                    <Button variant="subtle" size="xs" onClick={() => decideRest('skip')}>
                      Lewati sisanya
                    </Button>
                  </>
                )}
              </div>
            )}
            <ImportRows preview={preview.data} rows={shown} reading={reading} />
            {add.error && (
              <div className={trainingStyles.pad}>
                <Notice kind="error">
                  <b>Belum ada yang ditambahkan.</b>{' '}
                  {Object.values(fieldErrors(add.error)).join(' ') || errorText(add.error)}
                </Notice>
              </div>
            )}
            <div className={importStyles.foot}>
              <output className="s13 grow">{state(reading, training)}</output>
              <CommandButton
                size="md"
                label={`Tambahkan ${coming} peserta`}
                keys="Ctrl+Enter"
                disabled={coming === 0 || undecided > 0 || preview.isPlaceholderData}
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
