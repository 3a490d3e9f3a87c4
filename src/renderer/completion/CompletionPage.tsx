import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type GapKind, gapKind, type Gaps } from '#contract/completion.ts';
import { monthText, numberText } from '#contract/dates.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './completion.module.css';
import { type Answers, answerKey, kindWords, Lines } from './Lines.tsx';

const Filling = ({ month, begin, gaps }: { month: string; begin: GapKind; gaps: Gaps }) => {
  // What was missing when the page was opened stays in its place, filled in or not.
  const [opened] = useState(gaps);
  const [kind, setKind] = useState(begin);
  const [answers, setAnswers] = useState<Answers>(new Map());
  const open = (of: GapKind) => opened[of].filter((gap) => !answers.has(answerKey(of, gap))).length;
  const { withoutBusiness, visits } = opened;
  return (
    <div className={styles.root}>
      <Card title="Yang kosong">
        <ul className={styles.kinds} aria-label="Yang kosong">
          {gapKind.options.map((each) => (
            <li key={each}>
              <UnstyledButton
                className={styles.kind}
                aria-current={each === kind || undefined}
                onClick={() => setKind(each)}
              >
                <span className="grow">{kindWords[each]}</span>
                {open(each) === 0 ? (
                  <IconCircleCheck size={16} className={styles.done} aria-label="lengkap" />
                ) : (
                  <b className="b6">{numberText(open(each))}</b>
                )}
              </UnstyledButton>
            </li>
          ))}
        </ul>
        <p className={`${styles.note} small dim`}>
          Dari {numberText(visits)} kunjungan.
          {withoutBusiness > 0 &&
            ` ${numberText(withoutBusiness)} tanpa usaha: skala dan sektornya tetap “Belum didata”.`}{' '}
          Laporan tetap dapat dicetak; yang kosong dihitung “Belum didata”.
        </p>
      </Card>
      <Lines
        key={kind}
        month={month}
        kind={kind}
        gaps={opened[kind]}
        answers={answers}
        onAnswers={setAnswers}
      />
    </div>
  );
};

export const CompletionPage = ({ asked, begin }: { asked: string | null; begin: GapKind }) => {
  const today = useToday();
  const month = asked ?? today.slice(0, 7);
  const navigate = useNavigate();
  const { data, error, isFetchedAfterMount } = useQuery({
    ...orpc.completion.gaps.queryOptions({ input: { month } }),
    staleTime: 0,
  });
  return (
    <Page
      title="Lengkapi data"
      note={`${monthText(month)}, sebelum laporan dicetak`}
      actions={
        <CommandButton
          variant="default"
          label="Laporan"
          keys="Escape"
          run={() => void navigate({ to: '/laporan', search: { bulan: month } })}
        />
      }
    >
      {error && (
        <Notice kind="error">
          <b>Yang kosong belum dapat dibaca.</b> {errorText(error)}
        </Notice>
      )}
      {data && isFetchedAfterMount && <Filling month={month} begin={begin} gaps={data} />}
    </Page>
  );
};
