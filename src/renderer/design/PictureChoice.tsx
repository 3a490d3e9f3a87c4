import { Button, FileButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { preparePicture } from '#renderer/ui/picture.ts';

/** The long side of A4 at 300 dots per inch. */
const ROOM = { longest: 3508, bytes: 4 * 1024 * 1024 };

/** Takes a picture from this computer, stores it, and gives its hash. */
export const PictureChoice = ({
  label,
  onPicture,
}: {
  label: string;
  onPicture: (sha256: string) => void;
}) => {
  const store = useMutation({
    ...orpc.design.addPicture.mutationOptions(),
    meta: { quiet: true },
    onSuccess: ({ sha256 }) => onPicture(sha256),
  });
  return (
    <>
      <FileButton
        accept="image/png,image/jpeg,image/svg+xml"
        onChange={(file) => {
          if (file) void preparePicture(file, ROOM).then((prepared) => store.mutate({ file: prepared }));
        }}
      >
        {(props) => (
          <Button {...props} variant="default" loading={store.isPending}>
            {label}
          </Button>
        )}
      </FileButton>
      {store.error && (
        <Notice kind="error">
          <b>Gambar belum dipasang.</b> {errorText(store.error)}
        </Notice>
      )}
    </>
  );
};
