import { useQuery } from '@tanstack/react-query';
import { orpc } from '#renderer/app/client.ts';
import { TodayCard } from '#renderer/app/TodayCard.tsx';
import styles from './followUp.module.css';
import { type Part, PartRows, partsOf, usePart } from './FollowUps.tsx';

/** Rows of a part that leave room for what stands below. */
const SHOWN = 4;

const MyPart = ({ part, today }: { part: Part; today: string }) => {
  const { drawn, showAll } = usePart(part);
  return (
    <>
      <h3 className={part.rows[0]!.due < today ? `${styles.part} late` : styles.part}>
        {part.title} <span className={styles.count}>{part.rows.length}</span>
      </h3>
      <PartRows part={part} drawn={drawn} showAll={showAll} today={today} isMine />
    </>
  );
};

/** What I promised: overdue, today, in the week to come. */
export const MyFollowUps = () => {
  const { data, error } = useQuery(orpc.followUp.list.queryOptions());
  const mine = data?.followUps.filter(({ isMine }) => isMine);
  return (
    <TodayCard
      title="Tindak lanjut saya"
      to="/tindak-lanjut"
      error={error}
      nothing={mine?.length === 0 && 'Tidak ada sampai tujuh hari ke depan.'}
    >
      {data &&
        mine &&
        partsOf(mine, data.localDate, SHOWN).map((part) => (
          <MyPart key={part.title} part={part} today={data.localDate} />
        ))}
    </TodayCard>
  );
};
