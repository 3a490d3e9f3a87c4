import { useNavigate } from '@tanstack/react-router';
import { CommandButton } from '#renderer/app/CommandButton.tsx';

/** The letters that go with the report of a period: written where all letters are. */
export const LetterButtons = ({ period }: { period: string }) => {
  const navigate = useNavigate();
  const write = (jenis: 'pengantar' | 'nota') =>
    void navigate({ to: '/sertifikat/surat', search: { laporan: period, jenis } });
  return (
    <>
      <CommandButton
        variant="subtle"
        size="xs"
        label="Surat pengantar"
        words="kirim dinas laporan nomor surat"
        run={() => write('pengantar')}
      />
      <CommandButton
        variant="subtle"
        size="xs"
        label="Nota dinas"
        words="pimpinan kepala tanda tangan konsep laporan"
        run={() => write('nota')}
      />
    </>
  );
};
