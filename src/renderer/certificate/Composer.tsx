import { Button, SegmentedControl } from '@mantine/core';
import { useDebouncedValue, useSessionStorage } from '@mantine/hooks';
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { type ComponentProps, useMemo, useState } from 'react';
import { OwnProposals } from '#renderer/app/approval/OwnProposals.tsx';
import { ToDecide } from '#renderer/app/approval/ToDecide.tsx';
import { showError } from '#renderer/app/client.ts';
import workshop from '#renderer/app/issuing/workshop.module.css';
import { ActivityForm } from './ActivityForm.tsx';
import { blockedText, missingText } from './blocked.ts';
import styles from './certificate.module.css';
import { DesignSelect, useDesignChoice } from './DesignChoice.tsx';
import { checkActivity, type DraftActivity, draftOf, draftOfBatch, nameProblem, useDraft } from './draft.ts';
import { Eligibility, fillFrom, ReplaceNotice, useAskedTraining, useIneligible } from './FromTraining.tsx';
import { type Issued, IssueCertificates, IssuedCertificates } from './Issue.tsx';
import { PreviewPane } from './Preview.tsx';
import { RecipientList } from './RecipientList.tsx';
import { Sources } from './Sources.tsx';
import { useInspection } from './useInspection.ts';

type Part = 'activity' | 'recipients';

/** What the certificates say, with what is still missing below it and the way on to the names. */
const ActivityPart = ({ onNext, ...form }: ComponentProps<typeof ActivityForm> & { onNext: () => void }) => {
  const missing = missingText(form.problems);
  return (
    <>
      <div className="scrolls grow">
        <ActivityForm {...form} />
      </div>
      <div className={`row s13 ${styles.partFoot}`}>
        <span className="grow dim">
          {missing || (
            <span className="row">
              <IconCircleCheck size={16} className={styles.partDone} /> Isi kegiatan lengkap
            </span>
          )}
        </span>
        <Button variant="default" rightSection={<IconArrowRight size={16} />} onClick={onNext}>
          Isi penerima
        </Button>
      </div>
    </>
  );
};

/** One batch of certificates from activity and names to its numbers. */
export const Composer = ({
  today,
  organiser,
  asked,
}: {
  today: string;
  organiser: string;
  /** The training the address names. */
  asked: string | null;
}) => {
  const { draft, change, clear } = useDraft(today, organiser);
  const [settled] = useDebouncedValue(draft, 200);
  const checked = checkActivity(draft.activity);
  const settledActivity = useMemo(() => checkActivity(settled.activity).activity, [settled.activity]);
  const [part, setPart] = useState<Part>(checked.activity ? 'recipients' : 'activity');
  const [showsAll, setShowsAll] = useState(false);
  const [selected, setSelected] = useState(0);
  const [issued, setIssued] = useSessionStorage<Issued | null>({
    key: 'loket-certificate-issued',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const index = Math.min(selected, Math.max(0, draft.recipients.length - 1));
  const design = useDesignChoice();
  const inspection = useInspection(settledActivity, settled, design.uid);
  const ineligible = useIneligible(draft);
  const notes = new Map([...inspection.notes, ...ineligible]);
  /** Somebody asked for the list of names: the keyboard goes on there. */
  const [goesTo, setGoesTo] = useState({ name: 0, times: 0 });
  const goTo = (name: number) => setGoesTo(({ times }) => ({ name, times: times + 1 }));
  const take = async (trainingUid: string) => {
    change(await fillFrom(trainingUid, draft.activity));
    setSelected(0);
    goTo(0);
    setPart('recipients');
  };
  const waiting = useAskedTraining(asked, draft, take);
  const shown = settled.recipients[index];
  const shownName = shown && nameProblem(shown.name) === null ? shown.name : 'Nama Penerima';

  /** Another role of a training is another list of people. */
  const changeActivity = async (fields: Partial<DraftActivity>) => {
    const next = { ...draft.activity, ...fields };
    if (draft.trainingUid === null || next.role === draft.activity.role) return change({ activity: next });
    const { recipients } = await fillFrom(draft.trainingUid, next);
    change({ activity: next, recipients });
  };
  const begin = () => {
    setSelected(0);
    setShowsAll(false);
    setPart('activity');
    clear();
  };
  const toRecipients = () => {
    setShowsAll(true);
    setGoesTo({ name: 0, times: 0 });
    setPart('recipients');
  };
  return (
    <section className={`card ${workshop.root} ${styles.workshop}`} aria-label="Terbitkan sertifikat">
      <div className={workshop.left}>
        <ToDecide />
        <OwnProposals
          kind="certificate"
          onRepair={({ batch }) => {
            change(draftOfBatch(batch));
            if (batch.designUid) design.choose(batch.designUid);
            setPart('recipients');
          }}
        />
        {waiting && <ReplaceNotice draft={draft} onReplace={() => void take(waiting).catch(showError)} />}
        <div className={styles.partHead}>
          <SegmentedControl
            aria-label="Langkah"
            value={part}
            onChange={(value) => (value === 'recipients' ? toRecipients() : setPart('activity'))}
            data={[
              { value: 'activity', label: 'Kegiatan' },
              { value: 'recipients', label: `Penerima (${draft.recipients.length})` },
            ]}
          />
          <span className="grow">
            <Sources
              thisYear={Number(today.slice(0, 4))}
              onTraining={(uid) => void take(uid).catch(showError)}
              onActivity={(activity) => {
                change({ activity: draftOf(activity), trainingUid: null });
                setPart('activity');
              }}
            />
          </span>
        </div>
        {part === 'activity' && (
          <ActivityPart
            value={draft.activity}
            problems={checked.problems}
            showsAll={showsAll}
            onChange={(fields) => void changeActivity(fields)}
            onNext={() => {
              toRecipients();
              goTo(0);
            }}
          />
        )}
        {part === 'recipients' && (
          <RecipientList
            recipients={draft.recipients}
            notes={notes}
            eligibility={
              draft.trainingUid && (
                <Eligibility
                  trainingUid={draft.trainingUid}
                  role={draft.activity.role}
                  recipients={draft.recipients}
                  onChange={(recipients) => change({ recipients })}
                />
              )
            }
            selected={index}
            goesTo={goesTo}
            onGoTo={goTo}
            day={draft.activity.startDate ?? today}
            onChange={(recipients) => change({ recipients })}
            onSelect={setSelected}
          />
        )}
      </div>
      {issued && draft.recipients.length === 0 ? (
        <IssuedCertificates issued={issued} onNext={() => setIssued(null)} />
      ) : (
        <div className={workshop.right}>
          <PreviewPane
            preview={
              settledActivity && {
                activity: settledActivity,
                name: shownName,
                personUid: shown?.personUid ?? null,
              }
            }
            designUid={design.uid}
            choice={
              <DesignSelect
                choice={design}
                onChange={(uid) => {
                  design.choose(uid);
                  change({}); // in another design it is another batch
                }}
              />
            }
            missing={missingText(checked.problems)}
            index={index}
            count={draft.recipients.length}
            onIndex={setSelected}
          />
          <IssueCertificates
            draft={draft}
            designUid={design.uid}
            activity={checked.activity}
            numbers={inspection.numbers}
            blocked={blockedText(draft, checked.problems, inspection.wrongNames, ineligible.size)}
            noted={notes.size}
            onIssued={(done) => {
              setIssued(done);
              begin();
            }}
            onSubmitted={begin}
          />
        </div>
      )}
    </section>
  );
};
