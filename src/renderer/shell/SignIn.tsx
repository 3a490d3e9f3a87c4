import { Button, PinInput } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useWindowEvent } from '@mantine/hooks';
import { IconBackspace, IconCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { dateText, localDateOf, timeText, weekdayText } from '#contract/dates.ts';
import { roleWords } from '#contract/roleWords.ts';
import { BackupState } from '#renderer/app/BackupState.tsx';
import { RestoreWaits } from '#renderer/app/RestoreWaits.tsx';
import { errorText, orpc, queryClient } from '#renderer/app/client.ts';
import { OfficeMark } from '#renderer/app/OfficeMark.tsx';
import { useNow, useSession } from '#renderer/app/session.tsx';
import { Initials } from '#renderer/ui/Initials.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { createBeginning } from './beginning.ts';
import styles from './signIn.module.css';

const PIN_LENGTH = 6;

/** How many guesses are left before the PIN is locked for a while. */
const guessesLeft = (error: Error): string | null =>
  error instanceof ORPCError &&
  error.code === 'PIN_WRONG' &&
  (error.data as { attemptsLeft: number }).attemptsLeft > 0
    ? `Sisa ${(error.data as { attemptsLeft: number }).attemptsLeft} kali sebelum dikunci sebentar.`
    : null;

/** Names are picked, a PIN of six digits is typed: from the keyboard or on the keys of the screen. */
export const SignIn = () => {
  const session = useSession();
  const now = new Date(useNow()).toISOString();
  const { data: everybody } = useSuspenseQuery(orpc.session.staffList.queryOptions());
  const { data: images } = useQuery(orpc.office.images.queryOptions());
  const { data: office } = useQuery(orpc.office.current.queryOptions());
  const [chosen, setChosen] = useState(
    () => (session.isLocked && session.staff?.uid) || (localStorage.getItem('loket-staff') ?? ''),
  );
  const [pin, setPin] = useState('');
  const pinBox = useRef<HTMLDivElement>(null);
  const staff = everybody.find(({ uid }) => uid === chosen) ?? everybody[0];

  const focusPin = () => pinBox.current?.querySelector('input')?.focus();
  const signIn = useMutation({
    ...orpc.session.signIn.mutationOptions(),
    meta: { quiet: true },
    onSuccess: () => {
      if (staff) localStorage.setItem('loket-staff', staff.uid);
      if (session.isLocked) void queryClient.invalidateQueries(); // nothing was answered behind the lock
    },
    onError: () => {
      setPin('');
      focusPin();
    },
  });
  const change = (next: string) => {
    setPin(next);
    if (next.length === PIN_LENGTH && staff) signIn.mutate({ staffUid: staff.uid, pin: next });
  };
  const choose = (uid: string) => {
    setChosen(uid);
    setPin('');
    signIn.reset();
    focusPin();
  };
  useEffect(() => {
    // The boxes take the focus only once they are drawn.
    const later = setTimeout(() => pinBox.current?.querySelector('input')?.focus());
    return () => clearTimeout(later);
  }, []);

  const [beginning] = useState(createBeginning);
  useEffect(() => beginning.forget, [beginning]);
  // Arrow keys walk the names; letters go to the name with a word that begins so.
  const walk = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'radio') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!/^[a-z']$/i.test(event.key)) beginning.forget();
    const at = everybody.findIndex(({ uid }) => uid === staff?.uid);
    const step = { ArrowDown: 2, ArrowUp: -2, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined && event.key.startsWith('Arrow')) {
      const next = everybody[Math.min(everybody.length - 1, Math.max(0, at + step))];
      if (next) choose(next.uid);
      event.preventDefault();
    } else if (/^\d$/.test(event.key) && !(event.target instanceof HTMLInputElement)) {
      change((pin + event.key).slice(0, PIN_LENGTH)); // a digit is for the PIN, wherever the focus is
    } else if (/^[a-z]$/i.test(event.key)) {
      const names = everybody.map(({ name }) => name);
      const next = everybody[beginning.next(event.key, names, at) ?? at];
      if (next && next.uid !== staff?.uid) choose(next.uid);
    }
  };

  useWindowEvent('keydown', walk);

  return (
    <div className={styles.root}>
      <header className={`head ${styles.head}`}>
        {images?.emblem ? <img src={images.emblem} alt="" height={40} /> : <OfficeMark size={38} />}
        <div className="col">
          <span className="small dim">{office?.government}</span>
          <span className={styles.office}>{office?.name ?? session.officeName}</span>
        </div>
        <span className="grow" />
        <div className={`col ${styles.clock}`}>
          <span className={styles.time}>{timeText(now, session.zone)}</span>
          <span className="small dim">
            {weekdayText(localDateOf(now, session.zone))}, {dateText(localDateOf(now, session.zone))}
          </span>
        </div>
      </header>
      <RestoreWaits />
      <main className={styles.body}>
        <div>
          <h1 className="title">{session.isLocked ? 'Layar dikunci' : 'Siapa yang bertugas?'}</h1>
          {session.isLocked && (
            <p className="s13 dim">Lama tidak dipakai. Ketik PIN untuk melanjutkan; isian tetap di layar.</p>
          )}
          <fieldset className={styles.staff} aria-label="Petugas">
            {everybody.map((member) => (
              <label
                key={member.uid}
                className={styles.member}
                data-on={member.uid === staff?.uid || undefined}
              >
                <input
                  type="radio"
                  name="staff"
                  checked={member.uid === staff?.uid}
                  onChange={() => {
                    beginning.forget();
                    choose(member.uid);
                  }}
                  onClick={focusPin}
                />
                <Initials name={member.name} size={38} />
                <span className="col grow">
                  <span className="b6">{member.name}</span>
                  <span className="small dim">
                    {roleWords[member.role]} {member.fieldName}
                  </span>
                </span>
                {member.uid === staff?.uid && <IconCheck size={18} stroke={2.5} className={styles.tick} />}
              </label>
            ))}
          </fieldset>
          <p className="row small dim">
            Pilih dengan <Key keys="ArrowUp" quiet />
            <Key keys="ArrowDown" quiet /> atau ketik namanya
          </p>
        </div>
        <form
          className={styles.pad}
          onSubmit={(event) => {
            event.preventDefault();
            if (staff && pin.length === PIN_LENGTH) signIn.mutate({ staffUid: staff.uid, pin });
          }}
        >
          <div className="col">
            <span className="label">PIN {staff?.name}</span>
            <span className="small dim">6 angka, dari papan ketik atau tombol di bawah</span>
          </div>
          <div ref={pinBox}>
            <PinInput
              length={PIN_LENGTH}
              type="number"
              mask
              placeholder=""
              value={pin}
              onChange={change}
              error={signIn.isError}
              disabled={signIn.isPending}
              ariaLabel="Angka PIN"
            />
          </div>
          <div className={`${styles.error} s13`} role="alert">
            {signIn.isError && (
              <>
                <span>{errorText(signIn.error)}</span> {guessesLeft(signIn.error)}
              </>
            )}
          </div>
          <div className={styles.keys}>
            {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
              <Button
                key={digit}
                variant="default"
                size="lg"
                onClick={() => change((pin + digit).slice(0, 6))}
              >
                {digit}
              </Button>
            ))}
            <span />
            <Button variant="default" size="lg" onClick={() => change((pin + '0').slice(0, 6))}>
              0
            </Button>
            <Button
              variant="subtle"
              size="lg"
              aria-label="Hapus satu angka"
              onClick={() => setPin(pin.slice(0, -1))}
            >
              <IconBackspace size={20} />
            </Button>
          </div>
          <Button
            type="submit"
            size="md"
            disabled={pin.length < PIN_LENGTH}
            loading={signIn.isPending}
            rightSection={<Key keys="Enter" />}
          >
            Masuk
          </Button>
          <p className="small dim">Lupa PIN? Administrator menggantinya di Pengaturan, Petugas & peran.</p>
        </form>
      </main>
      <footer className="status">
        <BackupState />
        {session.isPractice && (
          <span className="late b">Mode latihan, bukan data sebenarnya. PIN 123456.</span>
        )}
        <span className="grow" />
        <span>Loket PLUT {session.version}</span>
      </footer>
    </div>
  );
};
