import { Button, Loader, Modal, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { type ProposedPaper, type Proposal, returnReason } from '#contract/approval.ts';
import { daysText } from '#contract/dates.ts';
import type { Inputs } from '#contract/index.ts';
import { errorText, fieldErrors, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { DialogFoot, FormTrouble, useLeave } from '#renderer/app/FormDialog.tsx';
import { Pager } from '#renderer/app/issuing/Pager.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PaperDesk, PaperPage } from '#renderer/ui/Paper.tsx';
import { NoteInput } from '#renderer/ui/LimitedText.tsx';
import styles from './approval.module.css';

type Batch = Extract<ProposedPaper, { kind: 'certificate' }>['batch'];

const Pages = ({
  pages,
  error,
  fits,
  onShown,
}: {
  pages: readonly string[] | undefined;
  error: Error | null;
  onShown: () => void;
  /** The whole page at once, not its width; a smaller one where notes need the room. */
  fits?: 'all' | 'some';
}) => {
  const tell = useEffectEvent(onShown);
  useEffect(() => {
    if (pages) tell();
  }, [pages]);
  return (
    <PaperDesk className={styles.desk} aria-label="Yang akan terbit" data-fits={fits}>
      {error && (
        <Notice kind="error">
          <b>Pratinjau belum dapat dibuat.</b> {errorText(error)}
        </Notice>
      )}
      {!pages && !error && (
        <output>
          <Loader size="sm" />
          <span className="visually-hidden">Membuat pratinjau</span>
        </output>
      )}
      {pages?.map((svg, i) => (
        <PaperPage key={i} svg={svg} label={`Halaman ${i + 1}`} />
      ))}
    </PaperDesk>
  );
};

/** More of them push the paper out of sight. */
const MOST_TOLD = 5;

type Shown = { onShown: () => void };

const LetterPages = ({ draft, onShown }: { draft: Inputs['letter']['preview']['draft'] } & Shown) => {
  const { data, error } = useQuery(orpc.letter.preview.queryOptions({ input: { draft } }));
  return <Pages pages={data?.pages} error={error} onShown={onShown} />;
};

/** Every name of the batch is one step away, with what its preparer was told to look at. */
const CertificatePages = ({ batch, onShown }: { batch: Batch } & Shown) => {
  const [index, setIndex] = useState(0);
  const { activity, recipients, designUid } = batch;
  const recipient = recipients[index]!;
  const { data: inspection, error: inspectionError } = useQuery(
    orpc.certificate.inspect.queryOptions({ input: { activity, recipients, designUid } }),
  );
  const notes = Map.groupBy(inspection?.notes ?? [], (note) => note.index);
  const numbered = recipients.map(({ name }, i) => ({ name, i }));
  const [noted, others] = [true, false].map((isNoted) =>
    numbered.filter(({ i }) => notes.has(i) === isNoted),
  );
  const { data, error } = useQuery({
    ...orpc.certificate.preview.queryOptions({
      input: { activity, recipient, position: index, designUid },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <p className="s13 dim">
        {daysText(activity)}, {activity.hours} JP, sebagai {activity.role}
      </p>
      <div className="row s13">
        <Pager what="Nama" index={index} count={recipients.length} onIndex={setIndex}>
          : {recipient.name}
        </Pager>
      </div>
      <Pages
        pages={inspection && data?.pages}
        error={error ?? inspectionError}
        fits={notes.size === 0 ? 'all' : 'some'}
        onShown={onShown}
      />
      {notes.size > 0 && (
        <Notice kind="warn">
          <b>{notes.size} nama mempunyai catatan.</b> Pastikan sudah benar sebelum diterbitkan.
        </Notice>
      )}
      <ol className={`${styles.names} s13`} aria-label="Nama dalam pengajuan ini">
        {[...noted!, ...others!].map(({ name, i }) => (
          <li key={i} aria-current={i === index || undefined}>
            <UnstyledButton className="s13" onClick={() => setIndex(i)}>
              {i + 1}. {name}
            </UnstyledButton>
            {notes.has(i) && (
              <span className="small late">
                {notes
                  .get(i)!
                  .map(({ message }) => message)
                  .join(' ')}
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
};

const focusAsked = (field: HTMLTextAreaElement | null) => field?.focus();

/** A prepared paper as it will print; approved in one step, or sent back with a reason. */
export const ReviewModal = ({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) => {
  const { uid, title, preparedBy } = proposal;
  const [isReturning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  /** Nobody answers for a paper that they have not been shown. */
  const [isShown, setShown] = useState(false);
  const show = () => setShown(true);
  const isReady = returnReason.safeParse(reason).success;
  const leaving = useLeave(reason.trim() !== '');
  const { data, error } = useQuery(orpc.approval.paper.queryOptions({ input: { uid } }));
  const paper = data?.paper;
  const changes = data?.changes ?? [];
  const done = (message: string) => {
    notifications.show({ color: 'hijau', title, message });
    onClose();
  };
  const approve = useMutation({
    ...orpc.approval.approve.mutationOptions(),
    meta: { quiet: true },
    onSuccess: () => done('Disetujui dan terbit. Nomornya ada di register.'),
  });
  const sendBack = useMutation({
    ...orpc.approval.sendBack.mutationOptions(),
    meta: { quiet: true },
    onSuccess: () => done(`Dikembalikan kepada ${preparedBy}.`),
  });
  const isBusy = approve.isPending || sendBack.isPending;
  const failure = approve.error ?? sendBack.error;
  return (
    <Modal
      opened
      onClose={() => leaving.leave(onClose)}
      closeOnEscape={!isBusy}
      closeOnClickOutside={false}
      withCloseButton={!isBusy}
      title={title}
      size="min(860px, 96vw)"
    >
      <div className="ask">
        {error && (
          <Notice kind="error">
            <b>Berkas ini belum dapat dibaca.</b> {errorText(error)}
          </Notice>
        )}
        {changes.length > 0 && (
          <Notice kind="warn">
            <b>Ada yang berubah sejak diajukan.</b> {changes.slice(0, MOST_TOLD).join(' ')}
            {changes.length > MOST_TOLD && ` Dan ${changes.length - MOST_TOLD} lagi.`} Yang terbit adalah
            kertas di bawah ini.
          </Notice>
        )}
        {paper?.kind === 'certificate' && <CertificatePages batch={paper.batch} onShown={show} />}
        {paper?.kind === 'letter' && <LetterPages draft={paper.draft} onShown={show} />}
        {failure && (
          <Notice kind="error">
            <b>Belum berubah apa-apa.</b>{' '}
            {Object.values(fieldErrors(failure)).join(' ') || errorText(failure)}
          </Notice>
        )}
        <DialogFoot isAsking={leaving.isAsking}>
          <FormTrouble leaving={leaving} />
          {isReturning ? (
            <form
              className="ask"
              onSubmit={(event) => {
                event.preventDefault();
                if (isReady) sendBack.mutate({ uid, reason });
              }}
            >
              <NoteInput
                ref={focusAsked}
                label={`Alasan, dibaca ${preparedBy}`}
                required
                autosize
                minRows={2}
                limit={returnReason}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <div className="row">
                <span className="grow" />
                <Button variant="default" disabled={isBusy} onClick={() => setReturning(false)}>
                  Batal
                </Button>
                <Button type="submit" loading={sendBack.isPending} disabled={!isReady}>
                  Kembalikan
                </Button>
              </div>
            </form>
          ) : (
            <div className="row">
              <span className="small dim grow">Nomor diberikan saat disetujui.</span>
              <Button variant="default" disabled={isBusy} onClick={() => setReturning(true)}>
                Kembalikan
              </Button>
              <CommandButton
                label="Setujui dan terbitkan"
                keys="Ctrl+Enter"
                loading={approve.isPending}
                disabled={!isShown || sendBack.isPending}
                run={() => approve.mutate({ uid, changes })}
              />
            </div>
          )}
        </DialogFoot>
      </div>
    </Modal>
  );
};
