import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { takeFocus } from '#renderer/ui/takeFocus.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { identityText } from '#renderer/app/hit.ts';
import { PersonPicker } from '#renderer/app/PersonPicker.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './letter.module.css';

const Search = ({ takesFocus, onChoose }: { takesFocus: boolean; onChoose: (uid: string) => void }) => {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) takeFocus(field.current);
  }, [takesFocus]);
  return (
    <PersonPicker
      label="Pelaku usaha"
      required
      placeholder="Cari nama, NIK, HP, atau usaha"
      leftSection={<IconSearch size={16} stroke={1.6} />}
      command="Cari pelaku usaha"
      field={field}
      text={text}
      onText={setText}
      nobody="Daftarkan dahulu di Loket."
      onChoose={onChoose}
    />
  );
};

const Another = ({ takesFocus, onPress }: { takesFocus: boolean; onPress: () => void }) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <Button ref={button} variant="default" size="xs" onClick={onPress}>
      Ganti orang
    </Button>
  );
};

/** Whom the letter is about. */
export const PersonField = ({
  uid,
  onChange,
}: {
  uid: string | null;
  onChange: (uid: string | null) => void;
}) => {
  // The field that was used goes away: the focus moves on to what takes its place.
  const [takesFocus, setTakesFocus] = useState(false);
  const { data, error } = useQuery({
    ...orpc.person.card.queryOptions({ input: { uid: uid ?? '' } }),
    enabled: uid !== null,
  });
  if (uid === null)
    return (
      <Search
        takesFocus={takesFocus}
        onChoose={(next) => {
          setTakesFocus(true);
          onChange(next);
        }}
      />
    );
  const another = (
    <Another
      takesFocus={takesFocus}
      onPress={() => {
        setTakesFocus(true);
        onChange(null);
      }}
    />
  );
  if (error)
    return (
      <Notice kind="error" action={another}>
        <b>Data orang ini belum dapat dibaca.</b> {errorText(error)}
      </Notice>
    );
  return (
    <div>
      <span className="label">Pelaku usaha</span>
      <div className={styles.person}>
        <div className="grow">
          <div className="b">{data?.person.name ?? '…'}</div>
          {data && (
            <div className="small dim">
              {[data.businesses[0]?.name ?? 'Tanpa usaha', data.person.district, identityText(data.person)]
                .filter(Boolean)
                .join(' · ')}
            </div>
          )}
        </div>
        {another}
      </div>
    </div>
  );
};
