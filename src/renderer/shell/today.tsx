import { IconCalendarCheck } from '@tabler/icons-react';
import { contract } from '#contract/index.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { page, type Screen, screen } from '#renderer/app/screen.ts';
import * as screens from '#renderer/screens.ts';

const TodayPage = lazyPage(async () => (await import('./TodayPage.tsx')).TodayPage);

/** What waits for who is signed in, in every part of the day. */
const WaitingForMe = () =>
  Object.entries(screens).flatMap(([name, { today }]: [string, Screen]) =>
    (today ?? []).flatMap(({ Count }) => (Count ? [<Count key={name} />] : [])),
  );

/** The first screen of who serves visitors. It stands above the screens, since each of them brings a part of it. */
export const today = screen({
  rank: 5,
  place: {
    to: '/hari-ini',
    label: 'Hari ini',
    Icon: IconCalendarCheck,
    call: contract.mentoring.list,
    group: 'desk',
    everyday: ['consultant'],
    words: 'beranda mulai agenda tindak lanjut dampingan antrean saya',
    Count: WaitingForMe,
  },
  routes: [page('/hari-ini', () => <TodayPage />)],
  pages: [TodayPage],
});
