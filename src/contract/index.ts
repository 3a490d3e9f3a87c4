import type {
  ContractRouterClient,
  InferContractRouterInputs,
  InferContractRouterOutputs,
} from '@orpc/contract';
import { approvalContract } from './approval.ts';
import { backupContract } from './backup.ts';
import { checkContract } from './check.ts';
import { certificateContract } from './certificate.ts';
import { consultationContract } from './consultation.ts';
import { designContract } from './design.ts';
import { documentContract } from './document.ts';
import { followUpContract } from './followUp.ts';
import { kioskContract } from './kiosk.ts';
import { letterKindContract } from './letterKind.ts';
import { letterContract } from './letter.ts';
import { liveContract } from './live.ts';
import { officeContract } from './office.ts';
import { participantContract } from './participant.ts';
import { personContract } from './person.ts';
import { policyContract } from './policy.ts';
import { queueContract } from './queue.ts';
import { regionContract } from './region.ts';
import { reportContract } from './report.ts';
import { seriesContract } from './series.ts';
import { sessionContract } from './session.ts';
import { statisticContract } from './statistic.ts';
import { trainingContract } from './training.ts';
import { visitContract } from './visit.ts';

/** Everything a person can do with Loket PLUT. */
export const contract = {
  session: sessionContract,
  office: officeContract,
  region: regionContract,
  person: personContract,
  visit: visitContract,
  queue: queueContract,
  policy: policyContract,
  statistic: statisticContract,
  kiosk: kioskContract,
  consultation: consultationContract,
  followUp: followUpContract,
  training: { ...trainingContract, ...participantContract },
  design: designContract,
  certificate: certificateContract,
  check: checkContract,
  letter: letterContract,
  letterKind: letterKindContract,
  approval: approvalContract,
  report: reportContract,
  document: documentContract,
  backup: backupContract,
  series: seriesContract,
  live: liveContract,
};

export type Client = ContractRouterClient<typeof contract>;
export type Inputs = InferContractRouterInputs<typeof contract>;
export type Outputs = InferContractRouterOutputs<typeof contract>;
