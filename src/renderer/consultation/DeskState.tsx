import { useMutation } from '@tanstack/react-query';
import { type DeskState as State, deskStateWords } from '#contract/queue.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { orpc } from '#renderer/app/client.ts';
import { newUid } from '#renderer/app/uid.ts';
import styles from './consultation.module.css';

const actions = [
  { state: 'open', label: 'Buka meja', keys: 'Alt+B' },
  { state: 'break', label: 'Istirahat', keys: 'Alt+I' },
  { state: 'closed', label: 'Tutup meja', keys: 'Alt+T' },
] as const satisfies readonly { state: State; label: string; keys: string }[];

/** Whether my desk is open, and the way to the other two states. */
export const DeskState = ({ state }: { state: State }) => {
  const set = useMutation(orpc.queue.setDeskState.mutationOptions());
  return (
    <div className={`row ${styles.deskState}`}>
      <output className={`s13 ${styles.deskStateWord}`} data-state={state} aria-label="Keadaan meja">
        {deskStateWords[state]}
      </output>
      {actions
        .filter((action) => action.state !== state)
        .map((action) => (
          <CommandButton
            key={action.state}
            label={action.label}
            keys={action.keys}
            variant="default"
            disabled={set.isPending}
            run={() => set.mutate({ uid: newUid(), state: action.state })}
          />
        ))}
    </div>
  );
};
