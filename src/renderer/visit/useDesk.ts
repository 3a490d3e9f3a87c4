import { useMutation, useQuery } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Expected } from '#contract/followUp.ts';
import type { PersonHit } from '#contract/person.ts';
import type { Ticket } from '#contract/ticket.ts';
import type { Visit, VisitDraft } from '#contract/visit.ts';
import { takeFocus } from '#renderer/ui/takeFocus.ts';
import { orpc } from '#renderer/app/client.ts';
import { useNow, useZone } from '#renderer/app/session.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { useLeft } from '#renderer/app/useLeft.ts';
import { usePersistedDraft } from '#renderer/app/usePersistedDraft.ts';
import {
  type Choice,
  isTouched,
  keptFor,
  type KnownVisitor,
  knownVisitor,
  type NewVisitor,
  newVisitorFrom,
  newVisitors,
  noChoice,
} from './draft.ts';
import { paperEntry, type PaperEntry, paperProblems, paperToSend } from './paper.ts';
import { refusalOf } from './refusal.ts';
import { useKeys } from './useKeys.ts';
import { usePrinting } from './usePrinting.ts';
import { useExpected } from './useExpected.ts';
import { type Marked, useSearch } from './useSearch.ts';

/** What the left half shows: the search and its answers, or one form. */
export type View =
  | { kind: 'search' }
  /** Without a choice: what was kept of this person, or nothing yet. */
  | { kind: 'returning'; uid: string; businessName: string | null; choice: Choice | null; isAgain: boolean }
  | { kind: 'new'; uid: string }
  | { kind: 'edit'; visit: Visit };

/** The business the search found somebody by. */
const businessOf = (hit: PersonHit): string | null => (hit.businessMarks.length > 0 ? hit.business : null);

/** The state of the desk and everything one can do there. */
export const useDesk = (
  personUid: string | null,
  completing: Ticket | null,
  backTo: '/loket' | '/konsultasi',
) => {
  const navigate = useNavigate();
  const zone = useZone();
  const now = useNow();
  const [startChoice] = useState<Choice>(
    completing ? { ...noChoice, needs: [{ fieldUid: completing.field.uid, serviceUid: null }] } : noChoice,
  );
  /** A line of the day sheet is being written down. */
  const [keptPaper, setPaper] = usePersistedDraft('paper-entry', paperEntry);
  const paper = completing ? null : keptPaper;
  const [paperAsked, setPaperAsked] = useState<string | null>(null);
  const { data: fields } = useQuery(orpc.office.fields.queryOptions());
  const printing = usePrinting();
  const field = useRef<HTMLInputElement>(null);
  const { left, leave: keepShown } = useLeft<{ text: string; receipt: Visit | null; marked: Marked | null }>(
    'desk',
  );
  const [text, setText] = useState(left?.text ?? '');
  const [view, setView] = useState<View>(
    personUid
      ? { kind: 'returning', uid: personUid, businessName: null, choice: null, isAgain: false }
      : { kind: 'search' },
  );
  /** Everybody new, each kept until registered or thrown away, also while something else is on the screen, after a click in the menu or a reload. */
  const [opened, setOpened] = usePersistedDraft('new-visitors', newVisitors);
  const visitor = (view.kind === 'new' && opened?.find(({ uid }) => uid === view.uid)) || null;
  const halfTyped = useMemo(
    () => (opened ?? []).filter((each) => isTouched(each, startChoice)),
    [opened, startChoice],
  );
  const forget = (uid: string) =>
    setOpened((all) => {
      const rest = all?.filter((each) => each.uid !== uid) ?? [];
      return rest.length > 0 ? rest : null;
    });
  /** The same of somebody known. */
  const [known, setKnown] = usePersistedDraft('known-visitor', knownVisitor);
  const ticketUid = completing?.uid ?? null;
  const keptKnown = known?.ticketUid === ticketUid ? known : null;
  const [receipt, setReceipt] = useState(left?.receipt ?? null);
  const register = useMutation({ ...orpc.visit.register.mutationOptions(), meta: { quiet: true } });

  const { reset: forgetRefusal, error } = register;
  const refusal = useMemo(() => refusalOf(error), [error]);
  /** Asks first when a form holds what is kept nowhere; set by that form. */
  const guard = useRef<((go: () => void) => void) | null>(null);
  const setGuard = useCallback((next: typeof guard.current) => {
    guard.current = next;
  }, []);
  const show = useCallback(
    (next: View) => {
      const go = () => {
        forgetRefusal();
        setView(next);
      };
      if (guard.current) guard.current(go);
      else go();
    },
    [forgetRefusal],
  );
  const openPerson = useCallback(
    (uid: string, businessName: string | null = null, choice: Choice | null = null, isAgain = false) =>
      show({ kind: 'returning', uid, businessName, choice, isAgain }),
    [show],
  );
  const openNew = useCallback(() => {
    const next = keptFor(halfTyped, text) ?? { ...newVisitorFrom(text), choice: startChoice };
    setOpened([...halfTyped.filter((each) => each !== next), next]);
    show({ kind: 'new', uid: next.uid });
  }, [text, show, startChoice, halfTyped, setOpened]);
  const openHit = useCallback(
    (hit: PersonHit | null) => (hit ? openPerson(hit.uid, businessOf(hit)) : openNew()),
    [openPerson, openNew],
  );
  /** One more visit of today, for another need. */
  const openAgain = (hit: PersonHit) => openPerson(hit.uid, businessOf(hit), null, true);
  const search = useSearch(text, openHit, left?.marked);
  const expected = useExpected(completing === null && paper === null);

  useEffect(() => {
    if (personUid) void navigate({ to: '/loket', search: {}, replace: true });
  }, [personUid, navigate]);
  const [startsEmpty] = useState(personUid === null);
  useEffect(() => {
    if (startsEmpty) takeFocus(field.current);
  }, [startsEmpty]);
  useKeys((key) => {
    // Typing goes into the search wherever the focus was left.
    if (view.kind === 'search' && key.length === 1) field.current?.focus();
    return false;
  });

  const toSearch = () => {
    show({ kind: 'search' });
    field.current?.focus();
    field.current?.select();
  };
  const leave = () => void navigate({ to: backTo, search: {}, replace: true });
  const finish = (visit: Visit, prints: boolean) => {
    if (completing) {
      notifications.show({
        color: 'hijau',
        message: `Nomor ${visit.ticket.number} dilengkapi: ${visit.personName}.`,
      });
      leave();
      return;
    }
    if (paper) setPaper({ ...paper, sequence: '', time: '' });
    setPaperAsked(null);
    setReceipt(visit);
    setText('');
    toSearch();
    if (prints && printing.printsTickets) void printing.print(visit.ticket);
  };
  const send = (draft: VisitDraft, prints: boolean, onError?: () => void) =>
    register.mutate(draft, {
      onError,
      onSuccess: (visit) => {
        if ('new' in draft.person) forget(draft.uid);
        else setKnown((kept) => (kept?.uid === draft.uid ? null : kept));
        const isTicketWanted = prints && !paper && printing.printsTickets;
        if (!isTicketWanted) printing.leave(visit.ticket);
        finish(visit, isTicketWanted);
      },
    });
  /** Who was expected is here: a number for what was agreed. What is refused is looked at in the person's form. */
  const checkIn = ({
    person,
    businessUid,
    businessName,
    field: { uid: fieldUid },
    serviceUid,
    text: purpose,
  }: Expected) => {
    if (register.isPending) return;
    const needs = [{ fieldUid, serviceUid }];
    const business = businessUid ? { uid: businessUid } : null;
    const choice = { ...noChoice, needs, purpose };
    send({ uid: newUid(), person: { uid: person.uid }, business, needs, purpose }, true, () =>
      setView({ kind: 'returning', uid: person.uid, businessName, choice, isAgain: false }),
    );
    expected.mark(null);
  };
  return {
    printing,
    field,
    expected,
    checkIn,
    text,
    setText,
    search,
    view,
    setGuard,
    visitor,
    halfTyped,
    forgetVisitor: forget,
    /** A refusal of what was typed ends with the first change; one of the disk stays until it is stored. */
    changeVisitor: (next: NewVisitor) => {
      if (refusal && !refusal.isRetriable) forgetRefusal();
      setOpened((all) => all?.map((each) => (each.uid === next.uid ? next : each)) ?? null);
    },
    startChoice,
    known: keptKnown,
    changeKnown: (next: Omit<KnownVisitor, 'ticketUid'> | null) => setKnown(next && { ...next, ticketUid }),
    continueKnown: () => known && openPerson(known.personUid),
    receipt,
    isRegistering: register.isPending,
    refusal,
    openHit,
    openAgain,
    openNew,
    continueNew: (uid: string) => show({ kind: 'new', uid }),
    editVisit: (visit: Visit) => show({ kind: 'edit', visit }),
    editPerson: (uid: string) => void navigate({ to: '/pelaku-usaha/$uid', params: { uid } }),
    /** The one being typed as new turned out to be known: the needs already chosen go along. */
    openKnown: (uid: string) => {
      openPerson(uid, null, visitor?.choice ?? null);
      if (visitor) forget(visitor.uid);
    },
    enterSearch: () => view.kind !== 'search' && show({ kind: 'search' }),
    toSearch,
    finish,
    completing,
    leave,
    /** A next step leads away: what is shown now is there again on coming back. */
    keep: () => keepShown({ text, receipt, marked: search.marked }),
    paper,
    paperAsked,
    changePaper: (entry: PaperEntry | null) => {
      setPaper(entry);
      setPaperAsked(null);
    },
    register: (draft: VisitDraft, prints: boolean) => {
      const letter = fields?.find(({ uid }) => uid === draft.needs[0]?.fieldUid)?.letter ?? '';
      if (paper && Object.keys(paperProblems(paper, zone, now, letter)).length > 0) {
        setPaperAsked(letter);
        document.querySelector<HTMLElement>('[data-paper-bar] input')?.focus();
        return;
      }
      const origin = { ticketUid: completing?.uid ?? null, onPaper: paper && paperToSend(paper, zone) };
      send({ ...draft, ...origin }, prints);
    },
  };
};
export type Desk = ReturnType<typeof useDesk>;
