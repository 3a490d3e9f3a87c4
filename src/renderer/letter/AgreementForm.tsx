import { useQuery } from '@tanstack/react-query';
import { clientName } from '#contract/mentee.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { Draft } from './draft.ts';
import { HasNik } from './HasNik.tsx';
import styles from './letter.module.css';
import { SignedOn } from './SignedOn.tsx';

/** With whom, about what and who signs: all of it is known but the day. */
export const AgreementForm = ({
  draft,
  onChange,
}: {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}) => {
  const { data, error } = useQuery({
    ...orpc.mentoring.get.queryOptions({ input: { uid: draft.menteeUid ?? '' } }),
    enabled: draft.menteeUid !== null,
  });
  const { data: office } = useQuery(orpc.office.current.queryOptions());
  const mentee = data?.mentee;
  return (
    <>
      {error ? (
        <Notice kind="error">
          <b>Sasaran ini belum dapat dibaca.</b> {errorText(error)}
        </Notice>
      ) : (
        <div>
          <span className="label">Sasaran</span>
          <div className={styles.person}>
            <div className="grow">
              <div className="b">{mentee ? `${clientName(mentee)}, ${mentee.year}` : '…'}</div>
              {mentee && (
                <div className="small dim">
                  {[
                    mentee.business && mentee.person.name,
                    mentee.consultant.name,
                    `${mentee.plannedSessions} sesi`,
                    mentee.programs > 0 ? `${mentee.programs} program kerja` : 'tanpa program kerja',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              )}
            </div>
          </div>
        </div>
      )}
      <div>
        <span className="label">Yang menandatangani untuk kantor</span>
        <div className="s13">{[office?.head.name, office?.head.post].filter(Boolean).join(', ') || '…'}</div>
      </div>
      <div className={styles.row}>
        <SignedOn draft={draft} onChange={onChange} />
      </div>
      <HasNik draft={draft} onChange={onChange} />
    </>
  );
};
