import { ActionIcon, Button } from '@mantine/core';
import { IconCircleCheck, IconX } from '@tabler/icons-react';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './consultation.module.css';
import { useUnsavedSheets } from './sheets.ts';
import type { Steps } from './steps.ts';
import { UnsavedNotice } from './UnsavedNotice.tsx';

const Unsaved = () => (
  <>
    {useUnsavedSheets().map(({ number, ...sheet }) => (
      <UnsavedNotice key={number} what={`Lembar ${number}`} {...sheet} />
    ))}
  </>
);

/** What stood in the way of the last step, and what is not saved yet, each in one sentence. */
export const StepNotices = ({ steps: { failure } }: { steps: Steps }) => (
  <>
    <Unsaved />
    {failure && (
      <Notice
        kind={failure.isCalm ? 'warn' : 'error'}
        action={
          <span className="row">
            {!failure.isCalm && (
              <Button variant="default" size="xs" onClick={failure.retry}>
                Coba lagi
              </Button>
            )}
            <ActionIcon size={24} aria-label="Tutup pesan" onClick={failure.dismiss}>
              <IconX size={16} />
            </ActionIcon>
          </span>
        }
      >
        {failure.text}
      </Notice>
    )}
  </>
);

/** The step just taken, to be taken back while it is fresh. */
export const LastStep = ({ steps }: { steps: Steps }) => (
  <output className={`${styles.lastStep} s13`}>
    {steps.done && (
      <>
        <IconCircleCheck size={16} stroke={1.8} />
        <span>{steps.done.text}</span>
        {steps.done.canUndo && (
          <CommandButton
            variant="default"
            label="Urungkan"
            keys="Alt+U"
            disabled={steps.isBusy}
            run={steps.undo}
          />
        )}
      </>
    )}
  </output>
);
