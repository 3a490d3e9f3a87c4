import { attendanceHandlers } from '#core/features/training/attendance/handlers.ts';
import { approvalHandlers } from '#core/features/documents/approval/handlers.ts';
import { backupHandlers } from '#core/features/office/backup/handlers.ts';
import { boardHandlers } from '#core/features/desk/board/handlers.ts';
import { businessHandlers } from '#core/features/people/business/handlers.ts';
import { certificateHandlers } from '#core/features/documents/certificate/handlers.ts';
import { certificateRegisterHandlers } from '#core/features/documents/certificate/register.ts';
import { checkHandlers } from '#core/features/documents/check/handlers.ts';
import { consultationHandlers } from '#core/features/services/consultation/handlers.ts';
import { followUpHandlers } from '#core/features/services/followUp/handlers.ts';
import { designHandlers } from '#core/features/documents/design/handlers.ts';
import { consultationPrintHandlers } from '#core/features/services/consultation/printing.ts';
import { letterheadPrintHandlers } from '#core/features/office/office/printing.ts';
import { personPrintHandlers } from '#core/features/people/person/printing.ts';
import { ticketPrintHandlers } from '#core/features/desk/queue/printing.ts';
import { api } from '#core/platform/procedures.ts';
import { kioskHandlers } from '#core/features/desk/kiosk/handlers.ts';
import { letterKindHandlers } from '#core/features/documents/letterKind/handlers.ts';
import { letterHandlers } from '#core/features/documents/letter/handlers.ts';
import { letterRegisterHandlers } from '#core/features/documents/letter/register.ts';
import { liveHandlers } from '#core/platform/live/handlers.ts';
import { officeHandlers } from '#core/features/office/office/handlers.ts';
import { sessionHandlers } from '#core/features/office/office/session.ts';
import { participantHandlers } from '#core/features/training/participant/handlers.ts';
import { personHandlers } from '#core/features/people/person/handlers.ts';
import { policyHandlers } from '#core/features/desk/policy/handlers.ts';
import { queueHandlers } from '#core/features/desk/queue/handlers.ts';
import { regionHandlers } from '#core/platform/region/handlers.ts';
import { reportHandlers } from '#core/features/month/report/handlers.ts';
import { rosterHandlers } from '#core/features/training/import/handlers.ts';
import { seriesHandlers } from '#core/features/documents/series/handlers.ts';
import { statisticHandlers } from '#core/features/desk/statistic/handlers.ts';
import { trainingHandlers } from '#core/features/training/training/handlers.ts';
import { trailHandlers } from '#core/features/office/auditLog/handlers.ts';
import { visitHandlers } from '#core/features/desk/visit/handlers.ts';

/** Every procedure of the contract, one line a feature; one that is missing does not compile. */
export const router = api.router({
  session: sessionHandlers,
  office: { ...officeHandlers, ...trailHandlers },
  region: regionHandlers,
  person: { ...personHandlers, ...businessHandlers },
  visit: visitHandlers,
  queue: { ...queueHandlers, ...boardHandlers },
  policy: policyHandlers,
  statistic: statisticHandlers,
  kiosk: kioskHandlers,
  consultation: consultationHandlers,
  followUp: followUpHandlers,
  training: { ...trainingHandlers, ...participantHandlers, ...attendanceHandlers, ...rosterHandlers },
  design: designHandlers,
  certificate: { ...certificateHandlers, ...certificateRegisterHandlers },
  check: checkHandlers,
  letter: { ...letterHandlers, ...letterRegisterHandlers },
  report: reportHandlers,
  document: {
    ...ticketPrintHandlers,
    ...consultationPrintHandlers,
    ...personPrintHandlers,
    ...letterheadPrintHandlers,
  },
  approval: approvalHandlers,
  letterKind: letterKindHandlers,
  backup: backupHandlers,
  series: seriesHandlers,
  live: liveHandlers,
});
