import { Button, Tabs } from '@mantine/core';
import { IconSchoolOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { Training } from '#contract/training.ts';
import { errorText, orpc, showError } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { useUnsaved } from '#renderer/app/useUnsaved.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Attendance } from './Attendance.tsx';
import { Details } from './Details.tsx';
import { ImportPart } from './ImportPart.tsx';
import { type Part, part } from './part.ts';
import { Participants } from './Participants.tsx';
import { Summary } from './Summary.tsx';
import styles from './training.module.css';
import { TrainingActions } from './TrainingActions.tsx';
import { useDetails } from './useDetails.ts';
import { lostByLeaving, type Progress, startOf, takeCopy } from './useImport.ts';
import { isClosed } from './words.ts';

const parts: readonly { value: Part; label: string; keys: string }[] = [
  { value: 'rincian', label: 'Rincian', keys: 'Alt+1' },
  { value: 'peserta', label: 'Peserta', keys: 'Alt+2' },
  { value: 'kehadiran', label: 'Kehadiran', keys: 'Alt+3' },
];

/** Where the work is at this time of a training. */
const firstPart = ({ status, sessions }: Training): Part => {
  if (status === 'draft') return 'rincian';
  return status === 'running' && sessions.length > 0 ? 'kehadiran' : 'peserta';
};

const PartTab = ({
  tab: { value, label, keys },
  count,
  isMarked,
  onOpen,
}: {
  tab: (typeof parts)[number];
  count: number | null;
  isMarked: boolean;
  onOpen: () => void;
}) => {
  useCommand({ label: `Buka bagian ${label}`, keys, run: onOpen });
  return (
    <Tabs.Tab value={value} rightSection={<Key keys={keys} quiet />}>
      {label}
      {count !== null && <span className="dim"> {count}</span>}
      {isMarked && <span className="late b6"> · belum disimpan</span>}
    </Tabs.Tab>
  );
};

/** Which participant is looked at stands in the address: a next step leads away from there, and back to there. */
const useParticipant = (uid: string) => {
  const navigate = useNavigate();
  return useCallback(
    (participant: string | null) =>
      void navigate({
        to: '/pelatihan/$uid',
        params: { uid },
        search: { bagian: 'peserta', peserta: participant ?? undefined },
        replace: true,
        ignoreBlocker: true, // it is no other page
      }),
    [navigate, uid],
  );
};

type Wanted = { part: Part | null; participantUid: string | null };

const Opened = ({ training, part: wanted, participantUid }: { training: Training } & Wanted) => {
  const openParticipant = useParticipant(training.uid);
  const [shown, setShown] = useState<Part>(wanted ?? firstPart(training));
  const [progress, setProgress] = useState<Progress | null>(null);
  const take = (chosen: File) =>
    void takeCopy(chosen).then((upload) => setProgress(startOf(upload)), showError);
  const lost = lostByLeaving(progress);
  useUnsaved(lost !== undefined, lost);
  const form = useDetails(training);
  const isImporting = shown === 'peserta' && progress !== null;
  const counts: Record<Part, number | null> = {
    rincian: null,
    peserta: training.enrolled + training.waiting,
    kehadiran: training.sessions.length,
  };
  return (
    <Page
      title="Pelatihan"
      actions={
        <TrainingActions
          training={training}
          isChanged={form.isChanged}
          isImporting={isImporting}
          onPart={setShown}
        />
      }
    >
      <Tabs
        className={styles.page}
        value={shown}
        onChange={(value) => setShown(part.parse(value))}
        keepMounted={false}
      >
        <Summary training={training}>
          <Tabs.List aria-label="Bagian pelatihan">
            {parts.map((each) => (
              <PartTab
                key={each.value}
                tab={each}
                count={counts[each.value]}
                isMarked={each.value === 'rincian' && form.isChanged}
                onOpen={() => setShown(each.value)}
              />
            ))}
          </Tabs.List>
        </Summary>
        <Tabs.Panel value="rincian" className={styles.part}>
          <Details form={form} isClosed={isClosed(training)} />
        </Tabs.Panel>
        <Tabs.Panel value="peserta" className={styles.part}>
          {progress ? (
            <ImportPart
              key={progress.upload.uid}
              training={training}
              progress={progress}
              setProgress={setProgress}
              onFile={take}
            />
          ) : (
            <Participants
              training={training}
              openUid={participantUid}
              onOpen={openParticipant}
              onFile={take}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="kehadiran" className={styles.part}>
          <Attendance training={training} onDetails={() => setShown('rincian')} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
};

const Gone = ({ error }: { error: unknown }) => {
  const navigate = useNavigate();
  return (
    <Page title="Pelatihan">
      <Empty Icon={IconSchoolOff} title="Pelatihan ini tidak dapat dibuka">
        <p>{errorText(error)}</p>
        <Button variant="default" onClick={() => void navigate({ to: '/pelatihan' })}>
          Semua pelatihan
        </Button>
      </Empty>
    </Page>
  );
};

/** One training: what it is, who takes part, who was there. */
export const TrainingPage = ({ uid, ...wanted }: { uid: string } & Wanted) => {
  const { data, error } = useQuery(orpc.training.get.queryOptions({ input: { uid } }));
  if (data) return <Opened key={uid} training={data} {...wanted} />;
  return error ? <Gone error={error} /> : <main className="main" aria-busy />;
};
