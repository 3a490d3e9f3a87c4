import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Outputs } from '#contract/index.ts';
import { errorText } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './letter.module.css';

/** The case of a letter, as far as it is read. */
export type OfCase = { data: Outputs['letter']['caseStart'] | undefined; error: Error | null };

/** For which case the letter is written, and whose it is. */
export const CaseField = ({
  uid,
  ofCase: { data, error },
  onLeave,
}: {
  uid: string;
  ofCase: OfCase;
  onLeave: () => void;
}) => {
  const leave = (
    <Button variant="default" size="xs" onClick={onLeave}>
      Tanpa kasus
    </Button>
  );
  if (error)
    return (
      <Notice kind="error" action={leave}>
        <b>Surat untuk kasus ini belum dapat dibuat.</b> {errorText(error)}
      </Notice>
    );
  return (
    <div>
      <span className="label">Kasus</span>
      <div className={styles.person}>
        <div className="grow">
          <div className="b">
            {data ? (
              <>
                <Link to="/fasilitasi/$uid" params={{ uid }} className={styles.case}>
                  {data.number}
                </Link>
                {` · ${data.client}`}
              </>
            ) : (
              '…'
            )}
          </div>
          {data && <div className="small dim">{data.about}</div>}
        </div>
        {leave}
      </div>
    </div>
  );
};
