import { numberText } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { isMonth, monthsOfPeriod, periodText } from '#contract/period.ts';
import {
  lockedPdf,
  lockedXlsx,
  locksWithin,
  reportOf,
  toMonthLock,
} from '#core/features/month/monthLock/index.ts';
import { pdfOf, question, reportXlsx } from '#core/features/month/report/index.ts';
import { localTime } from '#core/kernel/clock.ts';
import { tellOfFile } from '#core/platform/handOut.ts';
import { api, demand } from '#core/platform/procedures.ts';
import { monthKey } from '#core/platform/report/months.ts';
import { fileNameOf } from '#core/platform/typesetting/index.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';
import { dataPackageJobs as jobs } from './jobs.ts';
import { momentText, stateLines } from './rules.ts';

const contentOf = async (file: File) => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

export const dataPackageHandlers = {
  file: api.dataPackage.file.handler(async ({ input: { period, paper, wholeNik }, context }) => {
    if (wholeNik) await demand(context, contract.dataPackage.file, 'wholeNik');
    const { localDate } = await context.now();
    const asked = await question(context, { period });
    const { office, asOf } = asked;
    const locks = await locksWithin(context, period);
    const [lock] = isMonth(period) ? locks : [];
    const isProvisional = monthKey(monthsOfPeriod(period).last) >= asked.currentMonth;
    const made = momentText(asOf, office.zone);

    const data = await context.reader.run(jobs.dataOfPeriod, {
      ...asked,
      today: localDate,
      locked: lock ? reportOf(lock) : null,
      isNikWhole: wholeNik !== null,
      above: [
        `${office.name} · ${periodText(period)}`,
        `Data per ${made} · NIK ${wholeNik ? 'utuh' : 'disamarkan'}${isProvisional ? ' · SEMENTARA' : ''}`,
      ],
    });
    const { printed } = data;
    const files = lock
      ? [await contentOf(await lockedPdf(context, lock)), await contentOf(await lockedXlsx(context, lock))]
      : [
          {
            name: `laporan-${period}.pdf`,
            bytes: await pdfOf(context, { ...printed, paper, lock: null }),
          },
          {
            name: `laporan-${period}.xlsx`,
            bytes: await context.reader.run(typesettingJobs.xlsx, {
              ...reportXlsx(printed.report, office, null),
              at: asOf,
            }),
          },
        ];

    const bytes = await context.reader.run(jobs.packedData, {
      files: [...files, ...data.files],
      told: {
        office: `${office.name} (${office.shortName}), ${office.agency}`,
        period: periodText(period),
        made: `${made} oleh ${context.caller.name}`,
        state: stateLines(period, { isProvisional, locks: locks.map(toMonthLock), zone: office.zone }),
        nik: wholeNik
          ? `UTUH, ${numberText(data.niks)} orang. Alasan: ${wholeNik.reason}`
          : 'disamarkan: hanya enam angka pertama, yaitu wilayah penerbitannya',
        isLocked: lock !== undefined,
        lists: data.lists,
      },
      localAt: `${localDate}T${localTime(asOf, office.zone)}:00`,
    });
    const words = ['paket-data', office.shortName, period, ...(wholeNik ? ['NIK-utuh'] : [])];
    const file = new File([new Uint8Array(bytes)], fileNameOf(words, 'zip'), { type: 'application/zip' });
    await tellOfFile(
      context,
      { of: 'office' },
      null,
      file,
      wholeNik
        ? {
            before: { NIK: 'disamarkan' },
            after: { NIK: `utuh, ${numberText(data.niks)} orang`, alasan: wholeNik.reason },
          }
        : undefined,
    );
    return file;
  }),
};
