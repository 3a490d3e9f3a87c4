import { FileButton, Button, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { numericDate } from '#contract/dates.ts';
import { periodText } from '#contract/period.ts';
import type { SurveyResult } from '#contract/survey.ts';
import { type SurveyElement, surveyElements } from '#contract/surveyForm.ts';
import { type PlanRow, planStatusWords, type Publication } from '#contract/surveyPlan.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { photoOf, StoredPhoto } from '#renderer/app/StoredPhoto.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PlanDialog, PublicationDialog, TextsDialog } from './dialogs.tsx';
import styles from './survey.module.css';

const quarterText = ({ quarters, year }: PlanRow): string =>
  `TW ${quarters.map((each) => ['I', 'II', 'III', 'IV'][each - 1]).join(', ')} ${year}`;

/** The worst element that nothing is planned for yet. */
const lowestOf = (elements: SurveyResult['elements'], plan: readonly PlanRow[]): SurveyElement | undefined =>
  elements
    .filter(({ element, rank }) => rank !== null && plan.every((row) => row.element !== element))
    .toSorted((a, b) => b.rank! - a.rank!)[0]?.element;

const PlanTable = ({
  title,
  rows,
  onOpen,
  onAdd,
}: {
  title: string;
  rows: readonly PlanRow[];
  onOpen: (row: PlanRow) => void;
  onAdd?: () => void;
}) => (
  <Card
    title={title}
    note={`${rows.filter(({ status }) => status === 'done').length} dari ${rows.length} selesai`}
    actions={
      onAdd && (
        <Button variant="subtle" size="xs" onClick={onAdd}>
          Tambah rencana
        </Button>
      )
    }
  >
    {rows.length === 0 && (
      <p className={styles.none}>
        Belum ada rencana. Mulailah dari dua unsur terendah: apa yang dibenahi, siapa, dan triwulan berapa.
      </p>
    )}
    <table className="grid-table" aria-label={title} hidden={rows.length === 0}>
      <thead>
        <tr>
          {['Prioritas', 'Program', 'Waktu', 'Penanggung jawab', 'Keadaan', 'Bukti'].map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.uid}>
            <td>
              {row.element} {surveyElements[row.element].shortName}
            </td>
            <td>
              <UnstyledButton className="s13 b6" onClick={() => onOpen(row)}>
                {row.program}
              </UnstyledButton>
            </td>
            <td>{quarterText(row)}</td>
            <td>{row.responsible}</td>
            <td>
              {planStatusWords[row.status]}
              {row.statusOn && `, ${numericDate(row.statusOn)}`}
            </td>
            <td>{row.proof}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Card>
);

const PublicationRow = ({
  row,
  onOpen,
}: {
  row: Publication & { hasPhoto: boolean };
  onOpen: () => void;
}) => {
  const { uid, medium, place, publishedOn, hasPhoto } = row;
  const put = useMutation({
    meta: { quiet: true },
    mutationFn: async (chosen: File) => client.surveyPlan.setPhoto({ uid, photo: await photoOf(chosen) }),
  });
  return (
    <tr>
      <td>
        <UnstyledButton className="s13 b6" onClick={onOpen}>
          {medium}
        </UnstyledButton>
      </td>
      <td>{place}</td>
      <td>{numericDate(publishedOn)}</td>
      <td className={styles.photo}>
        {hasPhoto && (
          <StoredPhoto
            of={['survey', uid]}
            read={() => client.surveyPlan.photo({ uid })}
            alt={`Foto ${medium}`}
          />
        )}
        <FileButton
          accept="image/*,.heic,.heif"
          inputProps={{ 'aria-label': `Berkas foto ${medium}` }}
          onChange={(chosen) => chosen && put.mutate(chosen)}
        >
          {(props) => (
            <Button {...props} variant="subtle" size="xs" loading={put.isPending}>
              {hasPhoto ? 'Ganti foto' : 'Tambah foto'}
            </Button>
          )}
        </FileButton>
        {put.error && <span className="small late">{errorText(put.error)}</span>}
      </td>
    </tr>
  );
};

type Opened =
  | { kind: 'plan'; row: PlanRow | null }
  | { kind: 'publication'; row: Publication | null }
  | { kind: 'texts' };

/** What the office does about a result, what came of the last plan, and where the result was made public. */
export const PlanPart = ({ period, elements }: { period: string; elements: SurveyResult['elements'] }) => {
  const { data: found, error } = useQuery(orpc.surveyPlan.ofPeriod.queryOptions({ input: { period } }));
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  if (error)
    return (
      <Notice kind="error">
        <b>Rencana belum dapat dibaca.</b> {errorText(error)}
      </Notice>
    );
  if (!found) return null;
  const { plan, last, publications, texts } = found;
  const openPlan = (row: PlanRow) => setOpened({ kind: 'plan', row });
  return (
    <>
      <PlanTable
        title={`Rencana tindak lanjut ${periodText(period)}`}
        rows={plan}
        onOpen={openPlan}
        onAdd={() => setOpened({ kind: 'plan', row: null })}
      />
      {last && <PlanTable title={`Rencana ${periodText(last.period)}`} rows={last.plan} onOpen={openPlan} />}
      <Card
        title="Publikasi"
        note={`${publications.length} media, ${publications.filter(({ hasPhoto }) => hasPhoto).length} berfoto`}
        actions={
          <>
            <Button variant="subtle" size="xs" onClick={() => setOpened({ kind: 'publication', row: null })}>
              Tambah publikasi
            </Button>
            <Button variant="subtle" size="xs" onClick={() => setOpened({ kind: 'texts' })}>
              Naskah laporan
            </Button>
          </>
        }
      >
        {publications.length === 0 && (
          <p className={styles.none}>
            Belum diumumkan. Catat tiap tempat hasil ini dipasang: ruang tunggu, laman, media sosial.
          </p>
        )}
        <table className="grid-table" aria-label="Publikasi" hidden={publications.length === 0}>
          <thead>
            <tr>
              {['Media', 'Tempat atau alamat', 'Tanggal', 'Foto'].map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {publications.map((row) => (
              <PublicationRow
                key={row.uid}
                row={row}
                onOpen={() => {
                  const { hasPhoto: _, ...stored } = row;
                  setOpened({ kind: 'publication', row: stored });
                }}
              />
            ))}
          </tbody>
        </table>
      </Card>
      {opened?.kind === 'plan' && (
        <PlanDialog
          period={period}
          row={opened.row}
          element={lowestOf(elements, plan) ?? 'U1'}
          onClose={close}
        />
      )}
      {opened?.kind === 'publication' && (
        <PublicationDialog period={period} row={opened.row} onClose={close} />
      )}
      {opened?.kind === 'texts' && <TextsDialog period={period} texts={texts} onClose={close} />}
    </>
  );
};
