import { ActionIcon, Checkbox, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { numericDate } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { clientName, likelyProgram, type Mentee, type MenteeChoice, type Program } from '#contract/mentee.ts';
import {
  type MentoringSession,
  type SessionDraft,
  sessionDraft,
  sessionDraftOf,
  sessionOfSheet,
  type UnrecordedSheet,
} from '#contract/mentoringSession.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useMay } from '#renderer/app/may.ts';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';
import { HoursField, PlaceField } from '#renderer/app/SessionFields.tsx';
import { useStaff } from '#renderer/app/session.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { FieldSelect } from '#renderer/app/StaffFields.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './mentoring.module.css';

type Attendee = SessionDraft['clients'][number];

const attendeeOf = (choice: MenteeChoice, fieldUid: string): Attendee => ({
  menteeUid: choice.uid,
  programUid: likelyProgram(choice, fieldUid)?.uid ?? null,
  counts: true,
  reason: '',
});

/** One client of the session: for which programme, and whether it counts. */
const ClientRow = ({
  choice,
  attendee,
  error,
  onChange,
  onRemove,
}: {
  choice: Pick<MenteeChoice, 'name' | 'programs'>;
  attendee: Attendee;
  error?: unknown;
  onChange: (change: Partial<Attendee>) => void;
  onRemove?: () => void;
}) => (
  <div className={styles.attendee}>
    <span className={`b6 ${styles.wraps}`}>{choice.name}</span>
    <Select
      className={styles.forProgram}
      aria-label={`Program kerja ${choice.name}`}
      placeholder="Di luar program kerja"
      clearable
      data={choice.programs.map(({ uid, title }) => ({ value: uid, label: title }))}
      value={attendee.programUid}
      error={error as string | undefined}
      onChange={(programUid) => onChange({ programUid })}
    />
    <Checkbox
      label="Dihitung"
      checked={attendee.counts}
      onChange={({ currentTarget }) => onChange({ counts: currentTarget.checked, reason: '' })}
    />
    {onRemove && (
      <ActionIcon variant="subtle" aria-label={`Keluarkan ${choice.name}`} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    )}
    {!attendee.counts && (
      <LineInput
        className={styles.wide}
        label="Mengapa tidak dihitung"
        placeholder="Hanya mengantar berkas"
        limit={sessionDraft.shape.clients.element.shape.reason}
        value={attendee.reason}
        onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })}
      />
    )}
  </div>
);

type Props = {
  mentee: Mentee;
  programs: readonly Program[];
  /** Opened to be corrected. */
  session: MentoringSession | null;
  /** The consultation whose words it takes over. */
  sheet: UnrecordedSheet | null;
  onClose: () => void;
};

/** What the form knows before anything is typed. */
const useOpened = ({ mentee, programs, session, sheet }: Props): SessionDraft => {
  const today = useToday();
  const { field } = useStaff();
  const [opened] = useState((): SessionDraft => {
    if (session) return sessionDraftOf(session);
    const own = { uid: mentee.uid, name: clientName(mentee), programs: [...programs] };
    const fieldUid = sheet?.fieldUid ?? field?.uid ?? '';
    const first = attendeeOf(own, fieldUid);
    const program = programs.find(({ uid }) => uid === first.programUid);
    const isOver = today.slice(0, 4) !== String(mentee.year);
    return {
      uid: newUid(),
      localDate: isOver ? `${mentee.year}-12-31` : today,
      minutes: 60,
      place: 'business',
      fieldUid: fieldUid || (program?.field.uid ?? ''),
      material: '',
      followUp: '',
      followUpDue: null,
      ...(sheet && sessionOfSheet(sheet)),
      clients: [first],
      sheet: sheet && { ticketUid: sheet.ticketUid, fieldUid: sheet.fieldUid },
    };
  });
  return opened;
};

/** A session, typed at the desk or afterwards on a telephone; of a consultation everything is filled in. */
export const SessionDialog = (props: Props) => {
  const { mentee, programs, session, sheet, onClose } = props;
  const me = useStaff();
  const mayOthers = useMay(contract.mentoring.saveSession, 'others');
  const mayChange = !session || session.consultant.uid === me.uid || mayOthers;
  const [isVoiding, setVoiding] = useState(false);
  const opened = useOpened(props);
  const { data: mine = [] } = useQuery(orpc.mentoring.choices.queryOptions({ input: { year: mentee.year } }));
  const { form, line, dialog } = useContractForm(inputOf(contract.mentoring.saveSession), opened, {
    save: (values, basedOn) => client.mentoring.saveSession({ ...values, ...(session && { basedOn }) }),
    onSaved: onClose,
    labels: { followUp: 'Tindak lanjut', material: 'Materi', minutes: 'Jam', fieldUid: 'Bidang' },
  });
  const { values, errors } = form;
  const known: readonly (Pick<MenteeChoice, 'name' | 'programs'> & { uid: string })[] = [
    ...(session?.clients ?? []).map(({ menteeUid, name }) => ({ uid: menteeUid, name, programs: [] })),
    ...mine,
    { uid: mentee.uid, name: clientName(mentee), programs: [...programs] },
  ];
  const choices = new Map(known.map((each) => [each.uid, each]));
  const { clients } = values;
  const setClients = (next: Attendee[]) => form.setFieldValue('clients', next);
  const absent = mine.filter(({ uid }) => !clients.some(({ menteeUid }) => menteeUid === uid));
  if (session && isVoiding)
    return (
      <ReasonDialog
        what="pelaksanaan"
        example="Tercatat dua kali"
        save={(reason) => client.mentoring.voidSession({ uid: session.uid, reason })}
        onDone={onClose}
        onClose={() => setVoiding(false)}
      >
        <p>
          Pelaksanaan {numericDate(session.localDate)} tidak lagi dihitung bagi {session.clients.length}{' '}
          dampingan. Jejaknya tetap tersimpan.
        </p>
      </ReasonDialog>
    );
  return (
    <FormDialog
      title={session ? `Pelaksanaan ${numericDate(session.localDate)}` : 'Catat pelaksanaan'}
      size={680}
      isReady={sheet ? true : undefined}
      submit={mayChange ? (session ? 'Simpan' : 'Catat pelaksanaan') : null}
      onClose={onClose}
      {...dialog}
    >
      {sheet && (
        <p className="s13 dim">Dari konsultasi {sheet.number}: materi dan tindak lanjutnya sudah terbawa.</p>
      )}
      <fieldset className={styles.plan} disabled={!mayChange}>
        {clients.map((attendee, i) => (
          <ClientRow
            key={attendee.menteeUid}
            choice={choices.get(attendee.menteeUid) ?? { name: 'Dampingan lain', programs: [] }}
            attendee={attendee}
            error={errors[`clients.${i}`]}
            onChange={(change) =>
              setClients(clients.map((each, at) => (at === i ? { ...each, ...change } : each)))
            }
            {...(clients.length > 1 && {
              onRemove: () => setClients(clients.filter((_, at) => at !== i)),
            })}
          />
        ))}
        {absent.length > 0 && (
          <Select
            aria-label="Tambah dampingan"
            placeholder="Tambah dampingan lain bila berkelompok"
            searchable
            data={absent.map(({ uid, name }) => ({ value: uid, label: name }))}
            value={null}
            onChange={(uid) => {
              const choice = absent.find((each) => each.uid === uid);
              if (choice) setClients([...clients, attendeeOf(choice, values.fieldUid)]);
            }}
          />
        )}
        <div className={styles.when}>
          <DateField
            kind="session"
            label="Tanggal"
            value={values.localDate}
            error={errors['localDate'] as string | undefined}
            onChange={(day) => form.setFieldValue('localDate', day ?? '')}
          />
          <HoursField
            minutes={values.minutes}
            error={errors['minutes']}
            onChange={(minutes) => form.setFieldValue('minutes', minutes)}
          />
          <PlaceField value={values.place} onChange={(place) => form.setFieldValue('place', place)} />
          <FieldSelect
            label="Bidang"
            value={values.fieldUid}
            error={errors['fieldUid']}
            onChange={(uid) => form.setFieldValue('fieldUid', uid)}
          />
        </div>
        <NoteInput
          label="Materi"
          withAsterisk
          data-autofocus={sheet ? undefined : true}
          limit={sessionDraft.shape.material}
          autosize
          minRows={3}
          maxRows={8}
          {...form.getInputProps('material')}
        />
        <div className={styles.follow}>
          <LineInput {...line('followUp')} />
          <DateField
            kind="followUp"
            label="Tanggal tindak lanjut"
            value={values.followUpDue}
            minDate={values.localDate}
            error={errors['followUpDue'] as string | undefined}
            onChange={(day) => form.setFieldValue('followUpDue', day)}
          />
        </div>
      </fieldset>
      {session && mayChange && (
        <div className="row">
          <CommandButton
            variant="subtle"
            size="xs"
            label="Batalkan pelaksanaan"
            run={() => setVoiding(true)}
          />
        </div>
      )}
    </FormDialog>
  );
};
