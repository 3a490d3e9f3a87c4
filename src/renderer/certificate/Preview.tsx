import { SegmentedControl } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Activity } from '#contract/certificate.ts';
import { orpc } from '#renderer/app/client.ts';
import { Pager } from '#renderer/app/issuing/Pager.tsx';
import { PaperPreview } from '#renderer/app/issuing/PaperPreview.tsx';
import issuingStyles from '#renderer/app/issuing/issuing.module.css';
import { Key } from '#renderer/ui/Key.tsx';
import styles from './certificate.module.css';

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
  const pages = preview && !error ? (data?.pages ?? []) : [];
  const hasBack = pages.length > 1;
  const svg = pages[side === 'back' && hasBack ? 1 : 0];
  const label = `${side === 'back' && hasBack ? 'Halaman belakang' : 'Halaman depan'} sertifikat ${preview?.name ?? ''}`;

  return (
    <div className={issuingStyles.root}>
      <div className={styles.previewHead}>
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
        <Pager what="Sertifikat" index={index} count={count} onIndex={onIndex} />
        <Key keys="PageUp" quiet />
        <Key keys="PageDown" quiet />
      </div>
      <PaperPreview
        what="sertifikat"
        page={svg === undefined ? undefined : { svg, label }}
        all={pages.map((page, i) => ({ svg: page, label: i === 0 ? 'Halaman depan' : 'Halaman belakang' }))}
        size="min(1180px, 96vw)"
        fits
        isLoading={preview !== null}
        error={preview && error}
        Icon={IconFileText}
        missing={missing}
      />
    </div>
  );
};
