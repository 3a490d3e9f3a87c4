import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Sheet } from '#contract/consultation.ts';
import { timeText } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import type { Ticket } from '#contract/ticket.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { client, errorText, fieldErrors } from '#renderer/app/client.ts';
import { MentoringBlock, useMentoring } from '#renderer/app/MentoringBlock.tsx';
import { useMay } from '#renderer/app/may.ts';
import { NextSteps } from '#renderer/app/NextSteps.tsx';
import { printPdf } from '#renderer/app/machine.ts';
import { useZone } from '#renderer/app/session.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { Card, CardFoot } from '#renderer/ui/Card.tsx';
import { toField } from '#renderer/ui/toField.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { conclusionOf, finishLabel, type Gap, gapsOf, nextField } from './conclusion.ts';
import styles from './consultation.module.css';
import type { Saving } from './draft.ts';
import { Delivered, type FieldsProps, Result, Words } from './SheetFields.tsx';
import { useSheet } from './sheets.ts';
import type { Steps } from './steps.ts';
import { UnsavedNotice } from './UnsavedNotice.tsx';

const SavedState = ({ saving }: { saving: Saving }) => {
  const zone = useZone();
  if (saving.kind === 'failed')
    return (
      <span className={`small ${styles.saved} ${styles.failed}`}>
        <IconAlertCircle size={15} />
        BELUM tersimpan
      </span>
    );
  if (saving.kind === 'saving') return <span className={`small ${styles.saved} dim`}>Menyimpan…</span>;
  if (saving.at === null)
    return <span className={`small ${styles.saved} dim`}>Tersimpan sendiri saat diketik</span>;
  return (
    <span className={`small ${styles.saved}`}>
      <IconCircleCheck size={15} />
      Tersimpan {timeText(saving.at, zone)}.{saving.at.slice(17, 19)}
    </span>
  );
};

const errorsOf = (gaps: readonly Gap[], saving: Saving): FieldsProps['errors'] => ({
  ...(saving.kind === 'failed' ? fieldErrors(saving.error) : {}),
  ...Object.fromEntries(gaps.map(({ field, message }) => [field, message])),
});

const focusGap = (form: HTMLElement | null, gap: Gap) =>
  toField(form?.querySelector<HTMLElement>(`[data-field="${gap.field}"] input`));

const usePrint = (ticket: Ticket, flush: () => Promise<void>) =>
  useMutation({
    mutationFn: async () => {
      await flush();
      const file = await client.document.consultationPdf({
        ticketUid: ticket.uid,
        fieldUid: ticket.field.uid,
      });
      const result = await printPdf(file);
      if (!result.ok) throw new Error(result.message);
    },
  });

type Loaded = Extract<ReturnType<typeof useSheet>, { sheet: Sheet }>;

type SheetProps = {
  ticket: Ticket;
  steps: Steps;
  /** The number has ended already, the day was closed over it: only the sheet is completed. */
  onCompleted?: () => void;
  /** A next step leads to another page. */
  onLeave?: () => void;
};

const Form = ({
  ticket,
  steps,
  sheet,
  saving,
  write,
  save,
  settle,
  flush,
  end,
  onCompleted,
  onLeave,
}: Loaded & SheetProps) => {
  const form = useRef<HTMLDivElement>(null);
  const [wasAsked, setAsked] = useState(false);
  const print = usePrint(ticket, flush);
  const gaps = gapsOf(sheet);
  const shown = wasAsked ? gaps : [];
  const next = nextField(ticket);
  const mentoring = useMentoring(ticket, sheet);
  const mayTake = useMay(contract.mentoring.take);
  const navigate = useNavigate();

  const complete = useMutation({ mutationFn: (store: (uid: string) => Promise<Ticket>) => store(newUid()) });

  const finish = () => {
    const conclusion = conclusionOf(sheet);
    const [first] = gaps;
    const store = async (uid: string) => {
      await flush();
      await mentoring.record();
      const ended = onCompleted || !conclusion ? ticket : await end(uid, conclusion);
      onCompleted?.();
      if (conclusion?.outcome === 'mentoring' && mayTake)
        void navigate({ to: '/pendampingan', search: { nomor: ticket.uid, bidang: ticket.field.uid } });
      return ended;
    };
    if (!first && !mentoring.gap && conclusion)
      return onCompleted ? complete.mutate(store) : steps.finish(store);
    setAsked(true);
    if (first) focusGap(form.current, first);
  };
  const fields = {
    sheet,
    ticket,
    write,
    errors: errorsOf(shown, saving),
    isMentee: mentoring.mentee !== null,
  };
  const missing = [
    ...shown.map(({ message }) => message),
    ...(wasAsked && mentoring.gap ? [mentoring.gap] : []),
  ];

  return (
    <Card title="Lembar konsultasi" grows actions={<SavedState saving={saving} />}>
      {saving.kind === 'failed' && (
        <UnsavedNotice what="Lembar ini" saving={saving} save={save} settle={settle} />
      )}
      <div className={`card-body ${styles.sheetBody}`} ref={form} onBlur={() => void save()}>
        <Words {...fields} />
        <Result {...fields} />
        <Delivered {...fields} />
        <MentoringBlock {...mentoring} />
      </div>
      <div className={styles.sheetEnd}>
        {missing.length > 0 && (
          <p className={`${styles.sheetGaps} small late b6`} role="alert">
            Belum dapat diselesaikan. {missing.join(' ')}
          </p>
        )}
        <CardFoot>
          <CommandButton
            size="md"
            variant="default"
            label="Cetak lembar"
            keys="Ctrl+P"
            loading={print.isPending}
            run={() => print.mutate()}
          />
          {ticket.person.uid && (
            <NextSteps
              personUid={ticket.person.uid}
              businessName={ticket.businessName}
              sheet={{ ticketUid: ticket.uid, fieldUid: ticket.field.uid }}
              // What was typed is stored before the page is left; the visitor stays at the desk.
              before={async () => {
                await flush();
                onLeave?.();
              }}
              size="md"
              variant="subtle"
            />
          )}
          <span className="grow small dim num">
            {next && !onCompleted && `${ticket.number} lanjut ke ${next.shortName} sesudah ini.`}
          </span>
          <CommandButton
            size="md"
            label={onCompleted ? 'Selesai melengkapi' : finishLabel(sheet, mentoring.chosen !== null)}
            keys="F8"
            disabled={steps.isBusy || complete.isPending}
            run={finish}
          />
        </CardFoot>
      </div>
    </Card>
  );
};

/** The consultation sheet of the visitor being served, or of a number that was closed; saved as it is typed. */
export const SheetCard = (props: SheetProps) => {
  const open = useSheet(props.ticket);
  if (open.sheet) return <Form {...props} {...open} />;
  return (
    <Card title="Lembar konsultasi" grows>
      {open.error && <Notice kind="error">{errorText(open.error)}</Notice>}
    </Card>
  );
};
