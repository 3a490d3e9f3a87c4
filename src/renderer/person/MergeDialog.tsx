import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { type MergeField, mergeField } from '#contract/merge.ts';
import type { Person, PersonCard } from '#contract/person.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { Dialog, FormDialog } from '#renderer/app/FormDialog.tsx';
import { PersonPicker } from '#renderer/app/PersonPicker.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { alikeBusinesses, compared } from './merging.ts';
import styles from './merge.module.css';

const OTHER = 'other';

type Cards = { kept: PersonCard; merged: PersonCard };

/** One line for each field that differs: whose stands on the card afterwards. */
const Differences = ({
  kept,
  merged,
  takes,
  onTakes,
}: {
  kept: Person;
  merged: Person;
  takes: readonly MergeField[];
  onTakes: (takes: MergeField[]) => void;
}) => {
  const zone = useZone();
  const lines = mergeField.options.map((field) => {
    const { label, text } = compared[field];
    return { field, label, ours: text(kept, zone), theirs: text(merged, zone) };
  });
  // A NIK is stored once: two that look alike behind their mask are two.
  const haveNik = kept.nikMasked !== null && merged.nikMasked !== null;
  const differs = ({ field, ours, theirs }: (typeof lines)[number]) =>
    ours !== theirs || (field === 'nik' && haveNik);
  const same = lines.filter((line) => !differs(line) && line.ours !== '');
  return (
    <>
      {haveNik && (
        <Notice kind="warn">
          <b>Kedua kartu punya NIK yang berbeda.</b> Satu orang hanya punya satu NIK: cocokkan dahulu dengan
          KTP-nya.
        </Notice>
      )}
      <div className={styles.lines}>
        <div className={styles.line}>
          <span />
          <b className="s13 b">Kartu yang tinggal</b>
          <b className="s13 b">Kartu yang bergabung</b>
        </div>
        {lines.filter(differs).map(({ field, label, ours, theirs }) => (
          <fieldset key={field} className={styles.line} aria-label={label}>
            <span className="s13 dim" aria-hidden>
              {label}
            </span>
            {[ours, theirs].map((text, at) => (
              <label key={at} className={styles.side}>
                <input
                  type="radio"
                  name={field}
                  checked={takes.includes(field) === (at === 1)}
                  onChange={() =>
                    onTakes(at === 1 ? [...takes, field] : takes.filter((taken) => taken !== field))
                  }
                />
                {text || <span className="dim">Belum didata</span>}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      {same.length > 0 && (
        <p className="small dim">
          Sama pada keduanya:{' '}
          {same
            .map(({ label }) => (label === 'NIK' || label === 'HP' ? label : label.toLowerCase()))
            .join(', ')}
          .
        </p>
      )}
    </>
  );
};

const MergeForm = ({
  kept,
  merged,
  onSwap,
  onJoined,
  onClose,
}: Cards & {
  onSwap: () => void;
  onJoined?: ((uid: string) => void) | undefined;
  onClose: () => void;
}) => {
  const zone = useZone();
  const { form, line, dialog } = useContractForm(
    inputOf(contract.merge.join),
    {
      uid: newUid(),
      keptUid: kept.person.uid,
      mergedUid: merged.person.uid,
      // What only the other card knows is taken along.
      takes: mergeField.options.filter(
        (field) =>
          compared[field].text(kept.person, zone) === '' && compared[field].text(merged.person, zone) !== '',
      ),
      businesses: alikeBusinesses(kept.businesses, merged.businesses),
      reason: '',
    },
    {
      save: (values) => client.merge.join(values),
      onSaved: () => {
        notifications.show({
          color: 'hijau',
          message: `Kartu ${merged.person.name} sekarang satu dengan kartu ${kept.person.name}.`,
        });
        onClose();
        onJoined?.(kept.person.uid);
      },
      labels: { reason: 'Alasan', businesses: 'Usaha' },
    },
  );
  const { takes, businesses } = form.values;
  const setMate = (mergedUid: string, keptUid: string | null) =>
    form.setFieldValue('businesses', [
      ...businesses.filter((pair) => pair.merged !== mergedUid),
      ...(keptUid === null ? [] : [{ kept: keptUid, merged: mergedUid }]),
    ]);
  return (
    <FormDialog
      title={`Gabungkan ${merged.person.name} ke ${kept.person.name}`}
      size={760}
      submit="Gabungkan"
      failed="Belum digabungkan"
      onClose={onClose}
      {...dialog}
    >
      <Notice
        kind="info"
        action={
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowsExchange size={15} />}
            disabled={form.isDirty()}
            onClick={onSwap}
          >
            Tukar
          </Button>
        }
      >
        <b>
          {merged.person.visitCount} kunjungan dan semua catatan {merged.person.name} pindah ke kartu yang
          tinggal.
        </b>{' '}
        Yang sudah dicetak tidak berubah; baru dan lama dihitung ulang. Penggabungan dapat dibatalkan.
      </Notice>
      <Differences
        kept={kept.person}
        merged={merged.person}
        takes={takes}
        onTakes={(next) => form.setFieldValue('takes', next)}
      />
      {kept.businesses.length > 0 &&
        merged.businesses.map((business) => (
          <Select
            key={business.uid}
            label={`Usaha ${business.name}`}
            allowDeselect={false}
            value={businesses.find((pair) => pair.merged === business.uid)?.kept ?? OTHER}
            data={[
              { value: OTHER, label: 'Usaha lain, ikut pindah' },
              ...kept.businesses.map(({ uid, name }) => ({ value: uid, label: `Sama dengan ${name}` })),
            ]}
            onChange={(value) => setMate(business.uid, value === OTHER ? null : value)}
            error={form.errors['businesses']}
          />
        ))}
      <LineInput
        {...line('reason')}
        required
        data-autofocus
        placeholder="Orang yang sama, terdaftar dua kali"
      />
    </FormDialog>
  );
};

/** Whose card is the other one: whoever looks like the same person stands ready. */
const ChooseOther = ({
  person,
  onChoose,
  onClose,
}: {
  person: Person;
  onChoose: (uid: string) => void;
  onClose: () => void;
}) => {
  const [text, setText] = useState('');
  const { data: alike = [] } = useQuery(
    orpc.person.similar.queryOptions({
      input: {
        name: person.name,
        phone: person.phone,
        birthDate: person.birthDate,
        regionCode: person.regionCode,
        except: person.uid,
      },
    }),
  );
  return (
    <Dialog title={`Kartu lain dari ${person.name}`} onClose={onClose}>
      <div className="ask">
        <p>Catatan kartu yang dipilih pindah ke kartu ini. Sebelum itu keduanya dibandingkan.</p>
        <PersonPicker
          label="Pelaku usaha"
          data-autofocus
          placeholder="Cari nama, NIK, HP, atau usaha"
          command="Cari kartu yang lain"
          text={text}
          onText={setText}
          nobody="Orang ini hanya punya satu kartu."
          takenNote={({ uid }) => (uid === person.uid ? 'Kartu ini sendiri' : null)}
          onChoose={onChoose}
        />
        {alike.length > 0 && <p className="label">Mungkin orang yang sama</p>}
        <ul className={styles.alike}>
          {alike.map(({ uid, name, reason, district }) => (
            <li key={uid} className="row">
              <span className="grow">
                <span className="s13 b">{name}</span>
                <span className={`small dim ${styles.why}`}>{[reason, district].join(' · ')}</span>
              </span>
              <Button
                size="xs"
                variant="subtle"
                aria-label={`Bandingkan dengan ${name}`}
                onClick={() => onChoose(uid)}
              >
                Bandingkan
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
};

/** Two cards side by side, and then once for all. */
export const CompareDialog = ({
  uid,
  otherUid,
  onJoined,
  onClose,
}: {
  uid: string;
  otherUid: string;
  /** Called with the card that stays. */
  onJoined?: (uid: string) => void;
  onClose: () => void;
}) => {
  const [isSwapped, setSwapped] = useState(false);
  const card = (of: string) => ({ ...orpc.person.card.queryOptions({ input: { uid: of } }), staleTime: 0 });
  const { data: own } = useQuery(card(uid));
  const { data: other, isFetchedAfterMount } = useQuery(card(otherUid));
  if (!own || !other || !isFetchedAfterMount) return null;
  return (
    <MergeForm
      key={String(isSwapped)}
      kept={isSwapped ? other : own}
      merged={isSwapped ? own : other}
      onSwap={() => setSwapped(!isSwapped)}
      onJoined={onJoined}
      onClose={onClose}
    />
  );
};

/** Makes two cards of one person one: who, and then side by side. */
export const MergeDialog = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const navigate = useNavigate();
  const [otherUid, setOtherUid] = useState('');
  if (otherUid === '') return <ChooseOther person={person} onChoose={setOtherUid} onClose={onClose} />;
  return (
    <CompareDialog
      uid={person.uid}
      otherUid={otherUid}
      onJoined={(uid) => void navigate({ to: '/pelaku-usaha/$uid', params: { uid } })}
      onClose={onClose}
    />
  );
};
