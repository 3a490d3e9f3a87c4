import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '#renderer/app/client.ts';

/** The partners of a piece of work: chosen one by one of those in use, and taken away again. */
export const PartnerFields = ({
  label,
  known,
  value,
  error,
  onChange,
}: {
  label: string;
  /** Those that stand there already, in use or not. */
  known: readonly { uid: string; name: string }[];
  value: readonly string[];
  error: string | undefined;
  onChange: (uids: string[]) => void;
}) => {
  const { data: partners = [] } = useQuery(orpc.partner.list.queryOptions({ input: {} }));
  const all = [...partners.filter(({ isActive }) => isActive), ...known];
  const names = new Map(all.map(({ uid, name }) => [uid, name]));
  return (
    <div className="col">
      <Select
        label={label}
        placeholder="Tambah mitra"
        searchable
        error={error}
        data={[...names].flatMap(([uid, name]) => (value.includes(uid) ? [] : [{ value: uid, label: name }]))}
        value={null}
        onChange={(uid) => uid && onChange([...value, uid])}
      />
      {value.map((uid) => (
        <div key={uid} className="row s13">
          <ActionIcon
            variant="subtle"
            aria-label={`Lepas ${names.get(uid) ?? ''}`}
            onClick={() => onChange(value.filter((each) => each !== uid))}
          >
            <IconX size={16} />
          </ActionIcon>
          <span className="grow">{names.get(uid)}</span>
        </div>
      ))}
    </div>
  );
};
