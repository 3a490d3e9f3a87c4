import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useCommand } from '#renderer/app/commands.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import type { Editor } from './useEditor.ts';

/** Back and forward through what was done, and the keys that act on the chosen element. */
export const Steps = ({ editor }: { editor: Editor }) => {
  useCommand({ label: 'Urungkan', keys: 'Ctrl+Z', isDisabled: !editor.canUndo, run: editor.undo });
  useCommand({ label: 'Ulangi', keys: 'Ctrl+Shift+Z', isDisabled: !editor.canRedo, run: editor.redo });
  useCommand({
    label: 'Gandakan unsur',
    keys: 'Ctrl+D',
    isDisabled: !editor.selected,
    run: editor.duplicate,
  });
  return (
    <>
      <Tooltip label={<Key keys="Ctrl+Z" />}>
        <ActionIcon
          aria-label="Urungkan"
          variant="default"
          size={32}
          disabled={!editor.canUndo}
          onClick={editor.undo}
        >
          <IconArrowBackUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={<Key keys="Ctrl+Shift+Z" />}>
        <ActionIcon
          aria-label="Ulangi"
          variant="default"
          size={32}
          disabled={!editor.canRedo}
          onClick={editor.redo}
        >
          <IconArrowForwardUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </>
  );
};
