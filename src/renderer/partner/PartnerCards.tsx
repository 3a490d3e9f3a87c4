import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { numericDate, rupiahText } from '#contract/dates.ts';
import {
  type Agreement,
  agreementName,
  partnerKindWords,
  type PartnerPage,
  type PartnerRow,
} from '#contract/partner.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { AgreementDialog } from './AgreementDialog.tsx';
import styles from './partner.module.css';
import { PartnerDialog } from './PartnerDialog.tsx';
import { joined, TermText } from './words.tsx';

const Facts = ({ partner }: { partner: PartnerRow }) => {
  const { kind, fieldLetters, address, phone, email, website, note, contacts, isActive } = partner;
  const facts = [
    !isActive && 'Nonaktif: tidak ditawarkan untuk pekerjaan baru.',
    joined(partnerKindWords[kind], fieldLetters !== '' && `bidang ${fieldLetters}`),
    address,
    joined(phone, email, website),
    note,
  ];
  return (
    <ul className={styles.lines} aria-label="Kontak">
      <li className={styles.line}>{facts.filter(Boolean).join('\n')}</li>
      {contacts.map((contact, i) => (
        <li key={i} className={styles.line}>
          <b className="b6">{contact.name}</b>
          <span className="dim">{joined(contact.post, contact.phone, contact.email)}</span>
        </li>
      ))}
    </ul>
  );
};

type Act = 'changed' | 'renewed';

const AgreementLine = ({
  agreement,
  isActive,
  onAct,
}: {
  agreement: Agreement;
  /** Of the partner: nothing new is begun with one that is switched off. */
  isActive: boolean;
  onAct: (act: Act) => void;
}) => {
  const { number, title, signedOn, valueRp, note, state, replacedBy, cancelReason } = agreement;
  const isOver = state === 'cancelled' || state === 'replaced';
  const act = (name: Act, label: string) => (
    <Button
      variant="subtle"
      size="xs"
      aria-label={`${label} ${agreementName(agreement)}`}
      onClick={() => onAct(name)}
    >
      {label}
    </Button>
  );
  return (
    <li className={styles.line} data-off={isOver || undefined}>
      <b className="b6">{title}</b>
      <TermText agreement={agreement} />
      <span className="small dim">
        {joined(number, `ditandatangani ${numericDate(signedOn)}`, valueRp !== null && rupiahText(valueRp))}
      </span>
      <span className="small dim">{joined(cancelReason, note)}</span>
      <span className="row wrap">
        {act('changed', 'Ubah')}
        {!isOver && !replacedBy && isActive && act('renewed', 'Perpanjang')}
      </span>
    </li>
  );
};

const Outcome = ({ page: { cases, outcome, activities } }: { page: PartnerPage }) => (
  <Card
    title="Hasil"
    note={joined(
      `${outcome.cases} kasus`,
      outcome.cases > 0 && `${outcome.agreed} disetujui atau terbit`,
      activities.length > 0 && `${activities.length} kegiatan`,
    )}
  >
    {outcome.rupiah > 0 && (
      <p className={`s13 ${styles.worth}`}>
        {joined(
          `Disetujui atau disepakati ${rupiahText(outcome.rupiah)}`,
          outcome.tradedRp > 0 && `terwujud ${rupiahText(outcome.tradedRp)}`,
        )}
      </p>
    )}
    <ul className={styles.lines} aria-label="Kasus dengan mitra ini">
      {cases.map(({ uid, number, subjectName, clientName, stepName, on, rupiah, tradedRp }) => (
        <li key={uid} className={styles.line}>
          <Link to="/fasilitasi/$uid" params={{ uid }}>
            {number} {subjectName}
          </Link>
          <span>{clientName}</span>
          <span className="small dim">
            {joined(
              `${stepName} ${numericDate(on)}`,
              rupiah !== null && rupiahText(rupiah),
              tradedRp !== null && `terwujud ${rupiahText(tradedRp)}`,
            )}
          </span>
        </li>
      ))}
    </ul>
    {activities.length > 0 && (
      <ul className={styles.lines} aria-label="Kegiatan bersama mitra ini">
        {activities.map(({ uid, name, startsOn, agreed }) => (
          <li key={uid} className={styles.line}>
            <Link to="/kegiatan/$uid" params={{ uid }}>
              {name}
            </Link>
            <span className="small dim">
              {joined(numericDate(startsOn), agreed > 0 && `${agreed} kesepakatan`)}
            </span>
          </li>
        ))}
      </ul>
    )}
  </Card>
);

/** A partner with its contacts, its agreements and what came of them. */
export const PartnerCards = ({ uid, onShow }: { uid: string; onShow: (uid: string) => void }) => {
  const { data: page, error } = useQuery(orpc.partner.get.queryOptions({ input: { uid } }));
  const [open, setOpen] = useState<'partner' | { [act in Act]?: Agreement } | null>(null);
  const close = () => setOpen(null);
  if (error) return <Notice kind="error">{errorText(error)}</Notice>;
  if (!page) return null;
  const { partner, agreements } = page;
  return (
    <section className={styles.side} aria-label={partner.name}>
      <Card
        title={partner.name}
        actions={
          <Button variant="subtle" size="xs" onClick={() => setOpen('partner')}>
            Ubah
          </Button>
        }
      >
        <Facts partner={partner} />
      </Card>
      <Card
        title="Perjanjian"
        note={String(agreements.length)}
        actions={
          <CommandButton
            size="xs"
            variant="subtle"
            label="Tambah perjanjian"
            keys="F3"
            disabled={!partner.isActive}
            run={() => setOpen({})}
          />
        }
      >
        <ul className={styles.lines} aria-label="Perjanjian">
          {agreements.map((agreement) => (
            <AgreementLine
              key={agreement.uid}
              agreement={agreement}
              isActive={partner.isActive}
              onAct={(act) => setOpen({ [act]: agreement })}
            />
          ))}
        </ul>
      </Card>
      <Outcome page={page} />
      {open === 'partner' && <PartnerDialog partner={partner} onShow={onShow} onClose={close} />}
      {open && open !== 'partner' && <AgreementDialog partner={partner} {...open} onClose={close} />}
    </section>
  );
};
