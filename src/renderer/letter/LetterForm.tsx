import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { daysText } from '#contract/dates.ts';
import { isAboutCase, type LetterKind } from '#contract/letterKind.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { type Draft, kindOf } from './draft.ts';
import { AgreementForm } from './AgreementForm.tsx';
import styles from './letter.module.css';
import { HasNik } from './HasNik.tsx';
import type { OfCase } from './CaseField.tsx';
import { OwnForm } from './OwnForm.tsx';
import { PersonField } from './PersonField.tsx';
import { SignedOn } from './SignedOn.tsx';
import { WithReportForm } from './WithReportForm.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { letterText } from '#contract/letter.ts';

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void };

const Purpose = ({ draft, onChange }: Props) => (
  <LineInput
    label="Keperluan"
    required
    limit={letterText.purpose}
    placeholder="Pengajuan Kredit Usaha Rakyat"
    value={draft.purpose}
    onChange={(event) => onChange({ purpose: event.currentTarget.value })}
  />
);

const AboutPerson = ({ draft, onChange }: Props) => (
  <>
    <PersonField uid={draft.personUid} onChange={(personUid) => onChange({ personUid })} />
    <div className={styles.row}>
      {draft.kind === 'consultation' ? (
        <>
          <DateField
            kind="visit"
            label="Konsultasi dari"
            required
            value={draft.from}
            onChange={(from) => onChange({ from })}
          />
          <DateField
            kind="visit"
            label="Sampai"
            required
            value={draft.to}
            error={draft.from && draft.to && draft.to < draft.from ? 'Mendahului tanggal mulai.' : undefined}
            onChange={(to) => onChange({ to })}
          />
        </>
      ) : (
        <DateField
          kind="mentored"
          label="Didampingi sejak"
          required
          value={draft.since}
          onChange={(since) => onChange({ since })}
        />
      )}
      <SignedOn draft={draft} onChange={onChange} />
    </div>
    <Purpose draft={draft} onChange={onChange} />
    <HasNik draft={draft} onChange={onChange} />
  </>
);

const Invitation = ({ draft, onChange }: Props) => {
  const { data, error } = useQuery(orpc.training.list.queryOptions({ input: {} }));
  const trainings = (data?.trainings ?? []).filter(
    ({ uid, status }) => status !== 'cancelled' || uid === draft.trainingUid,
  );
  const chosen = trainings.find(({ uid }) => uid === draft.trainingUid);
  const dayOf = new Map(trainings.map((each) => [each.uid, daysText(each)]));
  return (
    <>
      <Select
        label="Pelatihan"
        required
        searchable
        placeholder="Pilih pelatihan"
        nothingFoundMessage={trainings.length === 0 ? 'Belum ada pelatihan.' : 'Tidak ada yang cocok.'}
        description={chosen && `${daysText(chosen)}, ${chosen.enrolled} peserta`}
        data={trainings.map(({ uid, title }) => ({ value: uid, label: title }))}
        renderOption={({ option }) => (
          <div>
            <div className="s13">{option.label}</div>
            <div className="small dim">{dayOf.get(option.value)}</div>
          </div>
        )}
        value={draft.trainingUid}
        onChange={(trainingUid) => onChange({ trainingUid })}
      />
      {error && (
        <Notice kind="error">
          <b>Daftar pelatihan belum dapat dibaca.</b> {errorText(error)}
        </Notice>
      )}
      <div className={`${styles.row} ${styles.time}`}>
        <LineInput
          label="Waktu"
          required
          limit={letterText.time}
          value={draft.time}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
        />
        <LineInput
          label="Lampiran"
          limit={letterText.attachment}
          placeholder="1 berkas"
          value={draft.attachment}
          onChange={(event) => onChange({ attachment: event.currentTarget.value })}
        />
        <SignedOn draft={draft} onChange={onChange} />
      </div>
      <NoteInput
        label="Pesan"
        description="Yang perlu dibawa atau diketahui; boleh kosong."
        autosize
        minRows={2}
        maxRows={8}
        limit={letterText.message}
        value={draft.message}
        onChange={(event) => onChange({ message: event.currentTarget.value })}
      />
    </>
  );
};

/** So many kinds stand side by side; more are a list. */
const SIDE_BY_SIDE = 3;

const KindField = ({ kinds: all, draft, onChange }: Props & { kinds: readonly LetterKind[] }) => {
  // An agreement begins on the page of its client, what goes with a report on that of the report, and so on.
  const kinds = all.filter(
    ({ form, body }) =>
      (form !== 'own' || draft.caseUid !== null || !isAboutCase(body)) &&
      (form !== 'agreement' || draft.menteeUid !== null) &&
      ((form !== 'cover' && form !== 'memo') || draft.period !== null),
  );
  const data = kinds.map(({ uid, name }) => ({ value: uid, label: name }));
  const value = kindOf(kinds, draft)?.uid ?? null;
  const choose = (uid: string | null) => {
    const kind = kinds.find((each) => each.uid === uid);
    if (kind) onChange({ kind: kind.form, kindUid: kind.form === 'own' ? kind.uid : null });
  };
  return kinds.length <= SIDE_BY_SIDE && value ? (
    <SegmentedControl fullWidth aria-label="Jenis surat" value={value} onChange={choose} data={data} />
  ) : (
    <Select label="Jenis surat" required allowDeselect={false} value={value} onChange={choose} data={data} />
  );
};

/** What the letter says that the records do not know. */
export const LetterForm = ({
  kinds,
  draft,
  ofCase,
  onChange,
  refusal,
}: Props & {
  ofCase: OfCase | null;
  /** Those that may be chosen. */
  kinds: readonly LetterKind[];
  refusal: ReactNode;
}) => {
  const kind = kindOf(kinds, draft);
  return (
    <div className={`${styles.form} scrolls grow`}>
      <KindField kinds={kinds} draft={draft} onChange={onChange} />
      {kind?.form === 'invitation' && <Invitation draft={draft} onChange={onChange} />}
      {kind?.form === 'own' && <OwnForm body={kind.body} draft={draft} ofCase={ofCase} onChange={onChange} />}
      {(kind?.form === 'consultation' || kind?.form === 'mentoring') && (
        <AboutPerson draft={draft} onChange={onChange} />
      )}
      {kind?.form === 'agreement' && <AgreementForm draft={draft} onChange={onChange} />}
      {(kind?.form === 'cover' || kind?.form === 'memo') && (
        <WithReportForm key={kind.form} kind={kind.form} draft={draft} onChange={onChange} />
      )}
      {refusal}
    </div>
  );
};
