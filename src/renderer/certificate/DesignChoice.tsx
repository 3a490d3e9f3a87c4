import { Select } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '#renderer/app/client.ts';

/** The design this computer issues in: kept until another one is chosen; undefined for the ready formal one. */
export const useDesignChoice = () => {
  const { data: designs = [] } = useQuery(orpc.design.list.queryOptions());
  const [kept, choose] = useLocalStorage<string | null>({
    key: 'loket-certificate-design',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const usable = designs.filter(({ isArchived }) => !isArchived);
  const chosen = usable.find(({ uid }) => uid === kept);
  return { usable, uid: chosen?.uid, choose };
};

/** Which design the certificates are drawn in. */
export const DesignSelect = ({
  choice,
  onChange,
}: {
  choice: ReturnType<typeof useDesignChoice>;
  onChange: (uid: string) => void;
}) => (
  <Select
    w={190}
    leftSection={<span className="small dim">Desain</span>}
    leftSectionWidth={62}
    aria-label="Desain"
    value={choice.uid ?? choice.usable[0]?.uid ?? null}
    data={[
      { group: 'Siap pakai', items: choice.usable.filter(({ isReady }) => isReady).map(optionOf) },
      { group: 'Milik kantor', items: choice.usable.filter(({ isReady }) => !isReady).map(optionOf) },
    ].filter(({ items }) => items.length > 0)}
    onChange={(uid) => uid && onChange(uid)}
  />
);

const optionOf = ({ uid, name }: { uid: string; name: string }) => ({ value: uid, label: name });
