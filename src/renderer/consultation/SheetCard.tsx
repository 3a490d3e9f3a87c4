import { Autocomplete, Checkbox, SegmentedControl } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Outcome, Sheet } from '#contract/consultation.ts';
import { timeText } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { visibleOf } from '#contract/text.ts';
import type { Ticket } from '#contract/ticket.ts';
import { outcomeWords } from '#contract/words.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { client, errorText, fieldErrors, orpc } from '#renderer/app/client.ts';
import { MentoringBlock, useMentoring } from '#renderer/app/MentoringBlock.tsx';
import { useMay } from '#renderer/app/may.ts';
import { printPdf } from '#renderer/app/machine.ts';
import { useZone } from '#renderer/app/session.tsx';
import { Card, CardFoot } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { toField } from '#renderer/ui/toField.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { conclusionOf, finishLabel, type Gap, gapsOf, hourProblem, nextField } from './conclusion.ts';
import styles from './consultation.module.css';
import type { Saving, SheetChange } from './draft.ts';
import { useSheet } from './sheets.ts';
import type { Steps } from './steps.ts';
import { UnsavedNotice } from './UnsavedNotice.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { sheetText } from '#contract/consultation.ts';
import { lengthProblem } from '#contract/text.ts';

const REFERRALS = ['DPMPTSP', 'Dinas Kesehatan', 'BPJPH', 'BPOM', 'DJKI', 'Bank'];

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

type FieldsProps = {
  sheet: Sheet;
  ticket: Ticket;
  write: (change: SheetChange) => void;
  /** By field, from what is missing or from what the host refused. */
  errors: Record<string, string | undefined>;
  /** Somebody who is a client already does not become one. */
  isMentee: boolean;
};

const Words = ({ sheet, ticket, write, errors }: FieldsProps) => {
  const problem = useRef<HTMLTextAreaElement>(null);
  useEffect(() => problem.current?.focus(), []);
  return (
    <>
      <NoteInput
        label="Permasalahan"
        className={styles.sheetFill}
        ref={problem}
        limit={sheetText.problem}
        value={sheet.problem}
        error={errors['problem']}
        onChange={(event) => write({ problem: visibleOf(event.currentTarget.value) })}
      />
      <NoteInput
        label="Saran tindakan"
        className={styles.sheetFill}
        limit={sheetText.advice}
        value={sheet.advice}
        error={errors['advice']}
        onChange={(event) => write({ advice: visibleOf(event.currentTarget.value) })}
      />
      <div className={styles.sheetFollow}>
        <LineInput
          label="Tindak lanjut"
          limit={sheetText.followUp}
          value={sheet.followUp}
          error={errors['followUp']}
          onChange={(event) => write({ followUp: visibleOf(event.currentTarget.value) })}
        />
        <div data-field="followUpDue">
          <DateField
            kind="followUp"
            label="Tanggal tindak lanjut"
            value={sheet.followUpDue}
            minDate={ticket.localDate}
            error={errors['followUpDue']}
            onChange={(followUpDue) => write({ followUpDue, ...(!followUpDue && { followUpTime: null }) })}
          />
        </div>
        <TimeField
          label="Pukul"
          isLabelShown
          isOptional
          value={sheet.followUpTime ?? ''}
          error={hourProblem(sheet) ?? errors['followUpTime']}
          onChange={(time) => write({ followUpTime: time || null })}
        />
      </div>
    </>
  );
};

const Result = ({ sheet, ticket, write, errors, isMentee }: FieldsProps) => {
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  const elsewhere = fields
    .filter((field) => field.isActive && field.uid !== ticket.field.uid)
    .map((field) => `Bidang ${field.shortName}`);
  return (
    <>
      <div
        data-field="outcome"
        className={styles.sheetOutcome}
        data-open={sheet.outcome === null || undefined}
      >
        <span className="label" id="sheet-outcome">
          Hasil{' '}
          {sheet.outcome === null && (
            <span className={errors['outcome'] ? 'hint late b6' : 'hint dim'}>belum dipilih</span>
          )}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="sheet-outcome"
          value={sheet.outcome ?? ''}
          onChange={(outcome) => write({ outcome: outcome as Outcome })}
          data={Object.entries(outcomeWords)
            .filter(([value]) => value !== 'mentoring' || !isMentee || sheet.outcome === value)
            .map(([value, label]) => ({ value, label }))}
        />
      </div>
      {sheet.outcome === 'referred' && (
        <div data-field="referral">
          <Autocomplete
            label="Dirujuk ke"
            placeholder="Lembaga, dinas, bank, atau bidang"
            data={[...REFERRALS, ...elsewhere]}
            value={sheet.referral}
            error={lengthProblem(sheetText.referral, sheet.referral) ?? errors['referral']}
            onChange={(referral) => write({ referral: visibleOf(referral) })}
          />
        </div>
      )}
    </>
  );
};

const Delivered = ({ sheet, write }: FieldsProps) => {
  const { data: services = [] } = useQuery(orpc.office.services.queryOptions());
  const shown = services.filter(({ uid, isActive }) => isActive || sheet.deliveredServiceUids.includes(uid));
  return (
    <Checkbox.Group
      label="Layanan diberikan"
      value={sheet.deliveredServiceUids}
      onChange={(deliveredServiceUids) => write({ deliveredServiceUids })}
      data-field="services"
    >
      <div className={styles.sheetServices}>
        {shown.map(({ uid, shortName }) => (
          <Checkbox key={uid} value={uid} label={shortName} />
        ))}
      </div>
    </Checkbox.Group>
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
}: Loaded & { ticket: Ticket; steps: Steps }) => {
  const form = useRef<HTMLDivElement>(null);
  const [wasAsked, setAsked] = useState(false);
  const print = usePrint(ticket, flush);
  const gaps = gapsOf(sheet);
  const shown = wasAsked ? gaps : [];
  const next = nextField(ticket);
  const mentoring = useMentoring(ticket, sheet);
  const mayTake = useMay(contract.mentoring.take);
  const navigate = useNavigate();

  const finish = () => {
    const conclusion = conclusionOf(sheet);
    const [first] = gaps;
    if (!first && !mentoring.gap && conclusion)
      return steps.finish(async (uid) => {
        await flush();
        await mentoring.record();
        const ended = await end(uid, conclusion);
        if (conclusion.outcome === 'mentoring' && mayTake)
          void navigate({ to: '/pendampingan', search: { nomor: ticket.uid, bidang: ticket.field.uid } });
        return ended;
      });
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
          <span className="grow small dim num">
            {next && `${ticket.number} lanjut ke ${next.shortName} sesudah ini.`}
          </span>
          <CommandButton
            size="md"
            label={finishLabel(sheet, mentoring.chosen !== null)}
            keys="F8"
            disabled={steps.isBusy}
            run={finish}
          />
        </CardFoot>
      </div>
    </Card>
  );
};

/** The consultation sheet of the visitor being served, saved as it is typed. */
export const SheetCard = ({ ticket, steps }: { ticket: Ticket; steps: Steps }) => {
  const open = useSheet(ticket);
  if (open.sheet) return <Form ticket={ticket} steps={steps} {...open} />;
  return (
    <Card title="Lembar konsultasi" grows>
      {open.error && <Notice kind="error">{errorText(open.error)}</Notice>}
    </Card>
  );
};
