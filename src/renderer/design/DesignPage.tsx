import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import type { Design } from '#contract/design.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { useMay } from '#renderer/app/may.ts';
import { newUid } from '#renderer/app/uid.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './designer.module.css';
import { Designer } from './Designer.tsx';
import { Stage } from './Stage.tsx';
import { Warnings } from './Warnings.tsx';
import { copyName, originText, paperText } from './words.ts';

/** A design that cannot be changed here: one looks at it, and may copy it. */
const Viewer = ({ design, canCopy }: { design: Design; canCopy: boolean }) => {
  const navigate = useNavigate();
  const [copyUid] = useState(newUid);
  const copy = useMutation({
    ...orpc.design.copy.mutationOptions(),
    onSuccess: ({ uid }) => void navigate({ to: '/sertifikat/desain/$uid', params: { uid } }),
  });
  return (
    <Page
      title={design.name}
      note={`${originText(design)} · ${paperText(design)}`}
      actions={
        <>
          <CommandButton
            variant="default"
            label="Semua desain"
            keys="Escape"
            leftSection={<IconArrowLeft size={16} stroke={1.6} />}
            run={() => void navigate({ to: '/sertifikat/desain' })}
          />
          {canCopy && (
            <Button
              loading={copy.isPending}
              onClick={() => copy.mutate({ uid: design.uid, newUid: copyUid, name: copyName(design.name) })}
            >
              Salin untuk diubah
            </Button>
          )}
        </>
      }
    >
      <div className={styles.page}>
        <div className={styles.viewer}>
          <Stage spec={design.spec} />
          <Warnings spec={design.spec} />
        </div>
      </div>
    </Page>
  );
};

/** One design: drawn here by a manager or an admin, looked at by everyone else. */
export const DesignPage = ({ uid }: { uid: string }) => {
  const mayEdit = useMay(contract.design.save);
  const mayCopy = useMay(contract.design.copy);
  const { data: newest, error } = useQuery(orpc.design.get.queryOptions({ input: { uid } }));
  const [opened, setOpened] = useState<Design | null>(null);
  if (newest && opened?.uid !== uid) setOpened(newest);
  if (error)
    return (
      <Page title="Desain">
        <Notice kind="error">
          <b>Desain ini belum dapat dibuka.</b> {errorText(error)}
        </Notice>
      </Page>
    );
  if (!newest || opened?.uid !== uid) return <Page title="Desain">{null}</Page>;
  if (!mayEdit || newest.isReady || newest.isArchived) return <Viewer design={newest} canCopy={mayCopy} />;
  return (
    <Designer
      key={`${uid}-${opened.version}`}
      design={opened}
      newest={newest.version}
      onReload={() => setOpened(newest)}
    />
  );
};
