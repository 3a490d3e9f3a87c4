import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { numberText } from '#contract/dates.ts';
import { type PastImport, pastStateWords } from '#contract/pastImport.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { Page } from '#renderer/app/Page.tsx';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { type RailStep, StepRail } from '#renderer/ui/StepRail.tsx';
import { LockedNotice, LookNotices } from './LookNotices.tsx';
import styles from './pastImport.module.css';
import { Progress } from './Progress.tsx';
import { RowsCard } from './RowsCard.tsx';
import { lockedText } from './words.ts';

const stepsOf = ({ state, look, counts, progress }: PastImport, isChecking: boolean): RailStep[] => {
  const used = Object.keys(look.layout.columns).length;
  const sheet = look.sheets[look.layout.sheet];
  const stands = state === 'draft' || isChecking ? 2 : 3;
  return [
    {
      key: 'file',
      name: 'Berkas',
      note:
        look.encoding ??
        (look.sheets.length > 1
          ? `lembar ${look.layout.sheet + 1} dari ${look.sheets.length}: ${sheet?.name ?? ''}`
          : (sheet?.name ?? '')),
    },
    {
      key: 'columns',
      name: 'Kolom',
      note: `${used} dipakai, ${Math.max(0, look.headings.length - used)} tidak`,
    },
    {
      key: 'rows',
      name: 'Periksa baris',
      note: `${numberText(stands === 2 ? counts.all : progress.total)} baris`,
    },
    {
      key: 'import',
      name: 'Impor',
      note: state === 'draft' || isChecking ? 'dapat diurungkan' : pastStateWords[state].toLowerCase(),
    },
  ].map((step, i) => ({ ...step, state: i < stands ? 'done' : i === stands ? 'now' : 'next' }));
};

/** How many rows would be stored now. */
const comingOf = ({ counts }: PastImport): number =>
  counts.new + counts.known + counts.doubtful + counts.wrong - counts.left - counts.skipped;

/** For what reason it is done: of what reaches into locked months, and of what is taken back. */
const AskReason = ({
  what,
  data: { uid, fileName, outcome, locked },
  coming,
  onDone,
  onClose,
}: {
  what: 'start' | 'goOn' | 'undo';
  data: PastImport;
  coming: number;
  onDone: () => void;
  onClose: () => void;
}) =>
  what === 'undo' ? (
    <ReasonDialog
      verb="Urungkan"
      what="impor"
      example="Salah berkas"
      save={(reason) => client.pastImport.undo({ uid, reason })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        {numberText(outcome.visits)} kunjungan dan {numberText(outcome.people)} orang baru dari {fileName}{' '}
        diambil kembali. Yang sudah diubah atau dipakai orang sesudahnya tetap, dan disebutkan satu per satu.
      </p>
      {locked.taken.length > 0 && (
        <p>
          {lockedText(locked.taken, 'kunjungan di antaranya ada di')}. Alasan ini akan berdiri di Perubahan
          sejak dikunci.
        </p>
      )}
    </ReasonDialog>
  ) : (
    <ReasonDialog
      verb={what === 'start' ? 'Impor' : 'Lanjutkan'}
      what={what === 'start' ? `${numberText(coming)} baris` : 'impor'}
      example="Buku tamu tahun itu baru ditemukan"
      save={(reason) => client.pastImport[what]({ uid, reason })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        {lockedText(locked.coming, 'baris jatuh pada')}. Laporan yang terkunci tetap seperti dicetak; alasan
        ini akan berdiri di Perubahan sejak dikunci.
      </p>
    </ReasonDialog>
  );

/** One file: looked at, mended and answered for, then imported or taken back. */
export const ImportPage = ({ uid }: { uid: string }) => {
  const input = { uid };
  const { data, error } = useQuery(orpc.pastImport.get.queryOptions({ input }));
  const navigate = useNavigate();
  const { order, isBusy } = useFile();
  const [isAgain, setAgain] = useState(false);
  const [asked, setAsked] = useState<'start' | 'goOn' | 'undo' | null>(null);
  const back = () => navigate({ to: '/pengaturan/$part', params: { part: 'impor' } });
  const start = useMutation({
    ...orpc.pastImport.start.mutationOptions(),
    onSuccess: () => setAgain(false),
  });
  const stop = useMutation(orpc.pastImport.stop.mutationOptions());
  const goOn = useMutation(orpc.pastImport.goOn.mutationOptions());
  const discard = useMutation({ ...orpc.pastImport.discard.mutationOptions(), onSuccess: back });
  const left = () => order({ name: 'left', to: 'save', make: () => client.pastImport.leftFile(input) });
  const done = () => {
    setAsked(null);
    setAgain(false);
  };
  if (!data)
    return (
      <Page title="Impor buku tamu">
        {error ? (
          <Notice kind="error">
            <b>Impornya belum dapat dibaca.</b> {errorText(error)}
          </Notice>
        ) : (
          <div aria-busy />
        )}
      </Page>
    );
  const isChecking = data.state === 'draft' || (data.state === 'done' && isAgain);
  const coming = comingOf(data);
  return (
    <Page
      title="Impor buku tamu"
      note={data.fileName}
      actions={
        <>
          <CommandButton
            label={isAgain ? 'Selesai memeriksa' : 'Kembali'}
            keys="Escape"
            variant="default"
            run={() => (isAgain ? setAgain(false) : void back())}
          />
          {data.state === 'draft' && (
            <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate(input)}>
              Hapus draf
            </Button>
          )}
          {data.state === 'running' && (
            <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate(input)}>
              Hentikan
            </Button>
          )}
          {(data.state === 'stopped' || data.state === 'undoing') && (
            <Button
              loading={goOn.isPending}
              onClick={() => (data.locked.needsReason ? setAsked('goOn') : goOn.mutate(input))}
            >
              Lanjutkan
            </Button>
          )}
          {isChecking && (
            <CommandButton
              label={`Impor ${numberText(coming)} baris`}
              keys="Ctrl+Enter"
              disabled={coming === 0}
              loading={start.isPending}
              run={() => (data.locked.needsReason ? setAsked('start') : start.mutate(input))}
            />
          )}
        </>
      }
    >
      <div className={styles.page}>
        <section className={`card ${styles.steps}`} aria-label="Langkah impor">
          <StepRail label="Langkah impor" steps={stepsOf(data, isChecking)} />
        </section>
        {isChecking ? (
          <>
            <LookNotices data={data} />
            <LockedNotice {...data.locked} />
            <RowsCard data={data} onLeft={left} isLeftBusy={isBusy('left')} />
          </>
        ) : (
          <>
            {data.state === 'stopped' && <LockedNotice {...data.locked} />}
            <Progress
              data={data}
              onLeft={left}
              isLeftBusy={isBusy('left')}
              onCheck={() => setAgain(true)}
              onUndo={() => setAsked('undo')}
              onClear={() => discard.mutate(input)}
            />
          </>
        )}
      </div>
      {asked && (
        <AskReason what={asked} data={data} coming={coming} onDone={done} onClose={() => setAsked(null)} />
      )}
    </Page>
  );
};
