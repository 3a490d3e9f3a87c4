import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { CloseDay } from './CloseDay.tsx';
import { DayList } from './DayList.tsx';
import { LastVisits } from './LastVisits.tsx';
import { PrintNotice, RefusalNotice } from './Notices.tsx';
import { SearchField } from './SearchField.tsx';
import { Similar } from './Similar.tsx';
import { TodayBoard } from './TodayBoard.tsx';
import { useDesk } from './useDesk.ts';
import { Workplace } from './Workplace.tsx';
import './visit.css';

/** The front desk: find or write down who comes, choose why, hand over the number. */
export const FrontDeskPage = ({ personUid }: { personUid: string | null }) => {
  const session = useSession();
  const { data: board } = useQuery(orpc.queue.board.queryOptions());
  const desk = useDesk(personUid);
  const [dialog, setDialog] = useState<'day' | 'close' | null>(null);
  const { view, visitor, printing } = desk;
  const closeDialog = () => {
    setDialog(null);
    if (view.kind === 'search') desk.field.current?.focus();
  };
  const visitors = board?.totals.visitors ?? 0;
  const today = visitors === 0 ? 'belum ada pengunjung hari ini' : `${visitors} pengunjung hari ini`;
  return (
    <Page
      title="Loket"
      note={session.desk ? `${session.desk.name} · ${today}` : today}
      actions={
        <CommandButton label="Tutup hari" keys="F9" variant="default" run={() => setDialog('close')} />
      }
      isFlush
    >
      <div className="front-desk">
        <div className="front-desk-grid">
          <div className="front-desk-column">
            {desk.refusal?.sentence && <RefusalNotice sentence={desk.refusal.sentence} />}
            <PrintNotice printing={printing} />
            <SearchField
              field={desk.field}
              text={desk.text}
              onText={desk.setText}
              search={desk.search}
              isListed={view.kind === 'search' && desk.text.trim() !== ''}
              onNew={desk.openNew}
              onEnter={desk.enterSearch}
              onReturn={desk.toSearch}
            />
            <Workplace desk={desk} isFirst={visitors === 0} />
          </div>
          <div className="front-desk-column">
            {view.kind === 'new' && visitor && <Similar visitor={visitor} onUse={desk.openKnown} />}
            <TodayBoard />
            <LastVisits printing={printing} onEdit={desk.editVisit} onAll={() => setDialog('day')} />
          </div>
        </div>
      </div>
      {dialog === 'day' && (
        <DayList
          onClose={closeDialog}
          printing={printing}
          onEdit={(visit) => {
            setDialog(null);
            desk.editVisit(visit);
          }}
        />
      )}
      {dialog === 'close' && <CloseDay onClose={closeDialog} />}
    </Page>
  );
};
