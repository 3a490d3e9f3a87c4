import { Autocomplete, Checkbox, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type Outcome, outcomeWords, type Sheet, sheetText } from '#contract/consultation.ts';
import { lengthProblem, visibleOf } from '#contract/text.ts';
import type { Ticket } from '#contract/ticket.ts';
import { orpc } from '#renderer/app/client.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { hourProblem } from './conclusion.ts';
import styles from './consultation.module.css';
import type { SheetChange } from './draft.ts';

const REFERRALS = ['DPMPTSP', 'Dinas Kesehatan', 'BPJPH', 'BPOM', 'DJKI', 'Bank'];

export type FieldsProps = {
  sheet: Sheet;
  ticket: Ticket;
  write: (change: SheetChange) => void;
  /** By field, from what is missing or from what the host refused. */
  errors: Record<string, string | undefined>;
  /** Somebody who is a client already does not become one. */
  isMentee: boolean;
};

/** What was said, and what is to be done by when. */
export const Words = ({ sheet, ticket, write, errors }: FieldsProps) => {
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

/** How it ended, and where somebody was referred to. */
export const Result = ({ sheet, ticket, write, errors, isMentee }: FieldsProps) => {
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

export const Delivered = ({ sheet, write }: FieldsProps) => {
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
