import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PersonHit } from '#contract/person.ts';
import type { Visit, VisitDraft } from '#contract/visit.ts';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { CloseDay } from './CloseDay.tsx';
import { DayList } from './DayList.tsx';
import { type Choice, isTouched, newVisitDraft, type NewVisitor, newVisitorFrom, noChoice } from './draft.ts';
import { EditForm } from './EditForm.tsx';
import { Idle } from './Idle.tsx';
import { LastVisits } from './LastVisits.tsx';
import { NewVisitorForm } from './NewVisitorForm.tsx';
import { PersonPreview } from './PersonPreview.tsx';
import { PrintNotice, RefusalNotice } from './Notices.tsx';
import { Receipt } from './Receipt.tsx';
import { refusalOf } from './refusal.ts';
import { Results } from './Results.tsx';
import { ReturningForm } from './ReturningForm.tsx';
import { SearchField } from './SearchField.tsx';
import { Similar } from './Similar.tsx';
import { TodayBoard } from './TodayBoard.tsx';
import { useKeys } from './useKeys.ts';
import { usePrinting } from './usePrinting.ts';
import { useSearch } from './useSearch.ts';
import './visit.css';

type View =
  | { kind: 'search' }
  | { kind: 'returning'; uid: string; businessName: string | null; choice: Choice }
  | { kind: 'new' }
  | { kind: 'edit'; visit: Visit };

/** The front desk: find or write down who comes, choose why, hand over the number. */
export const FrontDeskPage = ({ personUid }: { personUid: string | null }) => {
  const navigate = useNavigate();
  const session = useSession();
  const { data: board } = useQuery(orpc.queue.board.queryOptions());
  const printing = usePrinting();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [view, setView] = useState<View>({ kind: 'search' });
  const [visitor, setVisitor] = useState<NewVisitor | null>(null);
  const [receipt, setReceipt] = useState<Visit | null>(null);
  const [isDayOpen, setDayOpen] = useState(false);
  const [isClosing, setClosing] = useState(false);

  const register = useMutation({ ...orpc.visit.register.mutationOptions(), meta: { quiet: true } });
  const { reset: forgetRefusal } = register;
  const show = useCallback(
    (next: View) => {
      forgetRefusal();
      setView(next);
    },
    [forgetRefusal],
  );

  const openPerson = useCallback(
    (uid: string, businessName: string | null = null, choice: Choice = noChoice) =>
      show({ kind: 'returning', uid, businessName, choice }),
    [show],
  );
  const openNew = useCallback(() => {
    setVisitor((kept) => (kept && kept.from === text ? kept : newVisitorFrom(text)));
    show({ kind: 'new' });
  }, [text, show]);
  const openHit = useCallback(
    (hit: PersonHit | null) =>
      hit ? openPerson(hit.uid, hit.businessMarks.length > 0 ? hit.business : null) : openNew(),
    [openPerson, openNew],
  );
  const search = useSearch(text, openHit);

  const toSearch = useCallback(() => {
    show({ kind: 'search' });
    field.current?.focus();
    field.current?.select();
  }, [show]);
  const closed = (close: (isOpen: boolean) => void) => () => {
    close(false);
    if (view.kind === 'search') field.current?.focus();
  };
  useKeys((key) => {
    // Typing goes into the search wherever the focus was left.
    if (view.kind === 'search' && key.length === 1) field.current?.focus();
    return false;
  });
  useEffect(() => {
    if (!personUid) return;
    openPerson(personUid);
    void navigate({ to: '/loket', search: {}, replace: true });
  }, [personUid, openPerson, navigate]);

  const finish = (visit: Visit) => {
    setReceipt(visit);
    setText('');
    toSearch();
  };
  const send = (draft: VisitDraft, prints: boolean) =>
    register.mutate(draft, {
      onSuccess: (visit) => {
        if ('new' in draft.person) setVisitor(null);
        finish(visit);
        if (prints && printing.printsTickets) void printing.print(visit.ticket);
      },
    });
  const usePersonInstead = (uid: string) => {
    openPerson(uid, null, visitor?.choice);
    setVisitor(null);
  };
  const editPerson = (uid: string) => void navigate({ to: '/pelaku-usaha/$uid', params: { uid } });

  const refusal = refusalOf(register.error);
  const submitLabel = refusal?.isRetriable
    ? 'Simpan lagi'
    : printing.printsTickets
      ? 'Daftarkan & cetak tiket'
      : 'Daftarkan';
  const form = {
    submitLabel,
    secondLabel: printing.printsTickets ? 'Tanpa cetak' : null,
    isPending: register.isPending,
    onBack: toSearch,
  };
  const visitors = board?.totals.visitors ?? 0;
  return (
    <Page
      title="Loket"
      note={[
        session.desk?.name,
        visitors === 0 ? 'belum ada pengunjung hari ini' : `${visitors} pengunjung hari ini`,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={<CommandButton label="Tutup hari" keys="F9" variant="default" run={() => setClosing(true)} />}
      isFlush
    >
      <div className="front-desk">
        <div className="front-desk-grid">
          <div className="front-desk-column">
            {refusal?.sentence && <RefusalNotice sentence={refusal.sentence} />}
            <PrintNotice printing={printing} />
            <SearchField
              field={field}
              text={text}
              onText={setText}
              search={search}
              isListed={view.kind === 'search' && text.trim() !== ''}
              onNew={openNew}
              onEnter={() => view.kind !== 'search' && show({ kind: 'search' })}
              onReturn={toSearch}
            />
            {view.kind === 'search' && visitor && isTouched(visitor) && (
              <div className="kept-row s13">
                <span className="grow">
                  Isian pengunjung baru <b className="b">{visitor.name || visitor.nik || visitor.phone}</b>{' '}
                  belum didaftarkan.
                </span>
                <Button variant="subtle" onClick={() => setVisitor(null)}>
                  Buang
                </Button>
                <Button variant="default" onClick={() => show({ kind: 'new' })}>
                  Lanjutkan isian
                </Button>
              </div>
            )}
            {view.kind === 'search' && text.trim() !== '' && (
              <>
                <Results search={search} text={text} onOpen={openHit} onNew={openNew} />
                {search.active && (
                  <PersonPreview
                    hit={search.active}
                    onOpen={() => openHit(search.active)}
                    onEdit={() => search.active && editPerson(search.active.uid)}
                  />
                )}
              </>
            )}
            {view.kind === 'search' && text.trim() === '' && (
              <>
                {receipt && (
                  <Receipt
                    key={receipt.uid}
                    visit={receipt}
                    printing={printing}
                    onEdit={(visit) => show({ kind: 'edit', visit })}
                  />
                )}
                {!receipt && <Idle isFirst={visitors === 0} onNew={openNew} />}
              </>
            )}
            {view.kind === 'returning' && (
              <ReturningForm
                {...form}
                key={view.uid}
                personUid={view.uid}
                businessName={view.businessName}
                startChoice={view.choice}
                onRegister={send}
                onEditPerson={() => editPerson(view.uid)}
              />
            )}
            {view.kind === 'new' && visitor && (
              <NewVisitorForm
                {...form}
                key={visitor.uid}
                visitor={visitor}
                onChange={setVisitor}
                refused={refusal?.fields ?? {}}
                refusedOwner={refusal?.owner ?? null}
                onRegister={(prints) => send(newVisitDraft(visitor), prints)}
                onUsePerson={usePersonInstead}
              />
            )}
            {view.kind === 'edit' && (
              <EditForm
                key={view.visit.uid}
                visit={view.visit}
                onBack={toSearch}
                onSaved={(visit, hasNewNumber) => {
                  finish(visit);
                  if (hasNewNumber && printing.printsTickets) void printing.print(visit.ticket);
                }}
              />
            )}
          </div>
          <div className="front-desk-column">
            {view.kind === 'new' && visitor && <Similar visitor={visitor} onUse={usePersonInstead} />}
            <TodayBoard />
            <LastVisits
              printing={printing}
              onEdit={(visit) => show({ kind: 'edit', visit })}
              onAll={() => setDayOpen(true)}
            />
          </div>
        </div>
      </div>
      {isDayOpen && (
        <DayList
          onClose={closed(setDayOpen)}
          printing={printing}
          onEdit={(visit) => {
            setDayOpen(false);
            show({ kind: 'edit', visit });
          }}
        />
      )}
      {isClosing && <CloseDay onClose={closed(setClosing)} />}
    </Page>
  );
};
