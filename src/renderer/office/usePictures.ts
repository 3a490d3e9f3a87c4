import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, errorText } from '#renderer/app/client.ts';
import { pictureUrl } from '#renderer/ui/picture.ts';

export const pictureKinds = ['emblem', 'logo'] as const;
export type PictureKind = (typeof pictureKinds)[number];
/** `file` null: taken away. */
type Chosen = { file: File | null; url: string | null };

/** Emblem and logo as they were chosen: only shown until they are saved, and gone when they are not. */
export const usePictures = () => {
  const [chosen, setChosen] = useState<Partial<Record<PictureKind, Chosen>>>({});
  const save = useMutation({
    mutationFn: async () => {
      for (const kind of pictureKinds) {
        const picture = chosen[kind];
        if (!picture) continue;
        await client.office.setImage({ kind, file: picture.file });
        setChosen(({ [kind]: _stored, ...rest }) => rest);
      }
    },
    meta: { quiet: true },
  });
  return {
    chosen,
    isChanged: Object.keys(chosen).length > 0,
    isSaving: save.isPending,
    isSaved: save.isSuccess,
    error: save.isError ? errorText(save.error) : null,
    pick: async (kind: PictureKind, file: File | null) => {
      const url = file && (await pictureUrl(file));
      save.reset();
      setChosen((before) => ({ ...before, [kind]: { file, url } }));
    },
    save: () => save.mutate(),
    drop: () => {
      save.reset();
      setChosen({});
    },
  };
};
