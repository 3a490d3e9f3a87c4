import { Button, Loader } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import {
  IconChartBar,
  IconFileSpreadsheet,
  IconFileTypePdf,
  IconLock,
  IconPrinter,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { localDateOf, numericDate, timeText } from '#contract/dates.ts';
import { isMonth, periodName, type PeriodUnit, unitOf } from '#contract/period.ts';
import type { Report } from '#contract/report.ts';
import { ToDecide } from '#renderer/app/approval/ToDecide.tsx';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { useMay } from '#renderer/app/may.ts';
import { Page } from '#renderer/app/Page.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { Against } from './Against.tsx';
import type { Cell } from './cell.ts';
import { CellRows } from './CellRows.tsx';
import { DataPackage } from './DataPackage.tsx';
import { Figures } from './Figures.tsx';
import { LastPaper } from './LastPaper.tsx';
import { LockDialog } from './LockDialog.tsx';
import { LockPanel } from './LockPanel.tsx';

import { PaperView } from './PaperView.tsx';
import { PeriodList } from './PeriodList.tsx';
import { type Place, PLACE, start } from './place.ts';
import { Preparing } from './Preparing.tsx';
import { PrintedParts } from './PrintedParts.tsx';
import { Scope } from './Scope.tsx';
import monthLockStyles from './monthLock.module.css';
import styles from './report.module.css';

const names: Record<PeriodUnit, string> = {
  bulan: 'Bulan',
  triwulan: 'Triwulan',
  semester: 'Semester',
  tahun: 'Tahun',
};

/** "Sementara, data sampai 10.24" */
const State = ({
  report,
  today,
  isLocked,
  isAnew,
}: {
  report: Report | undefined;
  today: string;
  isLocked: boolean;
  /** Its month is locked, but was not with this one beside it. */
  isAnew: boolean;
}) => {
  const zone = useZone();
  if (!report) return null;
  if (isLocked) return <span className="dim">Berkas tersimpan, tidak dihitung lagi</span>;
  if (isAnew) return <span className="late b6">Bukan berkas yang terkunci</span>;
  const day = localDateOf(report.asOf, zone);
  const at = `${day === today ? '' : `${numericDate(day)} `}${timeText(report.asOf, zone)}`;
  return report.isProvisional ? (
    <span className="late b6">Sementara, data sampai {at}</span>
  ) : (
    <span className="dim">{names[unitOf(report.period)]} sudah berakhir</span>
  );
};

const titles: Record<PeriodUnit, string> = {
  bulan: 'Laporan bulanan',
  triwulan: 'Laporan triwulan',
  semester: 'Laporan semester',
  tahun: 'Laporan tahunan',
};
/** Months alone are locked. */
const never = { lock: null, report: null, isOver: false, open: [] };

/** Whether anything at all was counted. */
const hasNumbers = ({ tables }: Report): boolean =>
  tables.some(({ total }) => Object.values(total).some((value) => value > 0));

/** "kunjungan" */
const nounsOf = ({ tables }: Report): string => [...new Set(tables.map(({ noun }) => noun))].join(' atau ');

export const ReportPage = () => {
  const today = useToday();
  const current = today.slice(0, 7);
  const { data: office } = useSuspenseQuery(orpc.office.current.queryOptions());
  const [place, setPlace] = useSessionStorage<Place>({
    key: PLACE,
    defaultValue: start,
    getInitialValueInEffect: false,
  });
  const change = (part: Partial<Place>) => setPlace((before) => ({ ...before, ...part }));
  const period = place.period ?? current;
  const against = place.against ?? undefined;
  const only = place.only ?? undefined;
  const asked = { period, ...(against && { against }), ...(only && { only }) };
  const isOfMonth = isMonth(period);
  const monthLock = useQuery({
    ...orpc.monthLock.month.queryOptions({ input: { month: period } }),
    enabled: isOfMonth,
  });
  const locking = isOfMonth ? monthLock.data : never;
  // Beside another month than the one before, and narrowed, a locked month is counted anew.
  const lock = (!against && !only && locking?.lock) || null;
  const isLocked = lock !== null;
  const paper = lock?.paper ?? place.paper ?? office?.paper ?? 'a4';
  const { data: counted, error } = useQuery({
    ...orpc.report.figures.queryOptions({ input: asked }),
    placeholderData: keepPreviousData,
    enabled: locking !== undefined && !(lock && locking.report),
  });
  const report = (lock && locking?.report) ?? counted;
  const table = report?.tables.find(({ code }) => code === place.table) ?? report?.tables[0];
  const opened = place.isOpen ? place.cell : null;
  const { order, isBusy } = useFile();
  const mayLock = useMay(contract.monthLock.lock);
  const [isLocking, setLocking] = useState(false);
  const [view, setView] = useState<'changes' | 'figures'>('changes');
  const open = (cell: Cell) => change({ cell, table: cell.table, isOpen: true });
  const close = () => {
    change({ isOpen: false });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-figure][data-last]')?.focus());
  };
  const pdf = () =>
    isLocked ? client.monthLock.pdf({ month: period }) : client.report.pdf({ ...asked, paper });
  const xlsx = () => (isLocked ? client.monthLock.xlsx({ month: period }) : client.report.xlsx(asked));

  const figures = report && table && hasNumbers(report) && (
    <Figures
      key={`${report.period} ${report.only?.key}`}
      report={report}
      table={table}
      onTable={(code) => change({ table: code })}
      last={place.cell}
      onOpen={open}
    />
  );

  return (
    <Page
      title={titles[unitOf(period)]}
      note={
        <span className="row s13 clip">
          <span className="dim">
            {[periodName(period), ...(only && report?.only ? [report.only.title] : [])].join(' · ')}
          </span>
          {isLocked && (
            <span className={`row ${monthLockStyles.locked}`}>
              <IconLock size={16} /> Terkunci
            </span>
          )}
        </span>
      }
      isFlush
      actions={
        <div className={`row ${styles.actions}`}>
          {mayLock && !only && locking?.isOver && !locking.lock && (
            <CommandButton
              variant="default"
              label="Kunci bulan"
              words="segel tutup bulan laporan"
              leftSection={<IconLock size={16} />}
              run={() => setLocking(true)}
            />
          )}
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={16} />}
            loading={isBusy('pdf')}
            onClick={() => order({ name: 'pdf', to: 'save', make: pdf })}
          >
            Simpan PDF
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} />}
            loading={isBusy('xlsx')}
            onClick={() => order({ name: 'xlsx', to: 'save', make: xlsx })}
          >
            Simpan XLSX
          </Button>
          <CommandButton
            label={isLocked ? 'Cetak ulang' : 'Cetak'}
            keys="Ctrl+P"
            leftSection={<IconPrinter size={16} />}
            loading={isBusy('print')}
            run={() => order({ name: 'print', to: 'print', make: pdf })}
          />
        </div>
      }
    >
      <div className={styles.screen}>
        <ToDecide />
        <LastPaper />
        <div className={styles.root}>
          <div className={styles.left}>
            <Scope
              period={period}
              value={place.only ?? null}
              title={report?.only?.title}
              onChange={(next) => change({ only: next, isOpen: false, cell: null })}
            />
            <PeriodList
              month={current}
              value={period}
              onChange={(next) => change({ period: next === current ? null : next, against: null })}
            />
            <Against period={period} value={place.against} onChange={(next) => change({ against: next })} />
            {!only && (
              <>
                <Preparing key={period} period={period} isLocked={Boolean(locking?.lock)} />
                <PrintedParts period={period} paper={paper} />
                <DataPackage period={period} paper={paper} lock={locking?.lock ?? null} />
              </>
            )}
          </div>
          <PaperView
            asked={asked}
            isLocked={locking && isLocked}
            paper={paper}
            onPaper={(next) => change({ paper: next })}
            table={table?.code ?? null}
            opened={opened}
            onOpen={open}
            state={
              <State
                report={report}
                today={today}
                isLocked={isLocked}
                isAnew={Boolean(locking?.lock) && !lock}
              />
            }
          />
          <section className={styles.side} aria-label="Angka laporan">
            {error && (
              <div className={styles.cellNotice}>
                <Notice kind="error">
                  <b>Angka belum dapat dihitung.</b> {errorText(error)}
                </Notice>
              </div>
            )}
            {!report && !error && (
              <output className={styles.wait}>
                <Loader size="sm" /> Menghitung angka
              </output>
            )}
            {report && !hasNumbers(report) && (
              <Empty
                Icon={IconChartBar}
                title={`Belum ada ${nounsOf(report)} pada ${periodName(report.period)}${report.only ? `, ${report.only.title}` : ''}`}
              >
                <span>
                  Masa sebelumnya dan awal tahun itu juga kosong. Laporan tetap dapat dicetak sebagai laporan
                  nihil.
                </span>
              </Empty>
            )}
            {!opened && report?.only && (
              <p className={`small dim ${styles.scopeNotes}`}>{report.only.notes.join(' ')}</p>
            )}
            {!opened && lock && (
              <LockPanel key={period} lock={lock} view={view} onView={setView}>
                {figures}
              </LockPanel>
            )}
            {!opened && !lock && figures}
            {report && hasNumbers(report) && opened && (
              <CellRows report={report} cell={opened} isLocked={isLocked} onClose={close} />
            )}
          </section>
        </div>
      </div>
      {isLocking && locking && (
        <LockDialog month={period} paper={paper} open={locking.open} onClose={() => setLocking(false)} />
      )}
    </Page>
  );
};
