import { Button, Modal, PinInput, Select } from '@mantine/core';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { type ClockDoubt, clockDoubtText } from '#contract/session.ts';
import { roleWords } from '#contract/roleWords.ts';
import { errorText, orpc, queryClient } from '#renderer/app/client.ts';
import { may } from '#renderer/app/may.ts';
import { useSession } from '#renderer/app/session.tsx';
import styles from './lock.module.css';

const LOOK_AGAIN_MS = 3000;

/** Whoever may answer for the clock, and their PIN. */
const Answer = () => {
  const { data: everybody } = useSuspenseQuery(orpc.session.staffList.queryOptions());
  const able = everybody.filter(({ role }) =>
    may({ role, rights: [] }, contract.session.confirmClock, 'answer'),
  );
  const [staffUid, setStaffUid] = useState<string | null>(able[0]?.uid ?? null);
  const [pin, setPin] = useState('');
  const confirm = useMutation({
    ...orpc.session.confirmClock.mutationOptions(),
    meta: { quiet: true },
    onError: () => setPin(''),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <form
      className="ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (staffUid && pin.length === 6) confirm.mutate({ staffUid, pin });
      }}
    >
      <Select
        label="Manajer atau administrator"
        data={able.map(({ uid, name, role }) => ({ value: uid, label: `${name}, ${roleWords[role]}` }))}
        value={staffUid}
        onChange={setStaffUid}
        allowDeselect={false}
      />
      <div>
        <span className="label">PIN</span>
        <PinInput
          length={6}
          type="number"
          mask
          placeholder=""
          value={pin}
          onChange={setPin}
          error={confirm.isError}
          ariaLabel="Angka PIN"
        />
      </div>
      {confirm.isError && (
        <p className="s13 err" role="alert">
          {errorText(confirm.error)}
        </p>
      )}
      <div className="row">
        <span className="grow" />
        <Button type="submit" variant="default" disabled={pin.length < 6} loading={confirm.isPending}>
          Jam sudah benar, pakai jam ini
        </Button>
      </div>
    </form>
  );
};

/** Stands over everything until the clock is right or somebody answers for it; what was typed stays below. */
export const ClockQuestion = ({ doubt }: { doubt: ClockDoubt }) => {
  const { zone, isSetUp } = useSession();
  const [isAnswering, setAnswering] = useState(false);
  // Set right, the clock is noticed without anybody's help.
  useQuery({ ...orpc.session.current.queryOptions(), refetchInterval: LOOK_AGAIN_MS });
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Benarkah jam komputer ini?"
      size={560}
      zIndex={400}
      portalProps={{ className: styles.over }}
    >
      <div className="ask">
        <p className="b6" role="alert">
          {clockDoubtText(doubt, zone)}
        </p>
        <p>
          Belum ada yang disimpan. Betulkan tanggal dan jam komputer: klik kanan jam di sudut layar, lalu
          pilih <b className="b">Sesuaikan tanggal dan waktu</b>. Setelah jam benar, Loket PLUT lanjut
          sendiri.
        </p>
        {isSetUp &&
          (isAnswering ? (
            <Answer />
          ) : (
            <div className="row">
              <span className="grow s13 dim">
                Kantor memang lama tutup, atau catatan terakhir yang keliru?
              </span>
              <Button variant="default" onClick={() => setAnswering(true)}>
                Jam sudah benar
              </Button>
            </div>
          ))}
      </div>
    </Modal>
  );
};
