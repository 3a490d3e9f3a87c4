import * as screens from '#renderer/screens.ts';
import { may } from '#renderer/app/may.ts';
import { Page } from '#renderer/app/Page.tsx';
import type { Screen, TodayPart } from '#renderer/app/screen.ts';
import { useSession, useStaff } from '#renderer/app/session.tsx';
import styles from './today.module.css';

/** The day of who serves visitors: what every screen has for them today. */
export const TodayPage = () => {
  const staff = useStaff();
  const { desk } = useSession();
  const parts = Object.values(screens)
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap((screen: Screen): readonly TodayPart[] => screen.today ?? [])
    .filter(({ call }) => may(staff, call));
  const drawn = (wanted: TodayPart['side']) =>
    parts.flatMap(({ side, Section }, i) => (side === wanted ? [<Section key={i} />] : []));
  return (
    <Page title="Hari ini" note={[staff.field?.name, desk?.name].filter(Boolean).join(' · ')}>
      <div className={styles.root}>
        <div className={styles.column}>{drawn('work')}</div>
        <div className={styles.column}>{drawn('beside')}</div>
      </div>
    </Page>
  );
};
