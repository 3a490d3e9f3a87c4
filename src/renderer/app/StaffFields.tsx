import { Checkbox, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orpc } from './client.ts';
import { useStaff } from './session.tsx';

type Choice = { label: string; value: string; error?: unknown; onChange: (uid: string) => void };

const toSelect = ({ error, onChange, ...rest }: Choice) => ({
  ...rest,
  error: error as string | undefined,
  allowDeselect: false,
  onChange: (uid: string | null) => uid && onChange(uid),
});

/** A field in use, or the one that stands there already. */
export const FieldSelect = (choice: Choice) => {
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  const shown = fields.filter(({ uid, isActive }) => isActive || uid === choice.value);
  return (
    <Select
      {...toSelect(choice)}
      data={shown.map(({ uid, letter, shortName }) => ({ value: uid, label: `${letter} ${shortName}` }))}
    />
  );
};

/** Fields of service by their letters, "ADG": those in use, and those that are ticked already. */
export const FieldLetters = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (letters: string) => void;
}) => {
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  const shown = fields.filter(({ letter, isActive }) => isActive || value.includes(letter));
  return (
    <Checkbox.Group
      label={label}
      value={value.split('')}
      onChange={(letters) => onChange(letters.sort().join(''))}
    >
      <div className="row wrap">
        {shown.map(({ uid, letter, shortName }) => (
          <Checkbox key={uid} value={letter} label={`${letter} ${shortName}`} />
        ))}
      </div>
    </Checkbox.Group>
  );
};

/** A consultant, or whoever is responsible already. */
export const ConsultantSelect = ({
  current,
  ...choice
}: Choice & { current?: { uid: string; name: string } }) => {
  const { data: consultants = [] } = useQuery(orpc.queue.consultants.queryOptions());
  const me = useStaff();
  const others = [me, ...(current ? [current] : [])].filter(
    ({ uid }, i, all) =>
      !consultants.some((each) => each.uid === uid) && all.findIndex((each) => each.uid === uid) === i,
  );
  return (
    <Select
      {...toSelect(choice)}
      searchable
      data={[...consultants, ...others].map(({ uid, name }) => ({ value: uid, label: name }))}
    />
  );
};
