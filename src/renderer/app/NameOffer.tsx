import { Button } from '@mantine/core';
import { normalWriting } from '#contract/nameWriting.ts';
import { useCommand } from './commands.tsx';

const Offer = ({ offered, onTake }: { offered: string; onTake: (name: string) => void }) => {
  const label = `Tulis sebagai ${offered}?`;
  useCommand({ label, run: () => onTake(offered) });
  // Not on the way of the Tab key: whoever typed it goes on to the next field; the palette has it too.
  return (
    <Button variant="subtle" size="compact-xs" tabIndex={-1} maw="100%" onClick={() => onTake(offered)}>
      {label}
    </Button>
  );
};

/** Below a name in capitals or small letters alone: how names are written. Nothing changes unless it is taken. */
export const NameOffer = ({ name, onTake }: { name: string; onTake: (name: string) => void }) => {
  const offered = normalWriting(name);
  return offered && <Offer offered={offered} onTake={onTake} />;
};
