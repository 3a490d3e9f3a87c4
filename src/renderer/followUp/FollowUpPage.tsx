import { SegmentedControl } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { numberText } from '#contract/dates.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Page } from '#renderer/app/Page.tsx';
import { useStaff } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { type Part, PartRows, partsOf, usePart } from './FollowUps.tsx';

type Shown = { part: Part; today: string };

const PartCard = ({ part, today }: Shown) => {
  const { drawn, showAll } = usePart(part);
  const all = `${numberText(part.rows.length)} tindak lanjut`;
  return (
    <Card title={part.title} note={drawn.length < part.rows.length ? `${drawn.length} dari ${all}` : all}>
      <PartRows part={part} drawn={drawn} showAll={showAll} today={today} />
    </Card>
  );
};

/** What is due: for me or for the whole office. */
export const FollowUpPage = () => {
  // Both views are open to everybody; consultants begin with their own.
  const [whose, setWhose] = useState(useStaff().role === 'consultant' ? 'mine' : 'office');
  const { data, error } = useQuery(orpc.followUp.list.queryOptions());
  const followUps = (data?.followUps ?? []).filter(({ isMine }) => whose === 'office' || isMine);
  const today = data?.localDate ?? '';
  return (
    <Page
      title="Tindak lanjut"
      note={data && `${numberText(followUps.length)} belum selesai`}
      actions={
        <SegmentedControl
          aria-label="Tindak lanjut siapa"
          value={whose}
          onChange={setWhose}
          data={[
            { value: 'mine', label: 'Saya' },
            { value: 'office', label: 'Kantor' },
          ]}
        />
      }
    >
      <div className="col gap12">
        {error && <Notice kind="error">{errorText(error)}</Notice>}
        {data && followUps.length === 0 && (
          <Empty
            Icon={IconCalendarCheck}
            title={whose === 'mine' ? 'Tidak ada tindak lanjut Anda' : 'Tidak ada tindak lanjut'}
          >
            <span>
              Tanggal tindak lanjut yang dicatat saat konsultasi muncul di sini, tujuh hari sebelumnya.
            </span>
          </Empty>
        )}
        {partsOf(followUps, today).map((part) => (
          <PartCard key={part.title} part={part} today={today} />
        ))}
      </div>
    </Page>
  );
};
