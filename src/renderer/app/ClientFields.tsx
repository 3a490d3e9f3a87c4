import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { orpc } from './client.ts';
import { NewBusiness } from './NewBusiness.tsx';
import { PersonPicker } from './PersonPicker.tsx';

type Client = { personUid: string; businessUid: string | null };

/** Whom something is for: a person and, where they have one, their business. */
export const ClientFields = ({
  value: { personUid, businessUid },
  given,
  needsBusiness = false,
  lack = needsBusiness ? 'Tambahkan usahanya dahulu.' : undefined,
  onChange,
}: {
  value: Client;
  /** Both are known already, and where they come from. */
  given: { note?: string | undefined } | null;
  /** It is for a business, not for a person alone. */
  needsBusiness?: boolean;
  /** What it means that somebody has no business yet, where it means something. */
  lack?: string | undefined;
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
  const noneOf = () => {
    if (personUid === '') return 'Pilih pelaku usahanya dahulu';
    if (businesses.length === 0) return 'Belum punya usaha';
    return needsBusiness ? 'Pilih usahanya' : 'Tanpa usaha';
  };
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
        placeholder={noneOf()}
        disabled={businesses.length === 0}
        clearable
        data={businesses.map(({ uid, name: label }) => ({ value: uid, label }))}
        value={businessUid}
        onChange={(uid) => onChange({ personUid, businessUid: uid })}
      />
      {lack && card && businesses.length === 0 && businessUid === null && (
        <NewBusiness
          personUid={personUid}
          why={`${card.person.name} belum punya usaha di datanya. ${lack}`}
          onAdded={(uid) => onChange({ personUid, businessUid: uid })}
        />
      )}
    </>
  );
};
