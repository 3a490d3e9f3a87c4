import { useCallback, useEffect, useRef, useState } from 'react';
import { client, isUnanswered } from '#renderer/app/client.ts';
import { machine, sheetOf } from '#renderer/app/machine.ts';
import { newUid } from '#renderer/app/uid.ts';

type Drawn = Awaited<ReturnType<typeof client.kiosk.draw>>;
/** `isPrinted` is null as long as the printer is at work. */
export type Stage =
  | { kind: 'choosing' }
  | { kind: 'drawing'; fieldUid: string }
  | { kind: 'drawn'; drawn: Drawn; isPrinted: boolean | null }
  | { kind: 'failed' };

/** Milliseconds. A number that has to be written down stays longer. */
const SHOWN_FOR = 8000;
const NOTED_FOR = 15_000;
const PRINTER_PATIENCE = 8000;
const BETWEEN_TRIES = 1000;
/** After the return, so that the second half of a double touch hits nothing. */
const DEAF_FOR = 700;
const TRIES = 3;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One touch is one number, however often it has to be asked for; a refusal is not asked again. */
const draw = async (fieldUid: string): Promise<Drawn> => {
  const uid = newUid();
  for (let left = TRIES - 1; ; left--)
    try {
      return await client.kiosk.draw({ uid, fieldUid });
    } catch (error) {
      if (left === 0 || !isUnanswered(error)) throw error;
      await wait(BETWEEN_TRIES);
    }
};

const print = async (ticketUid: string): Promise<boolean> => {
  const { printsTickets, ticketMedium } = await machine.settings();
  if (!printsTickets || ticketMedium === 'screen') return false;
  const page = await client.kiosk.ticketPage({ ticketUid, paper: sheetOf(ticketMedium) });
  return (await machine.printTicket(page)).ok;
};

/** A printer that is broken or silent is no reason to keep anybody: the number is on the screen. */
const tryToPrint = (ticketUid: string): Promise<boolean> =>
  Promise.race([print(ticketUid).catch(() => false), wait(PRINTER_PATIENCE).then(() => false)]);

/** Milliseconds until the page returns by itself; null: not yet. */
export const returnsAfter = (stage: Stage): number | null => {
  if (stage.kind === 'failed') return SHOWN_FOR;
  if (stage.kind !== 'drawn' || stage.isPrinted === null) return null;
  return stage.isPrinted ? SHOWN_FOR : NOTED_FOR;
};

/** Draws a number by one touch, prints it, shows it, and returns. */
export const useKiosk = () => {
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' });
  // Two touches may come before the screen has changed.
  const isLocked = useRef(false);
  const [isDeaf, setIsDeaf] = useState(false);

  const back = useCallback(() => {
    setStage({ kind: 'choosing' });
    setIsDeaf(true);
    setTimeout(() => {
      isLocked.current = false;
      setIsDeaf(false);
    }, DEAF_FOR);
  }, []);
  const choose = async (fieldUid: string) => {
    if (isLocked.current) return;
    isLocked.current = true;
    setStage({ kind: 'drawing', fieldUid });
    try {
      const drawn = await draw(fieldUid);
      setStage({ kind: 'drawn', drawn, isPrinted: null });
      setStage({ kind: 'drawn', drawn, isPrinted: await tryToPrint(drawn.ticketUid) });
    } catch {
      setStage({ kind: 'failed' }); // said on the screen: the visitor is sent to the desk
    }
  };

  const time = returnsAfter(stage);
  useEffect(() => {
    if (time === null) return;
    const timer = setTimeout(back, time);
    return () => clearTimeout(timer);
  }, [time, back]);

  return { stage, isDeaf, choose: (fieldUid: string) => void choose(fieldUid), back };
};
