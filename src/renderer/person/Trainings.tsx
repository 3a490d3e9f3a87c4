import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { daysText } from '#contract/dates.ts';
import type { Outputs } from '#contract/index.ts';
import { trainingStatusWords } from '#contract/words.ts';
import { orpc } from '#renderer/app/client.ts';
import { EnrolAction } from '#renderer/app/EnrolAction.tsx';
import { Card } from '#renderer/ui/Card.tsx';

type Enrolled = Outputs['training']['ofPerson']['enrolled'][number];

const stateText = ({ role, state, status }: Enrolled): string => {
  if (state === 'withdrawn') return 'Mundur';
  const what = state === 'waiting' ? 'Daftar tunggu' : role;
  return `${what} · ${trainingStatusWords[status]}`;
};

/** The trainings of a person, newest first, and the way into one that is open. */
export const Trainings = ({ person }: { person: { uid: string; name: string } }) => {
  const { data } = useQuery(orpc.training.ofPerson.queryOptions({ input: { personUid: person.uid } }));
  if (!data || (data.enrolled.length === 0 && data.open.length === 0)) return null;
  return (
    <Card
      title="Pelatihan"
      note={data.enrolled.length > 0 ? `${data.enrolled.length} pelatihan` : undefined}
      actions={<EnrolAction person={person} disabled={data.open.length === 0} />}
    >
      {data.enrolled.length > 0 && (
        <ul className="person-nexts scrolls">
          {data.enrolled.map((training) => (
            <li key={training.uid} className="person-next">
              <div className="grow">
                <Link
                  to="/pelatihan/$uid"
                  params={{ uid: training.uid }}
                  search={{ bagian: 'peserta' }}
                  className="person-next-text"
                >
                  {training.title}
                </Link>
                <div className="small dim">
                  {daysText(training)} · {stateText(training)}
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
