import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import type { Person } from '#contract/person.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useMay } from '#renderer/app/may.ts';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';

const showParted = (name: string, stayed: readonly string[]): void => {
  notifications.show({
    color: 'hijau',
    autoClose: stayed.length === 0,
    message:
      stayed.length === 0
        ? `Kartu ${name} terpisah lagi, seperti sebelum digabungkan.`
        : `Kartu ${name} terpisah lagi. Diubah sesudah digabungkan, jadi dibiarkan: ${stayed.join('; ')}.`,
  });
};

/** Takes back the last merge of a card. */
export const SplitAction = ({ person }: { person: Person }) => {
  const [isOpen, setOpen] = useState(false);
  const { data: merges = [] } = useQuery(
    orpc.merge.ofPerson.queryOptions({ input: { personUid: person.uid } }),
  );
  const last = merges[0];
  if (!useMay(contract.merge.split) || !last) return null;
  return (
    <>
      <CommandButton variant="subtle" size="xs" label="Batalkan penggabungan" run={() => setOpen(true)} />
      {isOpen && (
        <ReasonDialog
          what="penggabungan"
          example="Ternyata dua orang yang senama"
          save={async (reason) =>
            showParted(last.name, (await client.merge.split({ uid: last.uid, reason })).stayed)
          }
          onDone={() => setOpen(false)}
          onClose={() => setOpen(false)}
        >
          <p>
            Kartu <b>{last.name}</b> berdiri sendiri lagi dengan semua catatan yang dibawanya. Yang dicatat
            atau diubah sesudah digabungkan tetap di kartu ini.
          </p>
        </ReasonDialog>
      )}
    </>
  );
};
