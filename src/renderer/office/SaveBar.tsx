import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type ComponentProps, useRef } from 'react';
import { useCommand } from '#renderer/app/commands.tsx';
import { FormTrouble } from '#renderer/app/FormDialog.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import styles from './settings.module.css';

/** The end of a form: what went wrong, whether it is saved, and the button that saves it. */
export const SaveBar = ({
  isChanged,
  isSaving,
  isSaved,
  problem,
  failure,
  onCancel,
}: Pick<ComponentProps<typeof FormTrouble>, 'problem' | 'failure'> & {
  isChanged: boolean;
  isSaving: boolean;
  isSaved: boolean;
  /** Takes back what was typed or chosen since it was saved. */
  onCancel?: () => void;
}) => {
  const button = useRef<HTMLButtonElement>(null);
  useCommand({
    label: 'Simpan pengaturan',
    keys: 'Ctrl+S',
    run: () => button.current?.form?.requestSubmit(),
    isDisabled: !isChanged || isSaving,
  });
  return (
    <div className={styles.saveBar}>
      <FormTrouble problem={problem} failure={failure} />
      <div className="row">
        <Button
          ref={button}
          type="submit"
          disabled={!isChanged}
          loading={isSaving}
          rightSection={<Key keys="Ctrl+S" />}
        >
          Simpan
        </Button>
        {isChanged && onCancel && (
          <Button variant="default" disabled={isSaving} onClick={onCancel}>
            Batal
          </Button>
        )}
        <output className="small dim row">
          {isSaved && (
            <>
              <IconCircleCheck size={15} className={styles.done} /> Tersimpan
            </>
          )}
          {isChanged && !problem && !failure && 'Ada perubahan yang belum disimpan'}
        </output>
      </div>
    </div>
  );
};
