import { client } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';

/** All fields, consultants and places of a period side by side, as a workbook. */
export const Recap = ({ period }: { period: string }) => {
  const { order, isBusy } = useFile();
  return (
    <CommandButton
      variant="subtle"
      size="xs"
      label="Rekap XLSX"
      words="per bidang konsultan kecamatan berdampingan dinas"
      loading={isBusy('recap')}
      run={() => order({ name: 'recap', to: 'save', make: () => client.report.recapXlsx({ period }) })}
    />
  );
};
