import { Button, Modal, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { certificateRole, recipient } from '#contract/certificate.ts';
import { numericDate } from '#contract/dates.ts';
import type { Participant } from '#contract/participant.ts';
import type { Training } from '#contract/training.ts';
import { errorText, fieldErrors, orpc } from '#renderer/app/client.ts';
import { NameOffer } from '#renderer/app/NameOffer.tsx';
import { useMay } from '#renderer/app/may.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Confirm } from './Confirm.tsx';
import { StandingText } from './StandingText.tsx';
import { isClosed } from './words.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';

const Facts = ({ participant, training }: { participant: Participant; training: Training }) => {
  const attended = training.sessions.filter(({ uid }) => participant.attendedSessionUids.includes(uid));
  return (
    <dl className="kv">
      <dt>Syarat</dt>
      <dd>
        <StandingText participant={participant} />
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
          <Link to="/pelaku-usaha/$uid" params={{ uid: participant.personUid }} className="training-link">
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
    <div className="training-participant-places">
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
  const [name, setName] = useState(participant.name);
  const [role, setRole] = useState(participant.role);
  const change = useMutation({
    ...orpc.training.change.mutationOptions(),
    meta: { quiet: true },
    onSuccess: onClose,
  });
  const isChanged = name.trim() !== participant.name || role !== participant.role;
  const isReady = isChanged && recipient.shape.name.safeParse(name).success;
  const isFixed = participant.certificateNumber !== null;
  const errors = fieldErrors(change.error);
  return (
    <Modal opened onClose={onClose} title={participant.name} size={560}>
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) change.mutate({ participantUid: participant.uid, name, role });
        }}
      >
        <div className="training-participant-fields">
          <div>
            <LineInput
              data-autofocus
              label="Nama di sertifikat"
              description={isFixed ? undefined : 'Seperti akan dicetak, dengan gelar bila perlu.'}
              required
              limit={recipient.shape.name}
              disabled={isFixed}
              value={name}
              error={errors['name']}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            {!isFixed && <NameOffer name={name} onTake={setName} />}
          </div>
          <Select
            label="Sebagai"
            disabled={isFixed}
            data={certificateRole.options}
            value={role}
            onChange={(next) => next && setRole(next)}
          />
        </div>
        {isFixed && (
          <p className="dim">
            Sertifikatnya sudah terbit. Nama yang salah diperbaiki lewat register sertifikat.
          </p>
        )}
        <Facts participant={participant} training={training} />
        {!isClosed(training) && !isFixed && (
          <Places participant={participant} training={training} onDone={onClose} />
        )}
        {change.error && Object.keys(errors).length === 0 && (
          <Notice kind="error">
            <b>Belum tersimpan.</b> {errorText(change.error)}
          </Notice>
        )}
        <div className="row">
          <span className="grow" />
          <Button variant="default" onClick={onClose}>
            Tutup
          </Button>
          {!isFixed && (
            <Button type="submit" disabled={!isReady} loading={change.isPending}>
              Simpan
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
};
