import { z } from 'zod';
import { facilitators, procedure, refusal } from './base.ts';
import { day } from './dateKinds.ts';
import {
  code,
  coded,
  facilitation,
  facilitationChange,
  facilitationDraft,
  facilitationMove,
  facilitationRow,
  fileState,
  paymentDraft,
} from './facilitationCase.ts';
import { facilitationKind } from './facilitationKind.ts';
import { clientGone } from './person.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { file, line, optionalLine, reason, uid } from './text.ts';

export * from './facilitationCase.ts';
export * from './facilitationKind.ts';

const ALREADY_FURTHER = refusal('Langkah kasus ini sudah berubah. Lihat keadaan terbarunya, lalu coba lagi.');
const KIND_GONE = refusal(
  'Jenis fasilitasi ini tidak lagi ada di aplikasi. Kasusnya tetap dapat dibaca, dicetak, dan dihitung.',
);
const APPROVED_ABOVE_ASKED = refusal(
  'Yang disetujui lebih besar daripada yang diajukan. Belum ada yang disimpan; periksa nolnya, atau simpan jika memang demikian.',
);
const NUMBER_MISSING = refusal(
  'Nomor dokumennya belum diisi. Belum ada yang disimpan; isi nomornya, atau simpan jika memang tanpa nomor.',
);
const NOTHING_TO_RECORD = refusal(
  'Kasus ini tidak punya dokumen yang dapat dicatat pada usahanya. Kartu usaha tidak berubah.',
);
const ALREADY_RENEWED = refusal('Perpanjangan dokumen ini sudah ada kasusnya. Buka kasus itu.', {
  data: z.object({ uid }),
});

/**
 * `current`: what runs, the earliest due first, then what reached its result this month; board and table show it.
 * `papers`: issued ones whose end or check is near or over, that nothing replaces. `ended`: all that is over, newest first.
 */
const filter = z.strictObject({
  state: z.enum(['current', 'papers', 'ended']),
  kind: code.nullable(),
  staffUid: uid.nullable(),
  /** Only what is late. */
  isOverdue: z.boolean().default(false),
  text: line(64).default(''),
});
export type FacilitationFilter = z.infer<typeof filter>;

export const facilitationStateWords: Record<FacilitationFilter['state'], string> = {
  current: 'Berjalan atau selesai bulan ini',
  papers: 'Masa berlaku',
  ended: 'Sudah berakhir',
};

/** Of the whole of `current` and one consultant or all, whatever else is asked for; a kind without its file by its codes. */
const total = z.object({
  kind: coded,
  step: coded,
  cases: z.int(),
  overdue: z.int(),
  askedRp: z.int(),
  approvedRp: z.int(),
  paidRp: z.int(),
});

const changes = ['facilitation', 'person'] as const;

declare module './base.ts' {
  interface Topics {
    facilitation: true;
  }
}

export const facilitationContract = {
  /** The kinds that come with the application, in their order. */
  kinds: procedure.meta({ access: facilitators, reads: ['facilitation'] }).output(z.array(facilitationKind)),
  list: procedure
    .meta({ access: facilitators, reads: ['facilitation', 'person', 'staff', 'office'] })
    .input(filter.extend({ limit: z.int().min(1).max(1000).default(200) }))
    .output(
      z.object({
        cases: z.array(facilitationRow),
        /** null where a search finds more than it gives. */
        count: z.int().nullable(),
        totals: z.array(total),
        /** Papers that are near their end or over, and of these over. */
        papers: z.object({ near: z.int(), over: z.int() }),
        /** Cases of this month without their result. */
        endings: z.array(z.object({ kind: z.string(), ending: coded, cases: z.int() })),
      }),
    ),
  get: procedure
    .meta({ access: facilitators, reads: ['facilitation', 'person', 'staff', 'office'] })
    .input(z.strictObject({ uid }))
    .output(facilitation),

  open: procedure
    .meta({ access: facilitators, changes, blind: 'new' })
    .errors({ KIND_GONE })
    .input(facilitationDraft)
    .output(facilitation),
  change: procedure
    .meta({ access: facilitators, changes })
    .errors({ RECORD_CHANGED, KIND_GONE, APPROVED_ABOVE_ASKED })
    .input(facilitationChange.extend({ confirmed: z.boolean().default(false), basedOn: asRead }))
    .output(facilitation),
  /** To the next step; one that is reached already with the same words is left as it is. */
  move: procedure
    .meta({ access: facilitators, changes, blind: 'step' })
    .errors({ ALREADY_FURTHER, KIND_GONE, APPROVED_ABOVE_ASKED, NUMBER_MISSING })
    .input(facilitationMove)
    .output(facilitation),
  /** Takes back an ending, else the last step that was taken by hand; `step`, `ending`: how the case was seen. */
  takeBack: procedure
    .meta({ access: facilitators, changes, blind: 'step' })
    .errors({ ALREADY_FURTHER, ALREADY_RENEWED, KIND_GONE })
    .input(z.strictObject({ uid, step: code, ending: code.nullable(), reason }))
    .output(facilitation),
  /** What is there of the checklist, since when, and how: "fotokopi", "dari kartu". */
  file: procedure
    .meta({ access: facilitators, changes, blind: 'mark' })
    .errors({ KIND_GONE })
    .input(
      z.strictObject({
        uid,
        code,
        state: fileState,
        on: day('facilitation').nullable(),
        how: optionalLine(80),
      }),
    )
    .output(facilitation),
  pay: procedure
    .meta({ access: facilitators, changes, blind: 'step' })
    .errors({ ALREADY_FURTHER, KIND_GONE })
    .input(paymentDraft)
    .output(facilitation),
  /** It did not happen or was given back: it counts no more in the month of its day. */
  cancelPayment: procedure
    .meta({ access: facilitators, changes, blind: 'step' })
    .errors({ KIND_GONE })
    .input(z.strictObject({ uid, reason }))
    .output(facilitation),
  /** Without its result: refused, withdrawn. */
  end: procedure
    .meta({ access: facilitators, changes, blind: 'step' })
    .errors({ ALREADY_FURTHER, KIND_GONE })
    .input(z.strictObject({ uid, ending: code, on: day('facilitation'), reason }))
    .output(facilitation),
  /** A new case for the same paper, filled in as the last one began; `uid` is its own. */
  renew: procedure
    .meta({ access: facilitators, changes, blind: 'new' })
    .errors({ KIND_GONE, ALREADY_RENEWED, CLIENT_GONE: clientGone })
    .input(z.strictObject({ uid, caseUid: uid, openedOn: day('facilitation') }))
    .output(facilitation),

  /** What was issued goes onto the card of the business: a NIB as its number, the others as answers of that day. */
  recordOnBusiness: procedure
    .meta({ access: facilitators, changes, blind: 'step' })
    .errors({ NOTHING_TO_RECORD })
    .input(z.strictObject({ uid }))
    .output(facilitation),

  /** Tanda terima berkas, A4; no approval of anything. */
  receipt: procedure
    .meta({ access: facilitators, exports: { of: 'facilitation', key: 'uid' } })
    .input(z.strictObject({ uid }))
    .output(file),
  listXlsx: procedure
    .meta({ access: facilitators, exports: { of: 'office' } })
    .input(filter)
    .output(file),
};
