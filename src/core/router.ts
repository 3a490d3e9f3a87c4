import { attendanceHandlers } from './attendance/handlers.ts';
import { approvalHandlers } from './approval/handlers.ts';
import { backupHandlers } from './backup/handlers.ts';
import { boardHandlers } from './board/handlers.ts';
import { businessHandlers } from './business/handlers.ts';
import { certificateHandlers } from './certificate/handlers.ts';
import { certificateRegisterHandlers } from './certificate/register.ts';
import { checkHandlers } from './check/handlers.ts';
import { consultationHandlers } from './consultation/handlers.ts';
import { followUpHandlers } from './followUp/handlers.ts';
import { designHandlers } from './design/handlers.ts';
import { consultationPrintHandlers } from './consultation/printing.ts';
import { letterheadPrintHandlers } from './office/printing.ts';
import { personPrintHandlers } from './person/printing.ts';
import { ticketPrintHandlers } from './queue/printing.ts';
import { api } from './platform/procedures.ts';
import { kioskHandlers } from './kiosk/handlers.ts';
import { letterKindHandlers } from './letterKind/handlers.ts';
import { letterHandlers } from './letter/handlers.ts';
import { letterRegisterHandlers } from './letter/register.ts';
import { liveHandlers } from './live/handlers.ts';
import { officeHandlers } from './office/handlers.ts';
import { sessionHandlers } from './office/session.ts';
import { participantHandlers } from './participant/handlers.ts';
import { personHandlers } from './person/handlers.ts';
import { policyHandlers } from './policy/handlers.ts';
import { queueHandlers } from './queue/handlers.ts';
import { regionHandlers } from './platform/region/handlers.ts';
import { reportHandlers } from './report/handlers.ts';
import { rosterHandlers } from './roster/handlers.ts';
import { seriesHandlers } from './series/handlers.ts';
import { statisticHandlers } from './statistic/handlers.ts';
import { trainingHandlers } from './training/handlers.ts';
import { trailHandlers } from './trail/handlers.ts';
import { visitHandlers } from './visit/handlers.ts';

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
