import { proposalAudit } from '#core/features/documents/approval/audit.ts';
import { businessAudit, businessYearAudit } from '#core/features/people/business/audit.ts';
import { certificateAudit } from '#core/features/documents/certificate/audit.ts';
import { consultationAudit } from '#core/features/services/consultation/audit.ts';
import { designAudit } from '#core/features/documents/design/audit.ts';
import { letterAudit } from '#core/features/documents/letter/audit.ts';
import { letterKindAudit } from '#core/features/documents/letterKind/audit.ts';
import {
  deskAudit,
  fieldAudit,
  officeAudit,
  serviceAudit,
  staffAudit,
} from '#core/features/office/office/audit.ts';
import { participantAudit } from '#core/features/training/participant/audit.ts';
import { personAudit } from '#core/features/people/person/audit.ts';
import { policyAudit } from '#core/features/desk/policy/audit.ts';
import { importAudit } from '#core/features/training/import/audit.ts';
import { sessionAudit, trainingAudit } from '#core/features/training/training/audit.ts';
import { visitAudit } from '#core/features/desk/visit/audit.ts';

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
