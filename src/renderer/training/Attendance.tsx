import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconCalendarOff, IconChevronDown, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { numericDate } from '#contract/dates.ts';
import type { Participant } from '#contract/participant.ts';
import type { Session, Training } from '#contract/training.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import attendanceStyles from './attendance.module.css';
import trainingStyles from './training.module.css';
import { attendanceColumns } from './attendanceColumns.tsx';
import { ScanBar } from './ScanBar.tsx';
import { SessionList } from './SessionList.tsx';
import { useMarks } from './useMarks.ts';
import { hoursOf, isClosed, sessionText } from './words.ts';

const none: Participant[] = [];

/** Today's session, else the next one, else the last. */
const natural = (sessions: readonly Session[], today: string): Session =>
  sessions.find(({ localDate }) => localDate >= today) ?? sessions.at(-1)!;

const Print = ({ training, session }: { training: Training; session: Session }) => {
  const { order, isBusy } = useFile();
  const list = (to: 'print' | 'save', sessionUid: string | null) => () =>
    order({
      name: 'list',
      to,
      make: () => client.training.attendanceListPdf({ trainingUid: training.uid, sessionUid }),
    });
  return (
    <>
      <CommandButton
        label="Cetak daftar hadir"
        keys="Ctrl+P"
        variant="default"
        loading={isBusy('list')}
        run={list('print', session.uid)}
      />
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={15} />}>
            Berkas
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={list('save', session.uid)}>Simpan daftar hadir sesi ini</Menu.Item>
          <Menu.Item onClick={list('print', null)}>Cetak daftar hadir semua sesi</Menu.Item>
          <Menu.Item onClick={list('save', null)}>Simpan daftar hadir semua sesi</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
};

/** Who was at one session: ticked by mouse or keyboard. */
const Presence = ({
  training,
  session,
  participants,
}: {
  training: Training;
  session: Session;
  participants: readonly Participant[];
}) => {
  // Who was absent when one asked for them: a row does not vanish under the hand that ticks it.
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const [undo, setUndo] = useState<string[] | null>(null);
  const { isPresent, mark, error } = useMarks(session.uid, participants);
  const mayMark = !isClosed(training);
  const totalHours = hoursOf(training.sessions);
  const columns = useMemo(() => attendanceColumns(totalHours), [totalHours]);
  const all = participants.map((participant, i) => ({
    participant,
    number: i + 1,
    isPresent: isPresent(participant),
  }));
  const absent = all.filter((row) => !row.isPresent);
  const markAll = () => {
    const uids = absent.map(({ participant }) => participant.uid);
    setUndo(uids);
    mark(uids, true);
  };
  return (
    <Card grows label="Kehadiran">
      <div className={attendanceStyles.presenceHead}>
        <output className="s13">
          <b className={attendanceStyles.presenceCount}>{all.length - absent.length}</b> dari {all.length}{' '}
          peserta hadir
        </output>
        <SegmentedControl
          size="xs"
          aria-label="Saring kehadiran"
          value={only ? 'absent' : 'all'}
          onChange={(value) =>
            setOnly(value === 'absent' ? new Set(absent.map(({ participant }) => participant.uid)) : null)
          }
          data={[
            { value: 'all', label: `Semua ${all.length}` },
            { value: 'absent', label: `Belum hadir ${absent.length}` },
          ]}
        />
        <span className="grow" />
        {mayMark && undo && absent.length === 0 && (
          <Button
            variant="default"
            onClick={() => {
              mark(undo, false);
              setUndo(null);
            }}
          >
            Urungkan {undo.length} tanda
          </Button>
        )}
        {mayMark && !(undo && absent.length === 0) && (
          <CommandButton
            label="Semua hadir"
            keys="Ctrl+Enter"
            variant="default"
            disabled={absent.length === 0}
            run={markAll}
          />
        )}
        <Print training={training} session={session} />
      </div>
      {error && (
        <div className={trainingStyles.pad}>
          <Notice kind="error">
            <b>Tanda terakhir belum tersimpan.</b> {error}
          </Notice>
        </div>
      )}
      <LongTable
        label={`Kehadiran ${sessionText(session, training.sessions.indexOf(session) + 1)}`}
        rows={only ? all.filter(({ participant }) => only.has(participant.uid)) : all}
        columns={columns}
        rowKey={({ participant }) => participant.uid}
        rowHeight={33}
        onOpen={mayMark ? (row) => mark([row.participant.uid], !row.isPresent) : undefined}
      />
      {only && only.size === 0 && (
        <p className={`${trainingStyles.pad} s13 dim`}>Semua peserta hadir pada sesi ini.</p>
      )}
    </Card>
  );
};

const Sessions = ({ training }: { training: Training }) => {
  const today = useToday();
  const [chosenUid, setChosenUid] = useState<string | null>(null);
  const { data = none, error } = useQuery(
    orpc.training.participants.queryOptions({ input: { trainingUid: training.uid } }),
  );
  const participants = useMemo(() => data.filter(({ state }) => state === 'enrolled'), [data]);
  const session = training.sessions.find(({ uid }) => uid === chosenUid) ?? natural(training.sessions, today);
  return (
    <div className={attendanceStyles.root}>
      <Card label="Sesi">
        <SessionList
          sessions={training.sessions}
          participants={participants}
          chosen={session.uid}
          today={today}
          onChoose={setChosenUid}
        />
      </Card>
      <div className={attendanceStyles.main}>
        {!isClosed(training) && participants.length > 0 && (
          <ScanBar key={`scan ${session.uid}`} sessionUid={session.uid} total={participants.length} />
        )}
        {!isClosed(training) && session.localDate !== today && (
          <Notice kind="warn">
            <b>Sesi ini bukan hari ini.</b> Kehadiran dicatat untuk {numericDate(session.localDate)}.
          </Notice>
        )}
        {error && (
          <Notice kind="error">
            <b>Daftar peserta belum dapat dibaca.</b> {errorText(error)}
          </Notice>
        )}
        {participants.length > 0 ? (
          <Presence
            key={`list ${session.uid}`}
            training={training}
            session={session}
            participants={participants}
          />
        ) : (
          <Card label="Kehadiran">
            <Empty Icon={IconUsers} title="Belum ada peserta">
              Daftarkan peserta dahulu di bagian Peserta.
            </Empty>
          </Card>
        )}
      </div>
    </div>
  );
};

/** Who was there, session by session: by scanner at the door or ticked in a list. */
export const Attendance = ({ training, onDetails }: { training: Training; onDetails: () => void }) =>
  training.sessions.length > 0 ? (
    <Sessions training={training} />
  ) : (
    <Card label="Kehadiran">
      <Empty Icon={IconCalendarOff} title="Belum ada sesi">
        <p className={trainingStyles.hint}>
          Kehadiran dicatat per sesi. Buat satu sesi setiap hari di Rincian.
        </p>
        <Button variant="default" onClick={onDetails}>
          Buat sesi di Rincian
        </Button>
      </Empty>
    </Card>
  );
