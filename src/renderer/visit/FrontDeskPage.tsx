import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import type { Ticket } from '#contract/ticket.ts';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { DayClosed } from '#renderer/app/DayClosed.tsx';
import { BackInField } from '#renderer/app/BackInField.tsx';
import { useMay } from '#renderer/app/may.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { Completing } from './Completing.tsx';
import { CloseDay } from './CloseDay.tsx';
import { DayList } from './DayList.tsx';
import styles from './frontDesk.module.css';
import { LastVisits } from './LastVisits.tsx';
import { newPaperEntry } from './paper.ts';
import { PaperBar } from './PaperBar.tsx';
import { PrintNotice, RefusalNotice } from './Notices.tsx';
import { SearchField } from './SearchField.tsx';
import { Similar } from './Similar.tsx';
import { TodayBoard } from './TodayBoard.tsx';
import { Unnamed } from './Unnamed.tsx';
import { useDesk } from './useDesk.ts';
import { Workplace } from './Workplace.tsx';

const FrontDesk = ({
  personUid,
  completing,
  isGone,
  unnamed,
  backTo,
}: {
  personUid: string | null;
  completing: Ticket | null;
  /** The number to complete has its visitor meanwhile, or was cancelled. */
  isGone: boolean;
  unnamed: readonly Ticket[];
  backTo: '/loket' | '/konsultasi';
}) => {
  const session = useSession();
  const today = useToday();
  const mayClose = useMay(contract.queue.closeDay);
  const { data: board } = useQuery(orpc.queue.board.queryOptions());
  const desk = useDesk(personUid, completing, backTo);
  const [dialog, setDialog] = useState<'day' | 'close' | null>(null);
  const { view, visitor, printing, paper } = desk;
  const closeDialog = () => {
    setDialog(null);
    if (view.kind === 'search') desk.field.current?.focus();
  };
  const wrong = Object.keys(desk.refusal?.fields ?? {});
  /** Each field of the form says by itself what is wrong with it. */
  const isToldInForm =
    view.kind === 'new' && visitor && wrong.length > 0 && wrong.every((field) => field in visitor);
  const visitors = board?.totals.visitors ?? 0;
  const facts = visitors === 0 ? 'belum ada kunjungan hari ini' : `${visitors} kunjungan hari ini`;
  return (
    <Page
      title="Loket"
      note={session.desk ? `${session.desk.name} · ${facts}` : facts}
      actions={
        <>
          {!completing && !paper && (
            <CommandButton
              label="Catat dari lembar darurat"
              variant="default"
              run={() => desk.changePaper(newPaperEntry(today))}
            />
          )}
          {mayClose && (
            <CommandButton label="Tutup hari" keys="F9" variant="default" run={() => setDialog('close')} />
          )}
        </>
      }
      isFlush
    >
      <div className={styles.root}>
        <div className={styles.grid}>
          <div className={styles.column}>
            {completing && <Completing ticket={completing} onCancel={desk.leave} />}
            {isGone && (
              <RefusalNotice sentence="Nomor ini sudah punya pengunjung atau sudah dibatalkan. Tidak ada yang perlu dilengkapi." />
            )}
            {paper && (
              <PaperBar
                entry={paper}
                asked={desk.paperAsked}
                today={today}
                onChange={desk.changePaper}
                onClose={() => desk.changePaper(null)}
              />
            )}
            {desk.refusal?.sentence && !isToldInForm && <RefusalNotice sentence={desk.refusal.sentence} />}
            <PrintNotice printing={printing} />
            <DayClosed>
              {mayClose
                ? 'Pendaftaran tetap boleh; sesudahnya tutup hari sekali lagi.'
                : 'Pendaftaran tetap boleh; beri tahu petugas loket, supaya hari ditutup sekali lagi.'}
            </DayClosed>
            <SearchField
              field={desk.field}
              text={desk.text}
              onText={desk.setText}
              search={desk.search}
              expected={desk.expected}
              onCheckIn={desk.checkIn}
              isListed={view.kind === 'search' && desk.text.trim() !== ''}
              onNew={desk.openNew}
              onEnter={desk.enterSearch}
              onReturn={desk.toSearch}
            />
            <Workplace desk={desk} isFirst={visitors === 0} />
          </div>
          <div className={styles.column}>
            {view.kind === 'new' && visitor && <Similar visitor={visitor} onUse={desk.openKnown} />}
            {!completing && <Unnamed tickets={unnamed} />}
            {!completing && <BackInField />}
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

/** The front desk: find or write down who comes, choose why, hand over the number. */
export const FrontDeskPage = ({
  personUid,
  ticketUid,
  backTo,
}: {
  personUid: string | null;
  /** A number from the kiosk to be completed with its visitor. */
  ticketUid: string | null;
  /** Where to go when it is completed. */
  backTo: '/loket' | '/konsultasi';
}) => {
  const { data: unnamed } = useQuery(orpc.queue.unnamed.queryOptions());
  // What is being completed stays on the screen, also when the list is read again after it was stored.
  const [started, setStarted] = useState<{ ticket: Ticket | null } | null>(null);
  if (ticketUid && !started) {
    if (!unnamed) return null;
    setStarted({ ticket: unnamed.find(({ uid }) => uid === ticketUid) ?? null });
  }
  const completing = ticketUid ? (started?.ticket ?? null) : null;
  return (
    <FrontDesk
      personUid={personUid}
      completing={completing}
      isGone={ticketUid !== null && started !== null && completing === null}
      unnamed={unnamed ?? []}
      backTo={backTo}
    />
  );
};
