import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Facilitation } from '#contract/facilitation.ts';
import type { Letter } from '#contract/letter.ts';
import { voidText } from '#contract/register.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { useFile } from '#renderer/app/files.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Timeline, type TimelineEntry } from '#renderer/ui/Timeline.tsx';
import styles from './facilitation.module.css';

/** To the register of letters, and for a valid one its paper once more. */
const LetterLinks = ({ one: { uid, number, year, status } }: { one: Letter }) => {
  const { order, isBusy } = useFile();
  const reprint = () => order({ name: uid, to: 'print', make: () => client.letter.reprint({ uid }) });
  return (
    <span className="row">
      <Link to="/sertifikat/surat" search={{ tahun: year, cari: number }} className={styles.link}>
        Buka
      </Link>
      {status === 'issued' && (
        <Button variant="subtle" size="compact-xs" loading={isBusy(uid)} onClick={reprint}>
          Cetak ulang
        </Button>
      )}
    </span>
  );
};

/** What happened in a case and the letters that went out for it, newest first. */
export const CasePast = ({ one }: { one: Facilitation }) => {
  const { data: letters = [] } = useQuery(orpc.letter.ofCase.queryOptions({ input: { caseUid: one.uid } }));
  const { history, field, nextAction, dueOn } = one;
  const tile = { letter: field.letter, color: field.color, name: field.shortName };
  const open = one.endedOn === null && dueOn !== null;
  const past: TimelineEntry[] = [
    ...letters.map((letter) => ({
      key: letter.uid,
      localDate: letter.issuedOn,
      tile: null,
      title: `${letter.title} ${letter.number}`,
      detail: voidText(letter),
      foot: <LetterLinks one={letter} />,
    })),
    ...history.map(({ on, title, detail, staffName }, i) => ({
      key: String(history.length - i),
      localDate: on,
      tile,
      title,
      detail,
      foot: staffName,
    })),
  ];
  return (
    <Card grows title="Riwayat" note={one.consultant.name}>
      <Timeline
        entries={[
          ...(open
            ? [{ key: 'next', localDate: dueOn, tile, title: nextAction || 'Tindak lanjut', isOpen: true }]
            : []),
          ...past.sort((a, b) => b.localDate.localeCompare(a.localDate)),
        ]}
      />
    </Card>
  );
};
