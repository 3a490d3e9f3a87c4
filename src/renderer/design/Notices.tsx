import { Button } from '@mantine/core';
import { isDefinedError } from '@orpc/client';
import { errorText, fieldErrors } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { useSave } from './useEditor.ts';

/** What stands in the way of saving, and the way round it. */
export const SaveNotice = ({
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

/** What was not saved the last time is on the screen again. */
export const KeptNotice = ({ onDiscard }: { onDiscard: () => void }) => (
  <Notice
    kind="warn"
    action={
      <Button size="xs" variant="subtle" onClick={onDiscard}>
        Buang perubahan
      </Button>
    }
  >
    <b>Perubahan yang belum disimpan dibuka kembali.</b> Simpan bila sudah benar.
  </Notice>
);
