import { useDebouncedValue, useSessionStorage } from '@mantine/hooks';
import { isDefinedError } from '@orpc/client';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Letter, LetterDraft } from '#contract/letter.ts';
import type { LetterKind } from '#contract/letterKind.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Page } from '#renderer/app/Page.tsx';
import type { RegisterStart } from '#renderer/app/RegisterCard.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { OwnProposals } from '#renderer/app/approval/OwnProposals.tsx';
import { ToDecide } from '#renderer/app/approval/ToDecide.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { checkDraft, type Draft, draftOf, kindOf, ofCase, ofReport, useDraft } from './draft.ts';
import { type Issued, IssuedLetter, IssueLetter } from './Issue.tsx';
import workshop from '#renderer/app/issuing/workshop.module.css';
import { LetterForm } from './LetterForm.tsx';
import { Preview } from './Preview.tsx';
import { Register } from './Register.tsx';
import { VoidDialog } from './VoidDialog.tsx';

/** Whom or what the address asks a letter for. */
export type Asked = {
  personUid: string | null;
  trainingUid: string | null;
  menteeUid: string | null;
  /** With its client: a case of facilitation to write for. */
  caseUid: string | null;
  /** The period of the report that it goes with, and which of the two letters it is. */
  period: string | null;
  withReport: 'cover' | 'memo' | null;
};

/** What the address asks for is taken once; from then on the form is the user's. */
const useAsked = (
  { personUid, trainingUid, menteeUid, caseUid, period, withReport }: Asked,
  draft: Draft,
  kinds: readonly LetterKind[],
  take: (part: Partial<Draft>) => void,
) => {
  const navigate = useNavigate();
  const takeAsked = useEffectEvent((asked: Asked) => {
    const isAboutPerson = ['consultation', 'mentoring', 'own'].includes(draft.kind) && draft.caseUid === null;
    const person = {
      personUid: asked.personUid,
      caseUid: null,
      ...(!isAboutPerson && { kind: 'consultation' as const, kindUid: null }),
    };
    const isWritten = draft.kind === 'own' && draft.caseUid === asked.caseUid;
    if (asked.caseUid && !isWritten) take(ofCase(asked.caseUid, asked.personUid, kinds));
    else if (asked.caseUid)
      take({}); // what was typed for it stays
    else if (asked.personUid) take(person);
    else if (asked.menteeUid) take({ menteeUid: asked.menteeUid, kind: 'agreement', caseUid: null });
    else if (asked.trainingUid) take({ trainingUid: asked.trainingUid, kind: 'invitation', caseUid: null });
    else if (asked.period && asked.withReport)
      take({ ...ofReport(asked.period), kind: asked.withReport, caseUid: null });
    else return;
    void navigate({ to: '/sertifikat/surat', search: {}, replace: true });
  });
  useEffect(
    () => takeAsked({ personUid, trainingUid, menteeUid, caseUid, period, withReport }),
    [personUid, trainingUid, menteeUid, caseUid, period, withReport],
  );
};

const usePreview = (letter: LetterDraft | null) =>
  useQuery({
    ...orpc.letter.preview.queryOptions({ input: { draft: letter as LetterDraft } }),
    enabled: letter !== null,
    placeholderData: keepPreviousData,
  });

/** What the case of a letter says of itself; nothing where it has none. */
const useCase = ({ kind, caseUid }: Draft) => {
  const isOfCase = kind === 'own' && caseUid !== null;
  const query = useQuery({
    ...orpc.letter.caseStart.queryOptions({ input: { caseUid: caseUid ?? '' } }),
    enabled: isOfCase,
  });
  return isOfCase ? query : null;
};

/** The letter that was issued last, until the next one is begun. */
const useIssued = () =>
  useSessionStorage<Issued | null>({
    key: 'loket-letter-issued',
    defaultValue: null,
    getInitialValueInEffect: false,
  });

const Composer = ({ today, asked }: { today: string; asked: Asked }) => {
  const zone = useZone();
  const { draft, change, clear } = useDraft(today, zone);
  const [settled] = useDebouncedValue(draft, 250);
  const { data: allKinds } = useSuspenseQuery(orpc.letterKind.list.queryOptions());
  const kinds = allKinds.filter(({ isActive }) => isActive);
  const kind = kindOf(kinds, draft);
  const body = kind?.body ?? '';
  const ofCaseNow = useCase(draft);
  const caseStart = ofCaseNow?.data;
  const known = useMemo(() => caseStart && Object.keys(caseStart.values), [caseStart]);
  const { letter, problem } = kind
    ? checkDraft(draft, body, known)
    : { letter: null, problem: 'Pilih jenis suratnya dahulu.' };
  const settledLetter = useMemo(() => checkDraft(settled, body, known).letter, [settled, body, known]);
  const [issued, setIssued] = useIssued();
  const begin = (part: Partial<Draft>) => {
    setIssued(null);
    change(part);
  };
  useAsked(asked, draft, kinds, begin);
  const preview = usePreview(settledLetter);
  const refused = settledLetter && preview.error ? errorText(preview.error) : '';
  const isFresh = settled === draft && !preview.isPlaceholderData;
  const finish = ({ uid, title, number, subject }: Letter) => {
    setIssued({ uid, title, number, subject });
    clear();
  };
  return (
    <section className={`card ${workshop.root}`} aria-label="Terbitkan surat">
      <div className={workshop.left}>
        <ToDecide />
        <OwnProposals kind="letter" onRepair={(paper) => begin(draftOf(paper.draft, draft))} />
        <LetterForm
          kinds={kinds}
          draft={draft}
          ofCase={ofCaseNow}
          onChange={begin}
          refusal={
            refused && (
              <Notice kind={isDefinedError(preview.error as Error) ? 'warn' : 'error'}>
                <b>Surat belum dapat dibuat.</b> {refused}
              </Notice>
            )
          }
        />
      </div>
      {issued ? (
        <IssuedLetter issued={issued} onNext={() => setIssued(null)} />
      ) : (
        <div className={workshop.right}>
          <Preview
            pages={settledLetter && !preview.error ? (preview.data?.pages ?? []) : []}
            isLoading={preview.isFetching}
            missing={problem}
          />
          <IssueLetter
            uid={draft.uid}
            letter={letter}
            title={kind?.name ?? ''}
            number={letter && isFresh ? (preview.data?.number ?? null) : null}
            blocked={problem || refused}
            onIssued={finish}
            onSubmitted={clear}
          />
        </div>
      )}
    </section>
  );
};

/** Letters about a person or a training: what is written, how it prints, and all that went out. */
export const LetterPage = ({ asked, register }: { asked: Asked; register: RegisterStart }) => {
  const today = useToday();
  const [isExpanded, setExpanded] = useState(register.text !== undefined);
  const [issued, setIssued] = useIssued();
  const [voiding, setVoiding] = useState<Letter | null>(null);
  const navigate = useNavigate();
  return (
    <Page
      title="Surat"
      note={isExpanded ? 'Register' : 'Surat keterangan, undangan, kontrak, dan pengantar bernomor'}
      actions={
        <CommandButton
          variant="default"
          label="Sertifikat"
          keys="Escape"
          run={() => void navigate({ to: '/sertifikat' })}
        />
      }
    >
      <div className={workshop.page} data-expanded={isExpanded || undefined}>
        {!isExpanded && <Composer today={today} asked={asked} />}
        <Register
          thisYear={Number(today.slice(0, 4))}
          start={register}
          isExpanded={isExpanded}
          onExpand={setExpanded}
          onVoid={setVoiding}
        />
      </div>
      {voiding && (
        <VoidDialog
          letter={voiding}
          onClose={() => setVoiding(null)}
          onVoided={() => {
            if (issued?.uid === voiding.uid) setIssued(null); // nothing to print any more
          }}
        />
      )}
    </Page>
  );
};
