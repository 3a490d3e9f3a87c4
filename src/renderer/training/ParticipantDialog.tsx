import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { certificateRole } from '#contract/certificate.ts';
import { numericDate } from '#contract/dates.ts';
import type { Participant } from '#contract/participant.ts';
import type { Training } from '#contract/training.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { NameOffer } from '#renderer/app/NameOffer.tsx';
import { useMay } from '#renderer/app/may.ts';
import { NextSteps } from '#renderer/app/NextSteps.tsx';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Confirm } from './Confirm.tsx';
import { EligibilityText } from './EligibilityText.tsx';
import trainingStyles from './training.module.css';
import participantsStyles from './participants.module.css';
import { isClosed } from './words.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';

const Facts = ({ participant, training }: { participant: Participant; training: Training }) => {
  const attended = training.sessions.filter(({ uid }) => participant.attendedSessionUids.includes(uid));
  return (
    <dl className="kv">
      <dt>Syarat</dt>
      <dd>
        <EligibilityText participant={participant} />
      </dd>
      {training.sessions.length > 0 && (
        <>
          <dt>Hadir</dt>
          <dd>
            {attended.length} dari {training.sessions.length} sesi
            {attended.length > 0 && `: ${attended.map(({ localDate }) => numericDate(localDate)).join(', ')}`}
          </dd>
        </>
      )}
      <dt>Data</dt>
      <dd>
        {participant.personUid === null ? (
          'Tamu, tanpa data pelaku usaha'
        ) : (
          <Link
            to="/pelaku-usaha/$uid"
            params={{ uid: participant.personUid }}
            className={trainingStyles.link}
          >
            {participant.cardName ?? participant.name}
          </Link>
        )}
        {participant.businessName && <span className="dim"> · {participant.businessName}</span>}
      </dd>
      <dt>Kode</dt>
      <dd>{participant.code}</dd>
    </dl>
  );
};

type State = Participant['state'];
const questions: Record<State, { ask: string; explain: (training: Training) => string; yes: string }> = {
  withdrawn: {
    ask: 'Nyatakan mundur',
    explain: ({ waiting }) =>
      waiting > 0
        ? 'Tempatnya diberikan kepada yang pertama di daftar tunggu. Kehadirannya tetap tersimpan.'
        : 'Tempatnya menjadi kosong. Kehadirannya tetap tersimpan.',
    yes: 'Ya, mundur',
  },
  enrolled: {
    ask: 'Beri tempat',
    explain: ({ quota, enrolled }) =>
      quota !== null && enrolled >= quota
        ? `Kuota ${quota} sudah penuh. Dengan ini peserta menjadi ${enrolled + 1}.`
        : 'Langsung mendapat tempat.',
    yes: 'Ya, beri tempat',
  },
  waiting: {
    ask: 'Ke daftar tunggu',
    explain: () => 'Masuk paling belakang di daftar tunggu.',
    yes: 'Ya, ke daftar tunggu',
  },
};

/** What one may do about a place, each after a second step. */
const Places = ({
  participant,
  training,
  onDone,
}: {
  participant: Participant;
  training: Training;
  onDone: () => void;
}) => {
  const mayGoOver = useMay(contract.training.setState, 'exceedQuota');
  const [asked, setAsked] = useState<State | null>(null);
  const set = useMutation({
    ...orpc.training.setState.mutationOptions(),
    meta: { quiet: true },
    onSuccess: ({ participant: { name, state, turn }, movedUp }) => {
      const what =
        state === 'withdrawn'
          ? `${name} mundur.`
          : state === 'waiting'
            ? `${name} di daftar tunggu, urutan ke-${turn}.`
            : `${name} mendapat tempat.`;
      notifications.show({
        color: 'hijau',
        message: movedUp ? `${what} ${movedUp} naik dari daftar tunggu.` : what,
        autoClose: movedUp ? 15_000 : 4000,
      });
      onDone();
    },
  });
  const isFull = training.quota !== null && training.enrolled >= training.quota;
  const isParticipant = participant.role === 'Peserta';
  const offered = (['enrolled', 'waiting', 'withdrawn'] as const).filter((state) => {
    if (state === participant.state) return false;
    if (state === 'enrolled') return !isParticipant || !isFull || mayGoOver;
    if (state === 'waiting') return isParticipant && (isFull || participant.state === 'withdrawn');
    return true;
  });
  const question = asked && questions[asked];
  return (
    <div className={participantsStyles.participantPlaces}>
      {!question && (
        <div className="row wrap">
          {offered.map((state) => (
            <Button key={state} variant="default" onClick={() => setAsked(state)}>
              {questions[state].ask}
            </Button>
          ))}
        </div>
      )}
      {question && (
        <Confirm
          yes={question.yes}
          isBusy={set.isPending}
          onYes={() => set.mutate({ participantUid: participant.uid, state: asked })}
          onNo={() => setAsked(null)}
        >
          <b>{question.ask}?</b> {question.explain(training)}
        </Confirm>
      )}
      {set.error && (
        <Notice kind="error">
          <b>Belum diubah.</b> {errorText(set.error)}
        </Notice>
      )}
    </div>
  );
};

/** One participant: the name as printed, the role, the place. */
export const ParticipantDialog = ({
  participant,
  training,
  onClose,
}: {
  participant: Participant;
  training: Training;
  onClose: () => void;
}) => {
  const { form, line, dialog } = useContractForm(
    inputOf(contract.training.change),
    { participantUid: participant.uid, name: participant.name, role: participant.role },
    {
      save: (values, basedOn) => client.training.change({ ...values, basedOn }),
      onSaved: onClose,
      labels: { name: 'Nama di sertifikat', role: 'Sebagai' },
    },
  );
  const isFixed = participant.certificateNumber !== null;
  return (
    <FormDialog
      title={participant.name}
      submit={isFixed ? null : 'Simpan'}
      cancel="Tutup"
      onClose={onClose}
      {...dialog}
    >
      <div className={participantsStyles.participantFields}>
        <div>
          <LineInput
            {...line('name')}
            data-autofocus
            description={isFixed ? undefined : 'Seperti akan dicetak, dengan gelar bila perlu.'}
            required
            disabled={isFixed}
          />
          {!isFixed && (
            <NameOffer name={form.values.name} onTake={(name) => form.setFieldValue('name', name)} />
          )}
        </div>
        <Select
          label="Sebagai"
          disabled={isFixed}
          data={certificateRole.options}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
      </div>
      {isFixed && (
        <p className="s13 dim">
          Sertifikatnya sudah terbit. Nama yang salah diperbaiki lewat register sertifikat.
        </p>
      )}
      <div className="ask">
        <Facts participant={participant} training={training} />
        {participant.personUid && (
          <div className="row">
            <NextSteps personUid={participant.personUid} businessName={participant.businessName} />
          </div>
        )}
        {!isClosed(training) && !isFixed && (
          <Places participant={participant} training={training} onDone={onClose} />
        )}
      </div>
    </FormDialog>
  );
};
