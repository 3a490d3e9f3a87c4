import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Design } from '#contract/design.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Page } from '#renderer/app/Page.tsx';
import styles from './designer.module.css';
import { ElementList } from './ElementList.tsx';
import { useDesignDraft, usePersisted } from './designDraft.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { KeptNotice, SaveNotice } from './Notices.tsx';
import { Properties } from './Properties.tsx';
import { Stage } from './Stage.tsx';
import { Steps } from './Steps.tsx';
import { useEditor, useSave } from './useEditor.ts';
import { Warnings } from './Warnings.tsx';
import { copyName } from './words.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { designName } from '#contract/design.ts';

type Props = {
  /** The version one began with. */
  design: Design;
  /** The newest version there is. */
  newest: number;
  onReload: () => void;
};

const Drawing = ({
  design,
  newest,
  onReload,
  persisted: { draft, persist, discard },
}: Props & { persisted: ReturnType<typeof useDesignDraft> }) => {
  const navigate = useNavigate();
  const editor = useEditor(design, draft);
  const saving = useSave(design, editor, draft?.basedOn ?? design.version);
  const drawn = { name: editor.name, spec: editor.spec, basedOn: saving.version };
  usePersisted(persist, drawn, saving.isDirty);
  const isResumed = draft !== null && saving.isDirty && saving.version === draft.basedOn;
  const isOutdated = newest > saving.version && !saving.isSaving;
  const goes = useRef(false);
  const leaving = useBlocker({
    shouldBlockFn: () => saving.isDirty && !goes.current,
    enableBeforeUnload: () => saving.isDirty,
    withResolver: true,
  });
  const openCopy = (uid: string) => {
    discard();
    goes.current = true;
    void navigate({ to: '/sertifikat/desain/$uid', params: { uid } });
  };
  const problem = editor.name.trim() === '' ? 'Nama desain wajib diisi.' : undefined;
  return (
    <Page
      title="Desain"
      note={
        <>
          <LineInput
            className={styles.name}
            aria-label="Nama desain"
            limit={designName}
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
      <div className={styles.page}>
        <SaveNotice
          error={saving.error}
          isOutdated={isOutdated}
          onCopy={() => saving.saveCopy(copyName(editor.name), openCopy)}
          onReload={() => {
            discard();
            onReload();
          }}
        />
        {isResumed && !isOutdated && (
          <KeptNotice
            onDiscard={() => {
              editor.edit(() => design.spec);
              editor.setName(design.name);
            }}
          />
        )}
        <div className={styles.root}>
          <div className={styles.column}>
            <ElementList editor={editor} />
            <Warnings spec={editor.spec} onSelect={editor.select} />
          </div>
          <Stage spec={editor.spec} editor={editor} />
          <Properties editor={editor} />
        </div>
      </div>
      {leaving.status === 'blocked' && (
        <LeaveDialog
          isSaving={saving.isSaving}
          onSave={() => saving.save({ onDone: leaving.proceed, onFailed: leaving.reset })}
          onDiscard={() => {
            discard();
            leaving.proceed();
          }}
          onStay={leaving.reset}
        />
      )}
    </Page>
  );
};

/** Where a design is drawn: its elements, the paper, and the numbers. */
export const Designer = (props: Props) => {
  const persisted = useDesignDraft(props.design);
  return <Drawing key={persisted.round} {...props} persisted={persisted} />;
};
