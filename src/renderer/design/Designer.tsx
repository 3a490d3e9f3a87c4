import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { isDefinedError } from '@orpc/client';
import { IconArrowBackUp, IconArrowForwardUp, IconArrowLeft } from '@tabler/icons-react';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Design } from '#contract/design.ts';
import { errorText, fieldErrors } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useCommand } from '#renderer/app/commands.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ElementList } from './ElementList.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { Properties } from './Properties.tsx';
import { Sheet } from './Sheet.tsx';
import { Stage } from './Stage.tsx';
import { type Editor, useEditor, useSave } from './useEditor.ts';
import { Warnings } from './Warnings.tsx';
import { copyName } from './words.ts';

const Steps = ({ editor }: { editor: Editor }) => {
  useCommand({ label: 'Urungkan', keys: 'Ctrl+Z', isDisabled: !editor.canUndo, run: editor.undo });
  useCommand({ label: 'Ulangi', keys: 'Ctrl+Shift+Z', isDisabled: !editor.canRedo, run: editor.redo });
  useCommand({
    label: 'Gandakan unsur',
    keys: 'Ctrl+D',
    isDisabled: !editor.selected,
    run: editor.duplicate,
  });
  return (
    <>
      <Tooltip label={<Key keys="Ctrl+Z" />}>
        <ActionIcon
          aria-label="Urungkan"
          variant="default"
          size={32}
          disabled={!editor.canUndo}
          onClick={editor.undo}
        >
          <IconArrowBackUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={<Key keys="Ctrl+Shift+Z" />}>
        <ActionIcon
          aria-label="Ulangi"
          variant="default"
          size={32}
          disabled={!editor.canRedo}
          onClick={editor.redo}
        >
          <IconArrowForwardUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </>
  );
};

/** What stands in the way of saving, and the way round it. */
const SaveNotice = ({
  error,
  isOutdated,
  onCopy,
  onReload,
}: {
  error: ReturnType<typeof useSave>['error'];
  /** Another window has saved this design meanwhile. */
  isOutdated: boolean;
  onCopy: () => void;
  onReload: () => void;
}) => {
  const isConflict = isOutdated || (error !== null && isDefinedError(error) && error.code === 'CONFLICT');
  if (!error && !isConflict) return null;
  return (
    <Notice
      kind={isConflict ? 'warn' : 'error'}
      action={
        isConflict && (
          <span className="row">
            <Button size="xs" variant="default" onClick={onCopy}>
              Simpan sebagai salinan
            </Button>
            <Button size="xs" variant="subtle" onClick={onReload}>
              Muat ulang
            </Button>
          </span>
        )
      }
    >
      {isConflict ? (
        <>
          <b>Desain ini baru saja disimpan dari jendela lain.</b> Gambar Anda masih di layar; simpan sebagai
          salinan, atau muat ulang yang tersimpan.
        </>
      ) : (
        <>
          <b>Desain belum disimpan.</b> {Object.values(fieldErrors(error))[0] ?? errorText(error)} Gambar Anda
          masih di layar.
        </>
      )}
    </Notice>
  );
};

/** Where a design is drawn: its elements, the paper, and the numbers. */
export const Designer = ({
  design,
  newest,
  onReload,
}: {
  /** The version one began with. */
  design: Design;
  /** The newest version there is. */
  newest: number;
  onReload: () => void;
}) => {
  const navigate = useNavigate();
  const editor = useEditor(design);
  const saving = useSave(design, editor);
  const goes = useRef(false);
  const leaving = useBlocker({
    shouldBlockFn: () => saving.isDirty && !goes.current,
    enableBeforeUnload: () => saving.isDirty,
    withResolver: true,
  });
  const openCopy = (uid: string) => {
    goes.current = true;
    void navigate({ to: '/sertifikat/desain/$uid', params: { uid } });
  };
  const problem = editor.name.trim() === '' ? 'Nama desain wajib diisi.' : undefined;
  return (
    <Page
      title="Desain"
      note={
        <>
          <TextInput
            className="design-name"
            aria-label="Nama desain"
            maxLength={80}
            value={editor.name}
            error={problem}
            onChange={(event) => editor.setName(event.currentTarget.value)}
          />
          <span className="small dim" role="status">
            {saving.isDirty ? 'Belum disimpan' : `Tersimpan, versi ${saving.version}`}
          </span>
        </>
      }
      actions={
        <>
          <Steps editor={editor} />
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} stroke={1.6} />}
            onClick={() => void navigate({ to: '/sertifikat/desain' })}
          >
            Semua desain
          </Button>
          <CommandButton
            label="Simpan"
            keys="Ctrl+S"
            disabled={!saving.isDirty || problem !== undefined}
            loading={saving.isSaving}
            run={() => saving.save()}
          />
        </>
      }
    >
      <div className="designer-page">
        <SaveNotice
          error={saving.error}
          isOutdated={newest > saving.version && !saving.isSaving}
          onCopy={() => saving.saveCopy(copyName(editor.name), openCopy)}
          onReload={onReload}
        />
        <div className="designer">
          <div className="design-column">
            <ElementList editor={editor} />
            <Warnings spec={editor.spec} onSelect={editor.select} />
          </div>
          <Stage
            spec={editor.spec}
            front={(svg) => <Sheet editor={editor} svg={svg} />}
            selectedId={editor.selected?.id ?? null}
            onSelect={editor.select}
          />
          <Properties editor={editor} />
        </div>
      </div>
      {leaving.status === 'blocked' && (
        <LeaveDialog
          isSaving={saving.isSaving}
          onSave={() => saving.save({ onDone: leaving.proceed, onFailed: leaving.reset })}
          onDiscard={leaving.proceed}
          onStay={leaving.reset}
        />
      )}
    </Page>
  );
};
