import { proposalAudit } from './approval/audit.ts';
import { businessAudit, businessYearAudit } from './business/audit.ts';
import { certificateAudit } from './certificate/audit.ts';
import { consultationAudit } from './consultation/audit.ts';
import { designAudit } from './design/audit.ts';
import { letterAudit } from './letter/audit.ts';
import { letterKindAudit } from './letterKind/audit.ts';
import { deskAudit, fieldAudit, officeAudit, serviceAudit, staffAudit } from './office/audit.ts';
import { participantAudit } from './participant/audit.ts';
import { personAudit } from './person/audit.ts';
import { policyAudit } from './policy/audit.ts';
import { importAudit } from './roster/audit.ts';
import { sessionAudit, trainingAudit } from './training/audit.ts';
import { visitAudit } from './visit/audit.ts';

/** Everything the trail tells of. */
export const auditedThings = [
  officeAudit,
  fieldAudit,
  serviceAudit,
  deskAudit,
  staffAudit,
  policyAudit,
  personAudit,
  businessAudit,
  businessYearAudit,
  visitAudit,
  consultationAudit,
  certificateAudit,
  letterAudit,
  letterKindAudit,
  proposalAudit,
  trainingAudit,
  sessionAudit,
  participantAudit,
  importAudit,
  designAudit,
] as const;
