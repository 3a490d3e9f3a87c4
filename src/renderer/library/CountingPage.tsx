import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Counting } from '#contract/book.ts';
import { missingColumns } from '#contract/catalogue.ts';
import { numericDate } from '#contract/dates.ts';
import { contract, type Outputs } from '#contract/index.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { ListFiles } from '#renderer/app/ListFiles.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { chime } from '#renderer/app/sound.ts';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { LoseDialog } from './dialogs.tsx';
import styles from './library.module.css';
import { ScanInput } from './ScanField.tsx';
import { placeText } from './words.tsx';

type Missing = Counting['missing'][number];

/** What a scan on the shelf tells: usually that it is seen, else what does not fit. */
const answerText = (
  { copy, isNew }: Outputs['book']['see'],
  text: string,
): { isGood: boolean; text: string } => {
  if (!copy) return { isGood: false, text: `Tidak ada eksemplar ${text}. Periksa labelnya.` };
  const named = `${copy.number}, ${copy.book.title}`;
  if (copy.loan)
    return {
      isGood: false,
      text: `${named}: tercatat dipinjam ${copy.loan.person.name}. Terima kembali di Pustaka.`,
    };
  if (copy.state !== 'shelf')
    return {
      isGood: false,
      text: `${named}: tercatat ${placeText(copy, '').toLowerCase()}. Pindai di Pustaka.`,
    };
  return { isGood: true, text: isNew ? named : `${named}: sudah dipindai.` };
};

/** Scans one after the other, in the order they came. */
const useSeeing = (uid: string) => {
  const [last, setLast] = useState<{ isGood: boolean; text: string } | null>(null);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const see = async (text: string) => {
    const answer = await client.book
      .see({ uid, text })
      .then((seen) => answerText(seen, text))
      .catch((error: unknown) => ({ isGood: false, text: `${text}: ${errorText(error)}` }));
    chime(answer.isGood);
    setLast(answer);
  };
  return {
    last,
    take: (text: string) => {
      turn.current = turn.current.then(() => see(text));
    },
  };
};

const Seeing = ({ counting }: { counting: Counting }) => {
  const field = useRef<HTMLInputElement>(null);
  const { last, take } = useSeeing(counting.uid);
  return (
    <>
      <ScanInput field={field} aria-label="Pindai label di rak, satu per satu" onTake={take} />
      {last && <Notice kind={last.isGood ? 'done' : 'warn'}>{last.text}</Notice>}
    </>
  );
};

/** The second step before the counting is over: nothing more can be scanned for it then. */
const FinishDialog = ({ counting, onClose }: { counting: Counting; onClose: () => void }) => {
  const { uid, seen, missing } = counting;
  const { dialog } = useContractForm(
    inputOf(contract.book.finishCounting),
    { uid },
    { save: client.book.finishCounting, onSaved: onClose },
  );
  return (
    <FormDialog
      title="Selesai menghitung?"
      size={480}
      submit="Selesai menghitung"
      cancel="Lanjut memindai"
      failed="Belum diselesaikan"
      isReady
      onClose={onClose}
      {...dialog}
    >
      <div className="ask">
        <p>
          <b className="b">{seen}</b> eksemplar sudah dipindai, <b className="b">{missing.length}</b> belum.
        </p>
        <p className="dim">
          Yang belum dipindai menjadi daftar Tidak ditemukan. Sesudah selesai, hitungan ini tidak dapat
          dilanjutkan.
        </p>
      </div>
    </FormDialog>
  );
};

/** Counting the shelves: each copy is scanned once; what was not seen is what is missing. */
export const CountingPage = () => {
  const navigate = useNavigate();
  const { data: counting, error } = useQuery(orpc.book.counting.queryOptions());
  const start = useMutation(orpc.book.startCounting.mutationOptions());
  const [asking, setAsking] = useState<'finish' | Missing | null>(null);
  const close = () => setAsking(null);
  const isOpen = counting?.finishedOn === null;
  const columns: Column<Missing>[] = [
    { ...missingColumns.shelf, key: 'shelf', width: 160 },
    { ...missingColumns.number, key: 'number', width: 110 },
    { ...missingColumns.title, key: 'title' },
    {
      ...missingColumns.state,
      key: 'state',
      width: 190,
      render: (copy) =>
        copy.state !== 'shelf' || copy.loan ? (
          <span className="dim">{copy.loan ? `dipinjam ${copy.loan.person.name}` : placeText(copy, '')}</span>
        ) : (
          !isOpen && (
            <Button
              variant="subtle"
              size="xs"
              aria-label={`${copy.number} hilang`}
              onClick={() => setAsking(copy)}
            >
              Tandai hilang
            </Button>
          )
        ),
    },
  ];
  return (
    <Page
      title="Hitung isi rak"
      note={
        counting &&
        `Mulai ${numericDate(counting.startedOn)}${counting.finishedOn ? `, selesai ${numericDate(counting.finishedOn)}` : ''}`
      }
      actions={
        <>
          <Button variant="default" onClick={() => void navigate({ to: '/pustaka' })}>
            Kembali ke Pustaka
          </Button>
          {isOpen ? (
            <Button onClick={() => setAsking('finish')}>Selesai menghitung</Button>
          ) : (
            <Button loading={start.isPending} onClick={() => start.mutate({ uid: newUid() })}>
              Mulai menghitung
            </Button>
          )}
        </>
      }
    >
      <div className={styles.column}>
        {error && <Notice kind="error">{errorText(error)}</Notice>}
        {counting && isOpen && <Seeing key={counting.uid} counting={counting} />}
        {counting && (
          <Card
            title={isOpen ? 'Belum dipindai' : 'Tidak ditemukan'}
            note={`${counting.missing.length} eksemplar, ${counting.seen} sudah dipindai`}
            actions={
              counting.missing.length > 0 && (
                <ListFiles xlsx={() => client.book.missingXlsx()} pdf={() => client.book.missingPdf()} />
              )
            }
          >
            {counting.missing.length > 0 ? (
              <LongTable
                label="Eksemplar yang kurang"
                rows={counting.missing}
                columns={columns}
                rowKey={({ uid }) => uid}
              />
            ) : (
              <p className={styles.facts}>Semua eksemplar yang tidak dipinjam sudah dipindai.</p>
            )}
          </Card>
        )}
        {counting === null && (
          <Empty Icon={IconBook2} title="Isi rak belum pernah dihitung">
            Mulai menghitung, lalu pindai semua label di rak. Yang tidak terpindai tampil di daftar.
          </Empty>
        )}
      </div>
      {counting && asking === 'finish' && <FinishDialog counting={counting} onClose={close} />}
      {asking && asking !== 'finish' && <LoseDialog copy={asking} onDone={close} onClose={close} />}
    </Page>
  );
};
