import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';

type TextField = HTMLInputElement | HTMLTextAreaElement;
const fieldsOf = (area: Element | null): TextField[] => [
  ...(area?.querySelectorAll<TextField>('input:not([type=hidden]), textarea') ?? []),
];

/**
 * Adds a row to the list it stands in, and goes to the first empty field of it: what is typed next belongs there. Were
 * the focus left on the button, the first blank of a name would press it again.
 */
export const AddRow = ({
  label,
  onAdd,
  disabled = false,
}: {
  label: string;
  onAdd: () => void;
  disabled?: boolean;
}) => {
  const add = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const list = currentTarget.closest('section, fieldset');
    const before = new Set(fieldsOf(list));
    flushSync(onAdd);
    const added = fieldsOf(list).filter((field) => !before.has(field));
    (added.find(({ value }) => value === '') ?? added[0])?.focus();
  };
  return (
    <Button variant="subtle" size="xs" leftSection={<IconPlus size={15} />} disabled={disabled} onClick={add}>
      {label}
    </Button>
  );
};
