import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { numberText, numericDate } from '#contract/dates.ts';
import type { AlikeCard, AlikePair } from '#contract/merge.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { Page } from '#renderer/app/Page.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { CompareDialog } from './MergeDialog.tsx';
import styles from './merge.module.css';

const factsOf = ({ birthDate, district, phoneMasked, hasNik, visitCount, registeredOn }: AlikeCard): string =>
  [
    birthDate ? `lahir ${numericDate(birthDate)}` : 'tanggal lahir belum didata',
    district,
    phoneMasked ?? 'tanpa HP',
    hasNik ? 'ber-NIK' : 'tanpa NIK',
    `${numberText(visitCount)} kunjungan sejak ${numericDate(registeredOn)}`,
  ]
    .filter(Boolean)
    .join(' · ');

const Side = ({ card }: { card: AlikeCard }) => (
  <div className={styles.alikeSide}>
    <Link to="/pelaku-usaha/$uid" params={{ uid: card.uid }} className="b6">
      {card.name}
    </Link>
    <span className="small dim">{factsOf(card)}</span>
  </div>
);

const Pair = ({
  pair: { one, other, reason },
  onCompare,
  onApart,
}: {
  pair: AlikePair;
  onCompare: () => void;
  onApart: () => void;
}) => (
  <li className={styles.pair}>
    <span className="s13">{reason}</span>
    <Side card={one} />
    <Side card={other} />
    <span className="row wrap">
      <Button
        size="xs"
        variant="default"
        aria-label={`Bandingkan ${one.name} dan ${other.name}`}
        onClick={onCompare}
      >
        Bandingkan
      </Button>
      <Button
        size="xs"
        variant="subtle"
        aria-label={`Bukan orang yang sama: ${one.name} dan ${other.name}`}
        onClick={onApart}
      >
        Bukan orang yang sama
      </Button>
    </span>
  </li>
);

/** Cards of the whole office that may be of one person, worked through one pair a line. */
export const AlikePage = () => {
  const { data, error } = useQuery(orpc.merge.suggestions.queryOptions());
  const [compared, setCompared] = useState<AlikePair | null>(null);
  const [last, setLast] = useState<{ uid: string; pair: AlikePair } | null>(null);
  const apart = useMutation({
    mutationFn: async (pair: AlikePair) => {
      const uid = newUid();
      await client.merge.apart({ uid, oneUid: pair.one.uid, otherUid: pair.other.uid });
      return { uid, pair };
    },
    onSuccess: setLast,
  });
  const takeBack = useMutation({
    ...orpc.merge.takeBackApart.mutationOptions(),
    onSuccess: () => setLast(null),
  });
  const shown = data?.pairs.length ?? 0;
  return (
    <Page title="Kartu yang mungkin ganda" note="Satu orang yang terdaftar dua kali dihitung dua orang.">
      {last && (
        <Notice
          kind="done"
          action={
            <Button variant="subtle" size="xs" onClick={() => takeBack.mutate({ uid: last.uid })}>
              Urungkan
            </Button>
          }
        >
          {last.pair.one.name} dan {last.pair.other.name} dicatat sebagai dua orang.
        </Notice>
      )}
      {error && (
        <Notice kind="error">
          <b>Daftarnya belum dapat dibaca.</b> {errorText(error)}
        </Notice>
      )}
      <Card
        grows
        title="Mungkin orang yang sama"
        note={
          data
            ? data.total > shown
              ? `${numberText(shown)} dari ${numberText(data.total)} pasang, yang paling mirip lebih dahulu`
              : `${numberText(data.total)} pasang`
            : 'Semua kartu sedang dibandingkan …'
        }
      >
        {data?.total === 0 ? (
          <Empty Icon={IconUsers} title="Tidak ada kartu yang mirip" />
        ) : (
          <ul className={`${styles.pairs} scrolls`} aria-label="Mungkin orang yang sama">
            {data?.pairs.map((pair) => (
              <Pair
                key={`${pair.one.uid} ${pair.other.uid}`}
                pair={pair}
                onCompare={() => setCompared(pair)}
                onApart={() => apart.mutate(pair)}
              />
            ))}
          </ul>
        )}
      </Card>
      {compared && (
        <CompareDialog
          uid={compared.one.uid}
          otherUid={compared.other.uid}
          onClose={() => setCompared(null)}
        />
      )}
    </Page>
  );
};
