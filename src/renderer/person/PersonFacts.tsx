import { Button, UnstyledButton } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { localDateOf, numericDate } from '#contract/dates.ts';
import { educationWords, type Person, sexWords } from '#contract/person.ts';
import { orpc } from '#renderer/app/client.ts';
import { useZone } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { LongWords } from '#renderer/ui/LongWords.tsx';
import styles from './person.module.css';

export type Fact = [word: string, fact: ReactNode];

const shown = (fact: ReactNode): ReactNode => {
  if (typeof fact === 'string' && fact !== '') return <LongWords text={fact} />;
  return fact || <span className="dim">Belum didata</span>;
};

/** Pairs of word and fact; what is not recorded says so and looks unlike a "no". */
export const Facts = ({ facts, isPaired }: { facts: readonly Fact[]; isPaired?: boolean }) => (
  <dl className={isPaired ? `kv ${styles.pairs}` : 'kv'}>
    {facts.map(([word, fact]) => (
      <div key={word}>
        <dt>{word}</dt>
        <dd>{shown(fact)}</dd>
      </div>
    ))}
  </dl>
);

const SHOWN_SECONDS = 60;

/** The masked NIK; the full one only for a minute, and every look is written down. */
const Nik = ({ person }: { person: Person }) => {
  const reveal = useMutation(orpc.person.revealNik.mutationOptions({ gcTime: 0 }));
  const { data, reset } = reveal;
  useEffect(() => {
    if (!data) return;
    const timer = setTimeout(reset, SHOWN_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [data, reset]);
  if (!person.nikMasked) return <span className="dim">Belum didata</span>;
  return (
    <span className={`row wrap ${styles.nik}`}>
      <span className={data ? 'b' : undefined}>{data?.nik ?? person.nikMasked}</span>
      <Button
        size="xs"
        variant="subtle"
        loading={reveal.isPending}
        leftSection={data ? <IconEyeOff size={15} /> : <IconEye size={15} />}
        onClick={() => (data ? reset() : reveal.mutate({ uid: person.uid }))}
      >
        {data ? 'Sembunyikan' : 'Tampilkan NIK'}
      </Button>
      <span className="small dim">
        {person.nikRevealsThisMonth === 0
          ? 'Setiap pembukaan dicatat'
          : `Dibuka ${person.nikRevealsThisMonth} kali bulan ini, tercatat`}
      </span>
    </span>
  );
};

const birth = ({ birthPlace, birthDate, age }: Person) =>
  [birthPlace, birthDate && numericDate(birthDate), age !== null && `${age} tahun`]
    .filter(Boolean)
    .join(', ');

const Consent = ({ consent }: Pick<Person, 'consent'>) => {
  const zone = useZone();
  if (!consent) return 'Belum disetujui';
  const by = consent.staffName && `, diterima ${consent.staffName}`;
  return `Disetujui ${numericDate(localDateOf(consent.at, zone))}, versi ${consent.version}${by}`;
};

const visitWords = (count: number) =>
  count === 0 ? 'Belum pernah berkunjung' : count === 1 ? 'Baru' : 'Lama';

/** The person in focus. */
export const PersonFacts = ({ person, onVisits }: { person: Person; onVisits: () => void }) => (
  <Card label="Orang">
    <div className={styles.head}>
      <h2>{person.name}</h2>
      <span className="chip">{visitWords(person.visitCount)}</span>
      {person.visitCount > 0 && (
        <UnstyledButton className={`${styles.link} s13`} onClick={onVisits}>
          kunjungan ke-{person.visitCount}
        </UnstyledButton>
      )}
      <span className="small dim">terdaftar {numericDate(person.registeredOn)}</span>
    </div>
    <div className={styles.body}>
      <Facts facts={[['NIK', <Nik key={person.uid} person={person} />]]} />
      <Facts
        isPaired
        facts={[
          ['Lahir', birth(person)],
          ['HP/WA', person.phone],
          ['Jenis kelamin', sexWords[person.sex]],
          ['Pendidikan', person.education && educationWords[person.education]],
          [
            'Disabilitas',
            person.hasDisability === null ? null : person.hasDisability ? 'Penyandang disabilitas' : 'Tidak',
          ],
        ]}
      />
      <Facts
        facts={[
          ['Email', person.email],
          ['Alamat', [person.address, person.regionPath].filter(Boolean).join(', ')],
          ['Persetujuan', <Consent key="consent" consent={person.consent} />],
        ]}
      />
    </div>
  </Card>
);
