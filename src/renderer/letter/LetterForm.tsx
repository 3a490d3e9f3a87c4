import { Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { daysText } from '#contract/dates.ts';
import type { LetterKind } from '#contract/letter.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { Draft } from './draft.ts';
import { PersonField } from './PersonField.tsx';
import { letterWords } from '#contract/words.ts';

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void };

const Purpose = ({ draft, onChange }: Props) => (
  <TextInput
    label="Keperluan"
    required
    maxLength={200}
    placeholder="Pengajuan Kredit Usaha Rakyat"
    value={draft.purpose}
    onChange={(event) => onChange({ purpose: event.currentTarget.value })}
  />
);

const SignedOn = ({ draft, onChange }: Props) => (
  <DateField
    kind="document"
    label="Tanggal surat"
    required
    value={draft.signedOn}
    onChange={(signedOn) => onChange({ signedOn })}
  />
);

const AboutPerson = ({ draft, onChange }: Props) => (
  <>
    <PersonField uid={draft.personUid} onChange={(personUid) => onChange({ personUid })} />
    <div className="letter-row">
      {draft.kind === 'consultation' ? (
        <>
          <DateField
            kind="past"
            label="Konsultasi dari"
            required
            value={draft.from}
            onChange={(from) => onChange({ from })}
          />
          <DateField
            kind="past"
            label="Sampai"
            required
            value={draft.to}
            error={draft.from && draft.to && draft.to < draft.from ? 'Mendahului tanggal mulai.' : undefined}
            onChange={(to) => onChange({ to })}
          />
        </>
      ) : (
        <DateField
          kind="past"
          label="Didampingi sejak"
          required
          value={draft.since}
          onChange={(since) => onChange({ since })}
        />
      )}
      <SignedOn draft={draft} onChange={onChange} />
    </div>
    <Purpose draft={draft} onChange={onChange} />
    <Checkbox
      label="Cantumkan NIK"
      description="Hanya bila pemegang surat memintanya; di pratinjau NIK tetap disamarkan."
      checked={draft.hasNik}
      onChange={(event) => onChange({ hasNik: event.currentTarget.checked })}
    />
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
      <div className="letter-row time">
        <TextInput
          label="Waktu"
          required
          maxLength={60}
          value={draft.time}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
        />
        <TextInput
          label="Lampiran"
          maxLength={60}
          placeholder="1 berkas"
          value={draft.attachment}
          onChange={(event) => onChange({ attachment: event.currentTarget.value })}
        />
        <SignedOn draft={draft} onChange={onChange} />
      </div>
      <Textarea
        label="Pesan"
        description="Yang perlu dibawa atau diketahui; boleh kosong."
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        value={draft.message}
        onChange={(event) => onChange({ message: event.currentTarget.value })}
      />
    </>
  );
};

/** What the letter says that the records do not know. */
export const LetterForm = ({ draft, onChange, refusal }: Props & { refusal: ReactNode }) => (
  <div className="letter-form scrolls grow">
    <SegmentedControl
      fullWidth
      aria-label="Jenis surat"
      value={draft.kind}
      onChange={(kind: LetterKind) => onChange({ kind })}
      data={Object.entries(letterWords).map(([value, label]) => ({ value: value as LetterKind, label }))}
    />
    {draft.kind === 'invitation' ? (
      <Invitation draft={draft} onChange={onChange} />
    ) : (
      <AboutPerson draft={draft} onChange={onChange} />
    )}
    {refusal}
  </div>
);
