import { ActionIcon, Loader, Modal, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileText } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Activity } from '#contract/certificate.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PaperDesk, PaperPage } from '#renderer/ui/Paper.tsx';

export type Preview = { activity: Activity; name: string; personUid: string | null };

/** One certificate as it will print, front or back, and the way to all the others. */
export const PreviewPane = ({
  preview,
  designUid,
  choice,
  missing,
  index,
  count,
  onIndex,
}: {
  /** null: the activity is not complete yet. */
  preview: Preview | null;
  designUid: string | undefined;
  /** Which design it is drawn in. */
  choice: ReactNode;
  /** What is still missing, in words. */
  missing: string;
  index: number;
  count: number;
  onIndex: (index: number) => void;
}) => {
  const [side, setSide] = useState<'front' | 'back'>('front');
  const [isLarge, setLarge] = useState(false);
  const goTo = (next: number) => onIndex(Math.min(Math.max(next, 0), Math.max(0, count - 1)));
  useCommand({ label: 'Sertifikat berikutnya', keys: 'PageDown', run: () => goTo(index + 1) });
  useCommand({ label: 'Sertifikat sebelumnya', keys: 'PageUp', run: () => goTo(index - 1) });
  const { data, error } = useQuery({
    ...orpc.certificate.preview.queryOptions({
      input: {
        activity: preview?.activity as Activity,
        recipient: { name: preview?.name ?? '', personUid: preview?.personUid ?? null },
        position: Math.min(index, 999),
        designUid,
      },
    }),
    enabled: preview !== null,
    placeholderData: keepPreviousData,
  });
  const pages = preview ? (data?.pages ?? []) : [];
  const hasBack = pages.length > 1;
  const svg = pages[side === 'back' && hasBack ? 1 : 0];
  const label = `${side === 'back' && hasBack ? 'Halaman belakang' : 'Halaman depan'} sertifikat ${preview?.name ?? ''}`;

  return (
    <div className="certificate-preview">
      <div className="preview-head">
        <SegmentedControl
          size="xs"
          aria-label="Halaman"
          value={hasBack ? side : 'front'}
          onChange={(value) => setSide(value)}
          data={[
            { value: 'front', label: 'Depan' },
            { value: 'back', label: 'Belakang', disabled: !hasBack },
          ]}
        />
        {choice}
        <span className="grow" />
        <ActionIcon
          variant="default"
          aria-label="Sertifikat sebelumnya"
          disabled={index === 0}
          onClick={() => goTo(index - 1)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <span className="s13" aria-live="polite">
          <b className="b">{count && index + 1}</b> dari {count}
        </span>
        <ActionIcon
          variant="default"
          aria-label="Sertifikat berikutnya"
          disabled={index >= count - 1}
          onClick={() => goTo(index + 1)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
        <Key keys="PageUp" quiet />
        <Key keys="PageDown" quiet />
      </div>
      <PaperDesk className="preview-desk" aria-label="Pratinjau sertifikat">
        {!preview && (
          <Empty Icon={IconFileText} title="Pratinjau muncul di sini">
            <span>{missing}</span>
          </Empty>
        )}
        {preview && error && (
          <Notice kind="error">
            <b>Pratinjau belum dapat dibuat.</b> {errorText(error)}
          </Notice>
        )}
        {preview && !error && !svg && (
          <output>
            <Loader size="sm" />
            <span className="visually-hidden">Membuat pratinjau</span>
          </output>
        )}
        {svg && !error && (
          <UnstyledButton
            className="preview-paper"
            aria-label={`${label}, perbesar`}
            onClick={() => setLarge(true)}
          >
            <PaperPage svg={svg} label={label} />
          </UnstyledButton>
        )}
      </PaperDesk>
      <Modal opened={isLarge} onClose={() => setLarge(false)} size="min(1180px, 96vw)" title={label}>
        <div className="preview-large">
          {pages.map((page, i) => (
            <PaperPage key={i} svg={page} label={i === 0 ? 'Halaman depan' : 'Halaman belakang'} />
          ))}
        </div>
      </Modal>
    </div>
  );
};
