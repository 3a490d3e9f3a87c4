import { Combobox, Select, TextInput, useCombobox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { certificateRole } from '#contract/certificate.ts';
import type { Participant } from '#contract/participant.ts';
import type { Training } from '#contract/training.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { PersonOptions } from '#renderer/app/PersonOptions.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { usePersonSearch } from '#renderer/app/usePersonSearch.ts';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

type Role = Participant['role'];
type Who = { personUid: string } | { name: string };
const GUEST = 'guest';

const sayWhere = ({ name, role, state, turn }: Participant) =>
  notifications.show({
    color: 'hijau',
    message:
      state === 'waiting'
        ? `${name} masuk daftar tunggu, urutan ke-${turn ?? '…'}.`
        : `${name} terdaftar sebagai ${role}.`,
  });

/** The same search as at the desk; a speaker, moderator or committee member may also be a guest by name. */
export const AddParticipant = ({
  training,
  listed,
}: {
  training: Training;
  /** People who are on the list already. */
  listed: ReadonlySet<string>;
}) => {
  const [text, setText] = useState('');
  const [role, setRole] = useState<Role>('Peserta');
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = usePersonSearch(text);
  const enrol = useMutation({
    ...orpc.training.enrol.mutationOptions(),
    meta: { quiet: true },
    onSuccess: (participant) => {
      sayWhere(participant);
      setText('');
    },
  });
  useCommand({ label: 'Tambah peserta', keys: 'F2', run: () => input.current?.select() });
  const isGuestAllowed = role !== 'Peserta' && text.trim() !== '';
  const add = (who: Who) => {
    combobox.closeDropdown();
    enrol.mutate({ uid: newUid(), trainingUid: training.uid, who, role });
  };
  return (
    <div className="training-add-participant">
      <Combobox
        store={combobox}
        onOptionSubmit={(value) => add(value === GUEST ? { name: text.trim() } : { personUid: value })}
      >
        <Combobox.Target>
          <TextInput
            ref={input}
            className="grow"
            aria-label="Tambah peserta: nama, NIK, HP, atau usaha"
            placeholder="Tambah peserta: nama, NIK, HP, atau usaha"
            leftSection={<IconUserPlus size={16} stroke={1.6} />}
            rightSection={<Key keys="F2" quiet />}
            rightSectionWidth={38}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              enrol.reset();
              setText(event.currentTarget.value);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              if (combobox.getSelectedOptionIndex() !== -1) return;
              event.preventDefault();
              search.whenAnswered((hits) => {
                const free = hits.filter(({ uid, isGuess }) => !isGuess && !listed.has(uid));
                const [first, ...others] = free;
                if (first && others.length === 0) add({ personUid: first.uid });
                else if (first) combobox.selectFirstOption();
              });
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={search.hits.length === 0 && !search.isAnswered && !search.error}>
          <PersonOptions
            search={search}
            nobody="Daftarkan dahulu di Loket, atau impor dari berkas Excel."
            takenNote={({ uid }) => (listed.has(uid) ? 'Sudah terdaftar' : null)}
          >
            {isGuestAllowed && (
              <Combobox.Option value={GUEST}>
                <span className="s13">
                  <b className="b">“{text.trim()}”</b> sebagai tamu, tanpa data pelaku usaha
                </span>
              </Combobox.Option>
            )}
          </PersonOptions>
        </Combobox.Dropdown>
      </Combobox>
      <Select
        className="training-add-role"
        aria-label="Sebagai"
        data={certificateRole.options}
        value={role}
        onChange={(next) => next && setRole(next)}
      />
      {enrol.error && (
        <div className="training-add-error">
          <Notice kind="error">
            <b>Belum ditambahkan.</b> {errorText(enrol.error)}
          </Notice>
        </div>
      )}
    </div>
  );
};
