import { Button } from '@mantine/core';
import { IconExclamationCircle } from '@tabler/icons-react';
import { errorText } from '#renderer/app/client.ts';
import { Empty } from '#renderer/ui/Empty.tsx';

/** In place of what could not be drawn: what was typed may be lost, what was saved is not. */
export const Stopped = ({ error }: { error: unknown }) => (
  <main className="main">
    <div className="content" role="alert">
      <Empty Icon={IconExclamationCircle} title="Tampilan ini terhenti">
        <p>{errorText(error)}</p>
        <Button onClick={() => location.reload()}>Muat ulang</Button>
      </Empty>
    </div>
  </main>
);
