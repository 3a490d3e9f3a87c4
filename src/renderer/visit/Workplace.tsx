import { Button } from '@mantine/core';
import { keptFor, keptName, newVisitDraft } from './draft.ts';
import { EditForm } from './EditForm.tsx';
import { ExpectedToday } from './ExpectedToday.tsx';
import { Idle } from './Idle.tsx';
import { NewVisitorForm } from './NewVisitorForm.tsx';
import { PersonPreview } from './PersonPreview.tsx';
import { Receipt } from './Receipt.tsx';
import { Results } from './Results.tsx';
import { ReturningForm } from './ReturningForm.tsx';
import styles from './search.module.css';
import { TodayPreview } from './TodayTicket.tsx';
import type { Desk } from './useDesk.ts';

/** A visit that was left half typed. */
const Kept = ({
  what,
  name,
  onDiscard,
  onContinue,
}: {
  what: string;
  name: string;
  onDiscard: () => void;
  onContinue: () => void;
}) => (
  <div className={`${styles.keptRow} s13`}>
    <span className="grow">
      {what} <b className="b">{name}</b> belum didaftarkan.
    </span>
    <Button variant="subtle" onClick={onDiscard}>
      Buang
    </Button>
    <Button variant="default" onClick={onContinue}>
      Lanjutkan isian
    </Button>
  </div>
);

const Searching = ({ desk, isFirst, submitLabel }: { desk: Desk; isFirst: boolean; submitLabel: string }) => {
  const { search, text, halfTyped, known, receipt, expected } = desk;
  const { active } = search;
  const isTyped = text.trim() !== '';
  return (
    <>
      {halfTyped.map((visitor) => (
        <Kept
          key={visitor.uid}
          what="Isian pengunjung baru"
          name={keptName(visitor)}
          onDiscard={() => desk.forgetVisitor(visitor.uid)}
          onContinue={() => desk.continueNew(visitor.uid)}
        />
      ))}
      {known && (
        <Kept
          what="Keperluan"
          name={known.personName}
          onDiscard={() => desk.changeKnown(null)}
          onContinue={desk.continueKnown}
        />
      )}
      {isTyped && (
        <Results
          search={search}
          text={text}
          kept={keptFor(halfTyped, text)}
          onOpen={desk.openHit}
          onNew={desk.openNew}
        />
      )}
      {isTyped && active?.today && (
        <TodayPreview
          key={active.uid}
          name={active.name}
          today={active.today}
          printing={desk.printing}
          personUid={active.uid}
          isAnswered={search.isAnswered}
          onNext={desk.keep}
          onOpen={() => desk.openHit(active)}
          onAnother={() => desk.openAgain(active)}
        />
      )}
      {isTyped && active && !active.today && (
        <PersonPreview
          key={active.uid}
          hit={active}
          isAnswered={search.isAnswered}
          onNext={desk.keep}
          onOpen={() => desk.openHit(active)}
          onEdit={() => desk.editPerson(active.uid)}
        />
      )}
      {!isTyped && receipt && (
        <Receipt
          key={receipt.uid}
          registered={receipt}
          printing={desk.printing}
          onNext={desk.keep}
          onEdit={desk.editVisit}
        />
      )}
      {!isTyped && <ExpectedToday list={expected} isPending={desk.isRegistering} onCheckIn={desk.checkIn} />}
      {!isTyped && !receipt && expected.all.length === 0 && (
        <Idle
          isFirst={isFirst}
          completing={desk.completing?.number ?? null}
          submitLabel={submitLabel}
          onNew={desk.openNew}
        />
      )}
    </>
  );
};

/** Below the search field: its answers, or the form that was opened from them. */
export const Workplace = ({ desk, isFirst }: { desk: Desk; isFirst: boolean }) => {
  const { view, visitor, refusal, printing } = desk;
  const { printsTickets } = printing;
  const { completing, paper } = desk;
  const prints = printsTickets && !completing && !paper;
  const registerLabel = completing
    ? 'Simpan data pengunjung'
    : paper
      ? 'Simpan dari lembar darurat'
      : prints
        ? 'Daftarkan & cetak tiket'
        : 'Daftarkan';
  const form = {
    submitLabel: refusal?.isRetriable ? 'Simpan lagi' : registerLabel,
    secondLabel: prints ? 'Tanpa cetak' : null,
    fixedFieldUid: completing?.field.uid ?? null,
    isPending: desk.isRegistering,
    onBack: desk.toSearch,
  };
  if (view.kind === 'returning')
    return (
      <ReturningForm
        {...form}
        key={view.uid}
        personUid={view.uid}
        businessName={view.businessName}
        startChoice={view.choice ?? desk.startChoice}
        kept={view.choice === null && desk.known?.personUid === view.uid ? desk.known : null}
        onType={desk.changeKnown}
        printing={printing}
        startsAgain={view.isAgain}
        refusedToday={refusal?.today ?? null}
        onRegister={desk.register}
        onEditVisit={desk.editVisit}
        onEditPerson={() => desk.editPerson(view.uid)}
      />
    );
  if (view.kind === 'edit')
    return (
      <EditForm
        key={view.visit.uid}
        visit={view.visit}
        onGuard={desk.setGuard}
        onBack={desk.toSearch}
        onSaved={desk.finish}
      />
    );
  if (view.kind === 'new' && visitor)
    return (
      <NewVisitorForm
        {...form}
        key={visitor.uid}
        visitor={visitor}
        onChange={desk.changeVisitor}
        refused={refusal?.fields}
        refusedOwner={refusal?.owner ?? null}
        refusedTwin={refusal?.twin ?? null}
        onRegister={(whom, isPrinted, otherThan) => desk.register(newVisitDraft(whom, otherThan), isPrinted)}
        onUsePerson={desk.openKnown}
      />
    );
  return <Searching desk={desk} isFirst={isFirst} submitLabel={registerLabel} />;
};
