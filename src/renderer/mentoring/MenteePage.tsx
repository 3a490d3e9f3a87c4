import { SegmentedControl } from '@mantine/core';
import { IconHeartHandshake, IconLock, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { localDateOf, numericDate } from '#contract/dates.ts';
import { clientName, menteeStatusWords, removedText } from '#contract/mentee.ts';
import type { MenteePage as Data } from '#contract/mentoring.ts';
import { hoursText, type MentoringSession, type UnrecordedSheet } from '#contract/mentoringSession.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { FormsDialog } from './FormsDialog.tsx';
import { MenteeActions } from './MenteeActions.tsx';
import styles from './mentoring.module.css';
import { Milestones } from './Milestones.tsx';
import { Programs } from './Programs.tsx';
import { SessionDialog } from './SessionDialog.tsx';
import { Sessions } from './Sessions.tsx';
import { LastMet } from './words.tsx';
import { YearsCard } from './YearsCard.tsx';

/** Year, status and what the year has come to so far. */
const Summary = ({ data: { mentee, years } }: { data: Data }) => {
  const navigate = useNavigate();
  const zone = useZone();
  const today = useToday();
  const known = years.toSorted((a, b) => a.year - b.year);
  return (
    <section className={`card ${styles.summary}`} aria-label="Ringkasan">
      {known.length > 1 ? (
        <SegmentedControl
          aria-label="Tahun"
          value={mentee.uid}
          onChange={(uid) => void navigate({ to: '/pendampingan/$uid', params: { uid } })}
          data={known.map(({ uid, year, status }) => ({
            value: uid,
            label: status === 'candidate' ? `Rencana ${year}` : String(year),
          }))}
        />
      ) : (
        <b className="b">{mentee.year}</b>
      )}
      <span>
        <b className="b">Sasaran {menteeStatusWords[mentee.status].toLowerCase()}</b>
        {mentee.endedOn && <span className="dim"> sejak {numericDate(mentee.endedOn)}</span>}
        {mentee.statusReason && <span className="dim">: {mentee.statusReason}</span>}
      </span>
      {mentee.lockedAt && (
        <span className={`dim ${styles.locked}`}>
          <IconLock size={15} stroke={1.6} /> dikunci {numericDate(localDateOf(mentee.lockedAt, zone))}
        </span>
      )}
      <span className="grow" />
      <span className="dim">
        Program tercapai{' '}
        <b className="b">
          {mentee.programsReached} dari {mentee.programs}
        </b>
      </span>
      <span className="dim">
        Sesi{' '}
        <b className="b">
          {mentee.sessions} dari {mentee.plannedSessions}
        </b>
      </span>
      <span className="dim">
        Lama <b className="b">{hoursText(mentee.minutes)}</b>
      </span>
      <span className="dim">
        Terakhir <LastMet meeting={mentee} today={today} />
      </span>
    </section>
  );
};

type Open = { session: MentoringSession } | { sheet: UnrecordedSheet } | 'new' | null;

const Client = ({ data }: { data: Data }) => {
  const [open, setOpen] = useState<Open>(null);
  const [isPrinting, setPrinting] = useState(false);
  const { mentee, programs, sessions, unrecorded } = data;
  return (
    <Page
      title={clientName(mentee)}
      note={[
        mentee.business && mentee.person.name,
        mentee.person.isRemoved && removedText,
        mentee.consultant.name,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          <MenteeActions mentee={mentee} />
          <CommandButton
            variant="default"
            label="Formulir"
            keys="Ctrl+P"
            leftSection={<IconPrinter size={16} />}
            run={() => setPrinting(true)}
          />
          <CommandButton
            label="Catat pelaksanaan"
            keys="F2"
            disabled={mentee.status === 'candidate'}
            run={() => setOpen('new')}
          />
        </>
      }
    >
      <div className={styles.page}>
        <Summary data={data} />
        <div className={styles.columns}>
          <Programs mentee={mentee} programs={programs} />
          <Sessions
            menteeUid={mentee.uid}
            sessions={sessions}
            unrecorded={unrecorded}
            onOpen={(session) => setOpen({ session })}
            onRecord={(sheet) => setOpen({ sheet })}
          />
          <div className={styles.beside}>
            <YearsCard mentee={mentee} />
            <Milestones menteeUid={mentee.uid} />
          </div>
        </div>
      </div>
      {isPrinting && <FormsDialog mentee={mentee} onClose={() => setPrinting(false)} />}
      {open && (
        <SessionDialog
          mentee={mentee}
          programs={programs}
          session={open !== 'new' && 'session' in open ? open.session : null}
          sheet={open !== 'new' && 'sheet' in open ? open.sheet : null}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
};

/** One client in one year: what was planned, what was done, and what the business has become. */
export const MenteePage = ({ uid }: { uid: string }) => {
  const { data, error } = useQuery(orpc.mentoring.get.queryOptions({ input: { uid } }));
  if (data) return <Client key={uid} data={data} />;
  return (
    <Page title="Pendampingan">
      {error && (
        <Empty Icon={IconHeartHandshake} title="Sasaran ini tidak dapat dibuka">
          <p>{errorText(error)}</p>
        </Empty>
      )}
    </Page>
  );
};
