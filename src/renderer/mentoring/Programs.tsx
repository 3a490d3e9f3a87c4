import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { type Mentee, type Program, programStatusWords } from '#contract/mentee.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useMay } from '#renderer/app/may.ts';
import { Bar } from '#renderer/ui/Bar.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { Scrollable } from '#renderer/ui/Scrollable.tsx';
import styles from './mentoring.module.css';
import { ProgramDialog } from './ProgramDialog.tsx';
import { progressText } from './words.tsx';

const Row = ({ program, onOpen }: { program: Program; onOpen: () => void }) => {
  const { field, title, problem, target, status, goal, reached, consultant, sessions } = program;
  return (
    <li>
      <UnstyledButton className={styles.program} onClick={onOpen} aria-label={`Buka program ${title}`}>
        <Tile letter={field.letter} color={field.color} name={field.shortName} size={24} />
        <span className="col grow">
          <span className="row">
            <span className={`b6 grow ${styles.wraps}`}>{title}</span>
            <span className={status === 'reached' ? `b6 ${styles.reached}` : 'dim'}>
              {status === 'reached' && <IconCheck size={15} stroke={2.2} />}
              {programStatusWords[status]}
            </span>
          </span>
          {problem && <span className={`dim ${styles.wraps}`}>{problem}</span>}
          {target && <span className={styles.wraps}>Target: {target}</span>}
          {goal !== null && (
            <span className="row">
              <span className="grow">
                <Bar of={goal} is={reached} />
              </span>
              <span>{progressText(program)}</span>
            </span>
          )}
          <span className="small dim">
            {consultant.name} · {sessions} sesi
          </span>
        </span>
      </UnstyledButton>
    </li>
  );
};

/** What is planned for the client, field by field. */
export const Programs = ({ mentee, programs }: { mentee: Mentee; programs: readonly Program[] }) => {
  const [open, setOpen] = useState<Program | 'new' | null>(null);
  const mayUnlock = useMay(contract.mentoring.saveProgram, 'locked');
  const mayAdd = mentee.lockedAt === null || mayUnlock;
  return (
    <Card
      title={`Program kerja ${mentee.year}`}
      actions={
        mayAdd && (
          <CommandButton
            variant="subtle"
            size="xs"
            label="Tambah program"
            keys="F9"
            run={() => setOpen('new')}
          />
        )
      }
    >
      {programs.length === 0 ? (
        <p className="card-none s13 dim">
          Belum ada program kerja. Satu program untuk satu bidang: permasalahan, target, dan konsultannya.
        </p>
      ) : (
        <Scrollable
          as="ul"
          className={`${styles.programs} scrolls`}
          aria-label="Program kerja"
          takesFocus={false}
        >
          {programs.map((program) => (
            <Row key={program.uid} program={program} onOpen={() => setOpen(program)} />
          ))}
        </Scrollable>
      )}
      {open && (
        <ProgramDialog mentee={mentee} program={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
};
