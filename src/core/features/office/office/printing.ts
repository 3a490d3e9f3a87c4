import type { Role } from '#contract/base.ts';
import type { TicketPaper } from '#contract/office.ts';
import { roleWords } from '#contract/roleWords.ts';
import { audit } from '#core/kernel/audit.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import {
  onlyPage,
  type Order,
  type Org,
  orgOf,
  type PaperName,
  type Picture,
  type SignatureBlock,
  signaturesOf,
} from '#core/platform/typesetting/index.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';
import { findStaffByUid, staffAudit } from '#core/features/office/staff/index.ts';
import { officePaper, readLetterhead } from './letterhead.ts';
import { imageType } from './rules.ts';

/** The first PIN of somebody new, to hand over. */
export type PinSlipPaper = {
  org: Org;
  /** Width of the roll in mm, or a sheet. */
  kertas: TicketPaper;
  nama: string;
  peran: string;
  pin: string;
  tanggal: string;
};

type LetterheadPaper = { org: Org; kertas: PaperName; ttd: SignatureBlock[] };

/** A picture that is being tried out, or the stored one; undefined when it is none that can be drawn. */
const pictureOf = async (
  file: File | null | undefined,
  stored: Picture | null | undefined,
): Promise<Picture | null | undefined> => {
  if (file === undefined) return stored ?? null;
  if (file === null) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = imageType(bytes);
  return type ? { bytes, type } : undefined;
};

export const officePrintHandlers = {
  pinSlipPage: api.document.pinSlipPage.handler(async ({ input, context }) => {
    const { office, org, pictures } = await officePaper(context);
    const staff = await findStaffByUid(context.db, input.staffUid);
    if (!staff) throw notFound();
    const data: PinSlipPaper = {
      org,
      kertas: input.paper ?? office.ticketWidth,
      nama: staff.name,
      peran: roleWords[staff.role as Role],
      pin: input.pin,
      tanggal: (await context.now()).localDate,
    };
    const page = await onlyPage(context, { template: 'pinSlip', data, pictures });
    await context.write((tx, stamp) => audit(tx, trailOf(staffAudit)(stamp, 'print_pin', input.staffUid)));
    return page;
  }),

  letterheadPages: api.document.letterheadPages.handler(async ({ input, context, errors }) => {
    const stored = await readLetterhead(context.db);
    // Before the set-up nobody can sign in; after it, only a signed-in window may have us draw something of its own.
    if (stored && context.connection.staffId === null) throw errors.SIGNED_OUT();
    const office = input.draft ?? stored?.office;
    if (!office) throw notFound();
    const emblem = await pictureOf(input.emblem, stored?.pictures.emblem);
    const logo = await pictureOf(input.logo, stored?.pictures.logo);
    if (emblem === undefined || logo === undefined) throw errors.IMAGE_UNUSABLE();
    const pictures = { emblem, logo };
    const { localDate } = await context.now();
    const org = orgOf({ office, ...pictures });
    const data: LetterheadPaper = { org, kertas: input.paper, ttd: signaturesOf(office, localDate) };
    const order: Order = { template: 'letterhead', data, pictures };
    const isNew = Boolean(input.emblem) || Boolean(input.logo);
    if (isNew && !(await context.typesetter.run(typesettingJobs.canDraw, order)))
      throw errors.IMAGE_UNUSABLE();
    const pages = await context.typesetter.run(typesettingJobs.pages, order);
    return { pages: pages.map((page) => page.svg) };
  }),
};
