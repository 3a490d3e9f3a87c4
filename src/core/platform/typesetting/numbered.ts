/** Another desk drew numbers of the series while the paper was being set. */
export class NumbersMoved extends Error {}

const TRIES = 5;

/**
 * The paper carries its numbers, so it is set before they are drawn; when another desk was quicker, `attempt` says so
 * by NumbersMoved and is made once more.
 */
export const untilNumbersHold = async (attempt: () => Promise<void>): Promise<void> => {
  for (let i = 1; ; i++)
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof NumbersMoved) || i === TRIES) throw error;
    }
};
