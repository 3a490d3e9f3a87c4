import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DesignSummary } from '#contract/design.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { PaperPage } from '#renderer/ui/Paper.tsx';
import styles from './gallery.module.css';
import { originText, paperText } from './words.ts';

const Thumbnail = ({ uid, version, name }: Pick<DesignSummary, 'uid' | 'version' | 'name'>) => {
  const { data, error } = useQuery({
    ...orpc.design.preview.queryOptions({ input: { design: { uid, version } } }),
    placeholderData: keepPreviousData,
  });
  const svg = data?.pages[0];
  return (
    <Link
      to="/sertifikat/desain/$uid"
      params={{ uid }}
      className={`desk ${styles.thumbnail}`}
      aria-label={`Buka ${name}`}
    >
      {svg && <PaperPage svg={svg} label="" />}
      {error && <span className="small">{errorText(error)}</span>}
    </Link>
  );
};

export type CardActions = {
  onOpen: () => void;
  onCopy: () => void;
  onExport: () => void;
  onArchive: (isArchived: boolean) => void;
};

/** One design in the gallery: what it looks like, what it is, and what can be done with it. */
export const DesignCard = ({
  design,
  canEdit,
  isBusy,
  onOpen,
  onCopy,
  onExport,
  onArchive,
}: { design: DesignSummary; canEdit: boolean; isBusy: boolean } & CardActions) => (
  <li className={`card ${styles.card}`} data-archived={design.isArchived || undefined}>
    <Thumbnail {...design} />
    <div className={styles.cardText}>
      <h3 className="h2">{design.name}</h3>
      <span className="small dim">
        {design.isArchived ? 'Diarsipkan' : originText(design)} · {paperText(design)}
      </span>
    </div>
    <div className={`row wrap ${styles.cardActions}`}>
      <Button size="xs" variant="subtle" onClick={onOpen} aria-label={`Buka ${design.name}`}>
        Buka
      </Button>
      {canEdit && (
        <>
          <Button
            size="xs"
            variant="subtle"
            disabled={isBusy}
            onClick={onCopy}
            aria-label={`Salin ${design.name}`}
          >
            Salin
          </Button>
          <Button size="xs" variant="subtle" onClick={onExport} aria-label={`Ekspor ${design.name}`}>
            Ekspor
          </Button>
        </>
      )}
      {canEdit && !design.isReady && (
        <Button
          size="xs"
          variant="subtle"
          disabled={isBusy}
          onClick={() => onArchive(!design.isArchived)}
          aria-label={`${design.isArchived ? 'Pakai lagi' : 'Arsipkan'} ${design.name}`}
        >
          {design.isArchived ? 'Pakai lagi' : 'Arsipkan'}
        </Button>
      )}
    </div>
  </li>
);
