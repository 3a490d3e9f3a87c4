import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Key } from '#renderer/ui/Key.tsx';
import { type Command, useCommand } from './commands.tsx';

export type MoreAction = Pick<Command, 'label' | 'keys' | 'words' | 'run'>;

export const InPalette = (action: MoreAction) => {
  useCommand(action);
  return null;
};

/** What is done rarely on a page: in one menu beside its buttons and in the command palette. */
export const MoreActions = ({ actions }: { actions: readonly MoreAction[] }) => (
  <>
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label="Tindakan lain">
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ label, keys, run }) => (
          <Menu.Item key={label} rightSection={keys && <Key keys={keys} quiet />} onClick={run}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
    {actions.map((action) => (
      <InPalette key={action.label} {...action} />
    ))}
  </>
);
