import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';

const parts = [
  { value: '/produk', label: 'Produk' },
  { value: '/produk/titipan', label: 'Titipan' },
] as const;

/** The two parts of the gallery: what may be shown, and what stands in it to be sold. */
export const GalleryParts = ({ shown }: { shown: (typeof parts)[number]['value'] }) => {
  const navigate = useNavigate();
  return (
    <SegmentedControl
      aria-label="Bagian galeri"
      data={[...parts]}
      value={shown}
      onChange={(to) => void navigate({ to })}
    />
  );
};
