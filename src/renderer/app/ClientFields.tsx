import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { orpc } from './client.ts';
import { PersonPicker } from './PersonPicker.tsx';

type Client = { personUid: string; businessUid: string | null };

/** Whom something is for: a person and, where they have one, their business. */
export const ClientFields = ({
  value: { personUid, businessUid },
  given,
  onChange,
}: {
  value: Client;
  /** Both are known already, and where they come from. */
  given: { note?: string | undefined } | null;
  onChange: (client: Client) => void;
}) => {
  const [name, setName] = useState('');
  const { data: card } = useQuery({
    ...orpc.person.card.queryOptions({ input: { uid: personUid } }),
    enabled: personUid !== '',
  });
  const businesses = card?.businesses ?? [];
  // Most have one business, and come for it.
  const takeFirst = useEffectEvent(() => {
    if (!given) onChange({ personUid, businessUid: businesses[0]?.uid ?? null });
  });
  const known = card?.person.uid;
  useEffect(() => {
    if (known) takeFirst();
  }, [known]);
  const choose = (uid: string) => onChange({ personUid: uid, businessUid: null });
  return (
    <>
      {given ? (
        <p className="s13">
          <b className="b">{card?.person.name}</b>
          {given.note && <span className="dim"> · {given.note}</span>}
        </p>
      ) : (
        <PersonPicker
          label="Pelaku usaha"
          required
          data-autofocus
          placeholder="Cari nama, NIK, HP, atau usaha"
          command="Cari pelaku usaha"
          text={card?.person.name ?? name}
          onText={(text) => {
            setName(text);
            if (personUid) choose('');
          }}
          nobody="Daftarkan dahulu di Loket."
          onChoose={choose}
        />
      )}
      <Select
        label="Usaha atau koperasi"
        placeholder={personUid === '' ? 'Pilih pelaku usahanya dahulu' : 'Belum punya usaha'}
        disabled={businesses.length === 0}
        clearable
        data={businesses.map(({ uid, name: label }) => ({ value: uid, label }))}
        value={businessUid}
        onChange={(uid) => onChange({ personUid, businessUid: uid })}
      />
    </>
  );
};
