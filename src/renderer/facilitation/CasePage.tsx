import { Button } from '@mantine/core';
import { IconReceipt2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { monthText, numericDate } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { type Facilitation, isByPayment, nextStep } from '#contract/facilitation.ts';
import { removedText } from '#contract/mentee.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useBack } from '#renderer/app/formClient.ts';
import { useMay } from '#renderer/app/may.ts';
import { MoreActions } from '#renderer/app/MoreActions.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { StepRail } from '#renderer/ui/StepRail.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { Amounts } from './Amounts.tsx';
import { ChangeDialog, EndDialog, RenewDialog, TakeBackDialog } from './CaseDialogs.tsx';
import { BusinessPaperCard } from './BusinessPaperCard.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { CasePast } from './CasePast.tsx';
import { Checklist } from './Checklist.tsx';
import styles from './facilitation.module.css';
import { licenceOf, LicenceCard } from './LicenceCard.tsx';
import { NextCard } from './NextCard.tsx';
import { type Next, NextDialog } from './NextDialog.tsx';
import { railOf, reminderText } from './steps.ts';

type Open = 'change' | 'end' | 'renew' | 'takeBack' | { next: Next | undefined } | null;

const Notices = ({ one, onRenew }: { one: Facilitation; onRenew: (() => void) | null }) => (
  <>
    {!one.definition && (
      <Notice kind="info">
        <b>Jenis fasilitasi ini tidak lagi ada di aplikasi.</b> Kasusnya tetap dapat dibaca dan dihitung, dan
        tidak dapat diubah.
      </Notice>
    )}
    {one.warnings.map((warning) => (
      <Notice key={warning} kind="warn">
        {warning}
      </Notice>
    ))}
    {one.reminder && !one.replacedBy && (
      <Notice
        kind="warn"
        action={
          onRenew && (
            <Button size="xs" variant="default" onClick={onRenew}>
              Perpanjang
            </Button>
          )
        }
      >
        {reminderText(one)}
      </Notice>
    )}
  </>
);

/** In which tables of which months it counts. */
const Counted = ({ counted }: Pick<Facilitation, 'counted'>) => (
  <Card title="Terhitung di">
    {counted.length === 0 ? (
      <p className={`s13 dim ${styles.pad}`}>Belum terhitung di laporan bulanan.</p>
    ) : (
      <ul className={styles.counted}>
        {counted.map(({ month, table, text }) => (
          <li key={month + table}>
            <b className="b">
              {monthText(month)}, tabel {table}
            </b>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    )}
  </Card>
);

const Case = ({ one }: { one: Facilitation }) => {
  const navigate = useNavigate();
  const goBack = useBack();
  const today = useToday();
  const [open, setOpen] = useState<Open>(null);
  const mayWriteLetter = useMay(contract.approval.submit);
  const { definition, person, business, ending } = one;
  const close = () => setOpen(null);
  // Its result may have been the last step before the kind had another.
  const runs =
    definition !== null &&
    ending === null &&
    (one.endedOn === null || nextStep(definition, one.step.code) !== undefined);
  const mayRenew = definition !== null && one.document !== null && one.replacedBy === null;
  const licence = licenceOf(one);
  const renew = () => setOpen('renew');
  const byPayment = definition?.steps.some((step) => step.code === one.step.code && isByPayment(step));
  const mayTakeBack = definition !== null && (ending !== null || (one.steps.length > 1 && !byPayment));
  const subject = [one.subject.name, one.partner].filter(Boolean).join(', ');
  const about = [person.name, person.isRemoved && removedText, business?.name, subject]
    .filter(Boolean)
    .join(' · ');
  return (
    <Page
      title={`${one.kind.name} ${one.number}`}
      note={
        <span className={`s13 dim clip ${styles.about}`} title={about}>
          {about}
        </span>
      }
      actions={
        <>
          <MoreActions
            actions={[
              ...(definition
                ? [{ label: 'Ubah data kasus', keys: 'Ctrl+U', run: () => setOpen('change') }]
                : []),
              ...(person.isRemoved
                ? []
                : [
                    {
                      label: 'Buka kartu pelaku usaha',
                      run: () => void navigate({ to: '/pelaku-usaha/$uid', params: { uid: person.uid } }),
                    },
                  ]),
              ...(mayRenew ? [{ label: 'Perpanjang', run: renew }] : []),
              ...(mayTakeBack
                ? [
                    {
                      label: ending ? 'Batalkan akhir kasus' : 'Batalkan langkah terakhir',
                      run: () => setOpen('takeBack'),
                    },
                  ]
                : []),
            ]}
          />
          {mayWriteLetter && (
            <CommandButton
              variant="default"
              label="Buat surat"
              keys="F9"
              words="rekomendasi pengantar"
              run={() =>
                void navigate({ to: '/sertifikat/surat', search: { pelaku: person.uid, kasus: one.uid } })
              }
            />
          )}
          <CommandButton
            variant="default"
            label="Kembali"
            keys="Escape"
            run={() => goBack(() => void navigate({ to: '/fasilitasi' }))}
          />
        </>
      }
    >
      <div className={styles.page}>
        <section className="card" aria-label="Langkah">
          <StepRail label="Langkah kasus" steps={railOf(one, today)} />
        </section>
        <Notices one={one} onRenew={mayRenew ? renew : null} />
        <div className={styles.caseColumns}>
          <div className={styles.stack}>
            <Checklist one={one} />
            <CaseFacts one={one} onChange={definition && (() => setOpen('change'))} />
          </div>
          <div className={styles.stack}>
            {(definition?.money ?? one.askedRp !== null) && <Amounts one={one} />}
            {runs && (
              <NextCard
                key={`${one.step.code} ${one.nextAction} ${one.dueOn}`}
                one={one}
                onNext={(next) => setOpen({ next })}
                onEnd={() => setOpen('end')}
              />
            )}
            {one.onBusiness !== null && <BusinessPaperCard one={one} />}
            {licence && <LicenceCard one={one} licence={licence} hasKey={one.onBusiness !== false} />}
            {ending && (
              <Card title={ending.name}>
                <p className={`s13 ${styles.pad}`}>
                  {numericDate(one.endedOn ?? one.stepOn)}: {ending.reason}
                </p>
              </Card>
            )}
            <Counted counted={one.counted} />
          </div>
          <CasePast one={one} />
        </div>
      </div>
      {open === 'change' && <ChangeDialog one={one} onClose={close} />}
      {open === 'end' && <EndDialog one={one} onClose={close} />}
      {open === 'renew' && (
        <RenewDialog
          one={one}
          onRenewed={({ uid }) => void navigate({ to: '/fasilitasi/$uid', params: { uid } })}
          onClose={close}
        />
      )}
      {open === 'takeBack' && <TakeBackDialog one={one} onClose={close} />}
      {open !== null && typeof open === 'object' && (
        <NextDialog one={one} typed={open.next} onClose={close} />
      )}
    </Page>
  );
};

/** One case: its steps, papers, rupiah, what is next, and where it counts. */
export const CasePage = ({ uid }: { uid: string }) => {
  const { data, error } = useQuery(orpc.facilitation.get.queryOptions({ input: { uid } }));
  if (data) return <Case key={uid} one={data} />;
  return (
    <Page title="Fasilitasi">
      {error && (
        <Empty Icon={IconReceipt2} title="Kasus ini tidak dapat dibuka">
          <p>{errorText(error)}</p>
        </Empty>
      )}
    </Page>
  );
};
