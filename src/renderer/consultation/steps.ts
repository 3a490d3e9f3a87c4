import { isDefinedError, type ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Inputs } from '#contract/index.ts';
import type { Ticket } from '#contract/ticket.ts';
import { client, errorText, fieldErrors } from '#renderer/app/client.ts';
import { newUid } from '#renderer/app/uid.ts';

/** A step of one number: tried again, it goes out under the same uid and happens once. */
type Attempt = {
  uid: string;
  send: (uid: string) => Promise<Ticket>;
  said: (ticket: Ticket) => string;
  isUndo?: boolean;
  isCall?: boolean;
};
type Done = { text: string; ticketUid: string; canUndo: boolean };
/** A field, or one consultant in it. */
export type Destination = { fieldUid: string; staffUid: string | null; reason: string };
export type Conclusion = Omit<Inputs['queue']['finish'], 'uid' | 'ticketUid' | 'basedOn'>;

/** Milliseconds for which a step can be taken back beside its sentence. */
const UNDO_FOR = 60_000;
const SAID_FOR = 8000;

const sentence = (error: unknown): string => {
  if (isDefinedError(error as Error)) {
    const { code, data } = error as ORPCError<string, { number?: string }>;
    if (code === 'STILL_ACTIVE' && data.number)
      return `${data.number} masih di meja Anda. Selesaikan, tunda, atau lewati dahulu.`;
    if (code === 'QUEUE_EMPTY') return 'Antrean kosong. Nomor baru muncul di sini begitu terdaftar di loket.';
  }
  return Object.values(fieldErrors(error))[0] ?? errorText(error);
};

// Another desk was faster, or the order of the day forbids it: nothing broke, and trying again changes nothing.
const calm = [
  'WRONG_STATUS',
  'STILL_ACTIVE',
  'NO_DESK',
  'QUEUE_EMPTY',
  'NOTHING_TO_UNDO',
  'OUT_OF_TURN',
  'CALLED_OFTEN',
  'FIELD_INVALID',
  'NO_VISITOR',
  'SHEET_CHANGED',
];
const isCalm = (error: unknown) =>
  isDefinedError(error as Error) && calm.includes((error as ORPCError<string, unknown>).code);

type Take = (send: Attempt['send'], said: Attempt['said'], kind?: Pick<Attempt, 'isUndo' | 'isCall'>) => void;

/** Each step, and the sentence that says it was taken. */
const commandsOf = (take: Take) => {
  const { queue } = client;
  return {
    callNext: () =>
      take(
        (uid) => queue.callNext({ uid }),
        ({ number, desk }) => `${number} dipanggil ke ${desk?.name}.`,
        { isCall: true },
      ),
    call: ({ uid: ticketUid }: Ticket, reason = '') =>
      take(
        (uid) => queue.call({ uid, ticketUid, reason }),
        ({ number, desk }) => `${number} dipanggil ke ${desk?.name}.`,
      ),
    recall: ({ uid: ticketUid }: Ticket) =>
      take(
        (uid) => queue.recall({ uid, ticketUid }),
        ({ number }) => `${number} dipanggil ulang.`,
      ),
    arrived: ({ uid: ticketUid }: Ticket) =>
      take(
        (uid) => queue.arrived({ uid, ticketUid }),
        ({ number }) => `${number} hadir, pelayanan dimulai.`,
      ),
    skip: ({ uid: ticketUid }: Ticket) =>
      take(
        (uid) => queue.skip({ uid, ticketUid }),
        ({ number }) => `${number} dilewati.`,
      ),
    rejoin: ({ uid: ticketUid }: Ticket) =>
      take(
        (uid) => queue.rejoin({ uid, ticketUid }),
        ({ number }) => `${number} kembali antre.`,
      ),
    park: ({ uid: ticketUid }: Ticket, reason: string) =>
      take(
        (uid) => queue.park({ uid, ticketUid, reason }),
        ({ number }) => `${number} ditunda.`,
      ),
    cancel: ({ uid: ticketUid }: Ticket, reason: string) =>
      take(
        (uid) => queue.cancel({ uid, ticketUid, reason }),
        ({ number }) => `${number} dibatalkan.`,
      ),
    transfer: ({ uid: ticketUid }: Ticket, to: Destination) =>
      take(
        (uid) => queue.transfer({ uid, ticketUid, ...to }),
        ({ number, field, forStaff }) =>
          `${number} dialihkan ke ${forStaff ? `${forStaff.name}, bidang ` : ''}${field.shortName}.`,
      ),
    /** `end` saves the sheet's last words first. */
    finish: (end: (uid: string) => Promise<Ticket>) =>
      take(end, ({ number, status, field }) =>
        status === 'waiting'
          ? `${number} selesai, lanjut menunggu di ${field.shortName}.`
          : `${number} selesai.`,
      ),
  };
};

/** Every step a desk can take with a number, the last one taken, and what stood in its way. */
export const useSteps = (queueReadAt: number) => {
  const [done, setDone] = useState<Done | null>(null);
  const step = useMutation({
    meta: { quiet: true },
    mutationFn: ({ send, uid }: Attempt) => send(uid),
    onMutate: () => setDone(null),
    onSuccess: (ticket, { said, isUndo }) =>
      setDone({ text: said(ticket), ticketUid: ticket.uid, canUndo: !isUndo }),
  });
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(null), done.canUndo ? UNDO_FOR : SAID_FOR);
    return () => clearTimeout(timer);
  }, [done]);
  const { error, reset } = step;
  useEffect(() => {
    if (!isCalm(error)) return;
    const timer = setTimeout(reset, SAID_FOR);
    return () => clearTimeout(timer);
  }, [error, reset]);

  // Until the queue has been read again, a second press would meet the state before the first.
  const isBusy = step.isPending || (step.isSuccess && queueReadAt < step.submittedAt);
  const take: Take = (send, said, kind) => {
    if (!isBusy) step.mutate({ uid: newUid(), send, said, ...kind });
  };
  const commands = commandsOf(take);

  // "Skip, next" in one breath: the next is called once the step before it is done, not forgotten.
  const isNextWanted = useRef(false);
  useEffect(() => {
    if (isBusy || !isNextWanted.current) return;
    isNextWanted.current = false;
    if (!step.isError) commands.callNext();
  });
  return {
    isBusy,
    done,
    failure: step.isError
      ? {
          text: sentence(step.error),
          isCalm: isCalm(step.error),
          retry: () => step.mutate(step.variables),
          dismiss: () => step.reset(),
        }
      : null,
    ...commands,
    callNext: () => {
      if (isBusy) isNextWanted.current = !step.variables?.isCall;
      else commands.callNext();
    },
    undo: () => {
      if (done?.canUndo)
        take(
          (uid) => client.queue.undo({ uid, ticketUid: done.ticketUid }),
          ({ number }) => `Langkah terakhir ${number} diurungkan.`,
          { isUndo: true },
        );
    },
  };
};
export type Steps = ReturnType<typeof useSteps>;
