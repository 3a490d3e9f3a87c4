import { Button, FileButton, Input } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { preparePicture } from '#renderer/ui/picture.ts';
import styles from './settings.module.css';

/** 20 mm on paper at 760 dots per inch. */
const ROOM = { longest: 600, bytes: 300 * 1024 };

/** Emblem or logo: what is there now, a button to change it, and one to take it away. */
export const PictureField = ({
  label,
  src,
  error,
  isBusy = false,
  onPick,
}: {
  label: string;
  src: string | null;
  error?: string | null;
  isBusy?: boolean;
  /** Null: taken away. */
  onPick: (file: File | null) => void;
}) => (
  <Input.Wrapper label={label} labelElement="div" error={error} className="grow">
    <div className={styles.picture} data-empty={src === null || undefined}>
      {src ? <img src={src} alt="" /> : <IconPhoto size={24} stroke={1.5} className="dim" />}
      <span className="grow s13 dim">{src ? '' : 'Boleh kosong'}</span>
      {src && (
        <Button variant="subtle" size="xs" onClick={() => onPick(null)} aria-label={`Hapus ${label}`}>
          Hapus
        </Button>
      )}
      <FileButton
        accept="image/png,image/jpeg,image/svg+xml"
        onChange={(file) => {
          if (file) void preparePicture(file, ROOM).then(onPick);
        }}
      >
        {(props) => (
          <Button
            {...props}
            variant="subtle"
            size="xs"
            loading={isBusy}
            aria-label={`${src ? 'Ganti' : 'Pilih'} ${label}`}
          >
            {src ? 'Ganti' : 'Pilih'}
          </Button>
        )}
      </FileButton>
    </div>
  </Input.Wrapper>
);
