import { useQuery } from '@tanstack/react-query';
import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { daysText } from '#contract/dates.ts';
import { type Training, trainingStatusWords } from '#contract/training.ts';
import { orpc } from '#renderer/app/client.ts';
import { Tile } from '#renderer/ui/Field.tsx';
import trainingStyles from './training.module.css';
import detailsStyles from './trainingDetails.module.css';
import { issuedOf, placesText, steps } from './words.ts';

/** Where it is on its way; a cancelled one only says so, and why. */
const Way = ({ training: { status, statusReason } }: { training: Training }) => {
  if (status === 'cancelled')
    return (
      <span className={`s13 ${trainingStyles.cancelled}`}>
        <b className="b">{trainingStatusWords.cancelled}</b>
        {statusReason && `: ${statusReason}`}
      </span>
    );
  return (
    <ol className={trainingStyles.way} aria-label="Status">
      {steps.map((step, i) => (
        <Fragment key={step}>
          {i > 0 && (
            <li aria-hidden>
              <IconChevronRight size={14} stroke={1.6} />
            </li>
          )}
          <li aria-current={step === status ? 'step' : undefined}>{trainingStatusWords[step]}</li>
        </Fragment>
      ))}
    </ol>
  );
};

/** " · 6 sertifikat terbit, 1 dibatalkan"; empty while there is none. */
const certificatesText = (training: Training): string => {
  const [issued, voided] = [issuedOf(training), training.voidedCertificates];
  return issued === 0 ? '' : ` · ${issued} sertifikat terbit${voided > 0 ? `, ${voided} dibatalkan` : ''}`;
};

/** The head of a training: which one, when and where, how far, and its parts. */
export const Summary = ({ training, children }: { training: Training; children: ReactNode }) => {
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  return (
    <section className={`card ${detailsStyles.summary}`} aria-label="Ringkasan pelatihan">
      <div className={trainingStyles.head}>
        <div className="grow">
          <h2>{training.title}</h2>
          <p>
            <span className={trainingStyles.tiles}>
              {fields
                .filter(({ uid }) => training.fieldUids.includes(uid))
                .map(({ uid, letter, color, shortName }) => (
                  <Tile key={uid} letter={letter} color={color} name={shortName} size={16} />
                ))}
            </span>
            {[daysText(training), training.place, `${training.hours} JP`].join(' · ')}
          </p>
        </div>
        <div className={trainingStyles.state}>
          <Way training={training} />
          <span className="s13 dim">
            Peserta {placesText(training)}
            {certificatesText(training)}
          </span>
        </div>
      </div>
      {children}
    </section>
  );
};
