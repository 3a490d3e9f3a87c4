import { IconUserQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CSSProperties, ReactNode } from 'react';
import type { client } from '#renderer/app/client.ts';
import { orpc } from '#renderer/app/client.ts';
import { useConnection } from '#renderer/app/connection.ts';
import { TouchPage } from '#renderer/app/TouchPage.tsx';
import { OfficeMark } from '#renderer/app/OfficeMark.tsx';
import { useSession } from '#renderer/app/session.tsx';
import fieldStyles from '#renderer/ui/field.module.css';
import styles from './kiosk.module.css';
import { returnsAfter, type Stage, useKiosk } from './useKiosk.ts';

type FieldState = Awaited<ReturnType<typeof client.kiosk.fields>>['fields'][number];
type Drawn = Extract<Stage, { kind: 'drawn' }>;

const fieldColor = (color: string): CSSProperties =>
  ({ '--field': `var(--plut-bidang-${color.slice(-1).toLowerCase()})` }) as CSSProperties;

/** "± 15–25 menit". */
const estimateText = ([from, to]: [number, number]): string =>
  from === to ? `± ${from} menit` : `± ${from}–${to} menit`;

const stateText = ({ waiting, openDesks, estimate }: FieldState): string => {
  const people = waiting === 0 ? 'Tidak ada yang menunggu' : `${waiting} nomor menunggu`;
  if (openDesks === 0) return `Belum ada meja buka · ${people.toLowerCase()}`;
  return waiting > 0 && estimate ? `${people} · ${estimateText(estimate)}` : people;
};

const FieldButton = ({
  state,
  isChosen,
  choose,
}: {
  state: FieldState;
  isChosen: boolean;
  choose: (uid: string) => void;
}) => (
  <button
    type="button"
    className={styles.field}
    style={fieldColor(state.field.color)}
    data-closed={state.openDesks === 0 || undefined}
    data-chosen={isChosen || undefined}
    onClick={() => choose(state.field.uid)}
  >
    <span className={fieldStyles.tile} aria-hidden>
      {state.field.letter}
    </span>
    <span className={styles.words}>
      <span className={styles.name}>{state.field.name}</span>
      <span className={styles.state}>{stateText(state)}</span>
    </span>
  </button>
);

const paperText = ({ drawn: { number }, isPrinted }: Drawn): ReactNode => {
  if (isPrinted === null) return 'Tiket Anda sedang dicetak.';
  return isPrinted ? (
    'Ambil tiket Anda, lalu tunggu panggilan.'
  ) : (
    <>
      Catat nomor Anda: <b>{number}</b>
    </>
  );
};

const aheadText = ({ ahead, estimate }: Drawn['drawn']): string => {
  const people = ahead === 0 ? 'Anda berikutnya' : `${ahead} nomor di depan Anda`;
  return ahead > 0 && estimate ? `${people} · ${estimateText(estimate)}` : people;
};

const DrawnNumber = ({ stage, back }: { stage: Drawn; back: () => void }) => {
  const { number, field } = stage.drawn;
  const time = returnsAfter(stage);
  return (
    <main className={styles.drawn} style={fieldColor(field.color)} aria-live="assertive">
      <p className={styles.label}>Nomor antrean Anda</p>
      <p className={styles.number} style={{ '--letters': number.length } as CSSProperties}>
        {number}
      </p>
      <p className={styles.for}>{field.name}</p>
      <p className={styles.ahead}>{aheadText(stage.drawn)}</p>
      <p className={styles.paper}>{paperText(stage)}</p>
      <button type="button" className={styles.done} disabled={time === null} onClick={back}>
        Selesai
        {time !== null && <span style={{ animationDuration: `${time}ms` }} aria-hidden />}
      </button>
    </main>
  );
};

/** Nothing here works at the moment: a person does. */
const AskStaff = ({ title = 'Silakan ke petugas', children }: { title?: string; children: ReactNode }) => (
  <main className={styles.ask} role="alert">
    <IconUserQuestion aria-hidden stroke={1.4} />
    <h1>{title}</h1>
    <p>{children}</p>
  </main>
);

const Letterhead = () => {
  const { officeName } = useSession();
  const { data: images } = useQuery(orpc.office.images.queryOptions());
  return (
    <header className={styles.head}>
      {images?.emblem ? <img src={images.emblem} alt="" /> : <OfficeMark />}
      <div>
        <p>{officeName}</p>
        <h1>Sentuh bidang yang Anda perlukan</h1>
      </div>
    </header>
  );
};

const Kiosk = () => {
  const isUp = useConnection();
  const { stage, isDeaf, choose, back } = useKiosk();
  const { data, isError } = useQuery(
    orpc.kiosk.fields.queryOptions({
      refetchInterval: ({ state }) => (state.error ? 5000 : 60_000),
      refetchIntervalInBackground: true,
    }),
  );
  if (stage.kind === 'drawn') return <DrawnNumber stage={stage} back={back} />;
  if (stage.kind === 'failed')
    return <AskStaff>Nomor belum dapat diambil di sini. Petugas loket memberi Anda nomor.</AskStaff>;
  if (!isUp || isError)
    return <AskStaff>Layar ini sedang menyambung kembali. Petugas loket memberi Anda nomor.</AskStaff>;
  if (data?.isOver)
    return (
      <AskStaff title="Pelayanan hari ini sudah ditutup">
        Bila masih ada keperluan, silakan ke petugas loket.
      </AskStaff>
    );
  const fields = data?.fields;
  return (
    <>
      <Letterhead />
      <main
        className={styles.fields}
        aria-busy={isDeaf}
        style={{ '--rows': Math.ceil((fields?.length ?? 1) / 2) } as CSSProperties}
      >
        {fields?.map((state) => (
          <FieldButton
            key={state.field.uid}
            state={state}
            isChosen={stage.kind === 'drawing' && stage.fieldUid === state.field.uid}
            choose={choose}
          />
        ))}
      </main>
      <footer className={styles.foot}>
        Satu sentuhan, satu nomor. Perlu bantuan? Silakan ke petugas loket.
      </footer>
    </>
  );
};

/** The page in the hall where visitors draw a number by themselves: touch only, and no way out of it. */
export const KioskPage = () => (
  <TouchPage view="kiosk" title="Ambil nomor antrean" className={styles.root}>
    <Kiosk />
  </TouchPage>
);
