import { useNavigate } from '@tanstack/react-router';
import { contract } from '#contract/index.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useMay } from '#renderer/app/may.ts';

/** The letters that go with the report of a period: written where all letters are. */
export const LetterButtons = ({ period }: { period: string }) => {
  const navigate = useNavigate();
  const may = useMay(contract.letter.reportStart);
  const write = (jenis: 'pengantar' | 'nota') =>
    void navigate({ to: '/sertifikat/surat', search: { laporan: period, jenis } });
  if (!may) return null;
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
