import { IconCalendarDue } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { contract } from '#contract/index.ts';
import { orpc } from '#renderer/app/client.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { RailCount } from '#renderer/ui/RailCount.tsx';
import { page, screen } from '#renderer/app/screen.ts';

const MyFollowUps = lazyPage(async () => (await import('./MyFollowUps.tsx')).MyFollowUps);
const FollowUpPage = lazyPage(async () => (await import('./FollowUpPage.tsx')).FollowUpPage);

/** How many follow-ups of mine are due today or overdue; nothing when nobody waits for me. */
const DueForMe = () => {
  const { data } = useQuery(orpc.followUp.list.queryOptions());
  const count = data?.followUps.filter(({ isMine, due }) => isMine && due <= data.localDate).length ?? 0;
  return <RailCount count={count} meaning="tindak lanjut Anda hari ini atau terlambat" />;
};

export const followUp = screen({
  rank: 40,
  place: {
    to: '/tindak-lanjut',
    label: 'Tindak lanjut',
    Icon: IconCalendarDue,
    call: contract.followUp.list,
    group: 'desk',
    everyday: ['frontdesk'],
    words: 'janji jadwal datang lagi pengingat',
    Count: DueForMe,
  },
  today: [{ side: 'work', call: contract.followUp.list, Section: MyFollowUps, Count: DueForMe }],
  routes: [page('/tindak-lanjut', () => <FollowUpPage />)],
  pages: [FollowUpPage, MyFollowUps],
});
