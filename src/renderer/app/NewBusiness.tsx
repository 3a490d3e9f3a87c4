import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { businessDraft } from '#contract/business.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { client, errorText, fieldErrors } from './client.ts';
import { newUid } from './uid.ts';

/** The business of somebody who has none yet, by its name alone, within the form that is for it: nothing typed there is left. */
export const NewBusiness = ({
  personUid,
  why,
  onAdded,
}: {
  personUid: string;
  /** What its lack means for the form. */
  why: string;
  onAdded: (businessUid: string) => void;
}) => {
  const [opened] = useState(newUid);
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => client.person.saveBusiness({ personUid, business: { uid: opened, name }, basedOn: {} }),
    meta: { quiet: true },
    onSuccess: ({ uid }) => onAdded(uid),
  });
  const isReady = name.trim() !== '' && !add.isPending;
  return (
    <Notice kind="warn">
      {why}
      <Group gap={8} mt={6} align="flex-start" wrap="nowrap">
        <LineInput
          flex={1}
          limit={businessDraft.shape.name}
          aria-label="Nama usaha atau merek"
          placeholder="Nama usaha atau merek"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={add.error && (fieldErrors(add.error)['business.name'] ?? errorText(add.error))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault(); // the form around it is sent by its own button
            if (isReady) add.mutate();
          }}
        />
        <Button variant="default" disabled={!isReady} onClick={() => add.mutate()}>
          Tambah usaha
        </Button>
      </Group>
      <p className="small dim">Yang lain tentang usahanya dilengkapi nanti di Pelaku Usaha.</p>
    </Notice>
  );
};
