import { Button, FileButton } from '@mantine/core';
import { IconArrowLeft, IconUpload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { contract } from '#contract/index.ts';
import type { DesignSummary } from '#contract/design.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { saveFile } from '#renderer/app/machine.ts';
import { Page } from '#renderer/app/Page.tsx';
import { useMay } from '#renderer/app/may.ts';
import { newUid } from '#renderer/app/uid.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { DesignCard } from './DesignCard.tsx';
import styles from './gallery.module.css';
import { copyName } from './words.ts';

const useGallery = () => {
  const navigate = useNavigate();
  const open = (uid: string) => void navigate({ to: '/sertifikat/desain/$uid', params: { uid } });
  const [problem, setProblem] = useState<{ what: string; why: string } | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const quiet = { meta: { quiet: true } };
  const failed = (what: string) => (error: unknown) => setProblem({ what, why: errorText(error) });
  const start = () => {
    setProblem(null);
    setDone(null);
  };
  // One uid for one wish: a second try after a lost answer makes no second copy.
  const wished = useRef(new Map<string, string>());
  const uidFor = (wish: string) => {
    const uid = wished.current.get(wish) ?? newUid();
    wished.current.set(wish, uid);
    return uid;
  };
  const copy = useMutation({
    ...orpc.design.copy.mutationOptions({ onError: failed('Desain belum disalin.') }),
    ...quiet,
    onMutate: start,
    onSuccess: ({ uid }) => open(uid),
  });
  const archive = useMutation({
    ...orpc.design.archive.mutationOptions({ onError: failed('Desain belum diarsipkan.') }),
    ...quiet,
    onMutate: start,
  });
  const take = useMutation({
    ...orpc.design.import.mutationOptions({ onError: failed('Berkas belum diimpor.') }),
    ...quiet,
    onMutate: start,
    onSuccess: ({ uid }) => open(uid),
  });
  const give = useMutation({
    mutationFn: async ({ uid }: DesignSummary) => saveFile(await client.design.export({ uid })),
    ...quiet,
    onMutate: start,
    onSuccess: (name) => name && setDone(`Desain disimpan sebagai ${name}.`),
    onError: failed('Desain belum diekspor.'),
  });
  return {
    open,
    problem,
    done,
    isBusy: copy.isPending || archive.isPending || take.isPending,
    copy: ({ uid, name }: DesignSummary) =>
      copy.mutate({ uid, newUid: uidFor(`copy ${uid}`), name: copyName(name) }),
    archive: (uid: string, isArchived: boolean) => archive.mutate({ uid, isArchived }),
    import: (file: File) =>
      take.mutate({ uid: uidFor(`import ${file.name} ${file.size} ${file.lastModified}`), file }),
    export: (design: DesignSummary) => give.mutate(design),
  };
};

const Group = ({ title, hint, children }: { title: string; hint?: string; children: React.ReactNode }) => (
  <section aria-label={title}>
    <h2 className={`h2 ${styles.group}`}>
      {title} {hint && <span className="small dim hint">{hint}</span>}
    </h2>
    <ul className={styles.cards}>{children}</ul>
  </section>
);

/** Every design of certificates: those that come with the application, and the office's own. */
export const GalleryPage = () => {
  const canEdit = useMay(contract.design.save);
  const navigate = useNavigate();
  const { data: designs = [], error } = useQuery(orpc.design.list.queryOptions());
  const gallery = useGallery();
  const [showsArchived, setShowsArchived] = useState(false);
  const own = designs.filter(({ isReady, isArchived }) => !isReady && !isArchived);
  const archived = designs.filter(({ isArchived }) => isArchived);
  const card = (design: DesignSummary) => (
    <DesignCard
      key={design.uid}
      design={design}
      canEdit={canEdit}
      isBusy={gallery.isBusy}
      onOpen={() => gallery.open(design.uid)}
      onCopy={() => gallery.copy(design)}
      onExport={() => gallery.export(design)}
      onArchive={(isArchived) => gallery.archive(design.uid, isArchived)}
    />
  );
  return (
    <Page
      title="Desain sertifikat"
      note={canEdit ? 'Salin sebuah desain, lalu ubah salinannya' : 'Diubah oleh manajer atau admin'}
      actions={
        <>
          {canEdit && (
            <FileButton accept=".json,application/json" onChange={(file) => file && gallery.import(file)}>
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconUpload size={16} stroke={1.6} />}>
                  Impor berkas
                </Button>
              )}
            </FileButton>
          )}
          <CommandButton
            variant="default"
            label="Kembali ke sertifikat"
            keys="Escape"
            leftSection={<IconArrowLeft size={16} stroke={1.6} />}
            run={() => void navigate({ to: '/sertifikat' })}
          >
            Sertifikat
          </CommandButton>
        </>
      }
    >
      <div className={styles.root}>
        {error && (
          <Notice kind="error">
            <b>Daftar desain belum dapat dibaca.</b> {errorText(error)}
          </Notice>
        )}
        {gallery.problem && (
          <Notice kind="error">
            <b>{gallery.problem.what}</b> {gallery.problem.why}
          </Notice>
        )}
        {gallery.done && <Notice kind="done">{gallery.done}</Notice>}
        {own.length > 0 && <Group title="Milik kantor">{own.map(card)}</Group>}
        <Group title="Siap pakai" hint="dari Loket PLUT; disalin dahulu bila ingin diubah">
          {designs.filter(({ isReady }) => isReady).map(card)}
        </Group>
        {archived.length > 0 && (
          <Button
            className={styles.archived}
            variant="subtle"
            size="xs"
            aria-expanded={showsArchived}
            onClick={() => setShowsArchived(!showsArchived)}
          >
            {showsArchived ? 'Sembunyikan' : 'Tampilkan'} yang diarsipkan ({archived.length})
          </Button>
        )}
        {showsArchived && archived.length > 0 && <Group title="Diarsipkan">{archived.map(card)}</Group>}
      </div>
    </Page>
  );
};
