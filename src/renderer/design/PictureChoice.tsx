import { Button, FileButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';

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
        onChange={(file) => file && store.mutate({ file })}
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
