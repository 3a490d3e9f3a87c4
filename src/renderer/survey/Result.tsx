import { decimals, numberText } from '#contract/dates.ts';
import { periodText } from '#contract/period.ts';
import { FEWEST, gradeWords, type SurveyResult } from '#contract/survey.ts';
import { surveyElements, surveyProfile, wordOf } from '#contract/surveyForm.ts';
import { Bar } from '#renderer/ui/Bar.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './survey.module.css';

const orDash = (value: number | null): string => (value === null ? '–' : decimals(value));

const Summary = ({ result: { n, index, withoutFees, population, sample } }: { result: SurveyResult }) => (
  <Card label="Indeks">
    <div className={`card-body ${styles.summary}`}>
      <div>
        <div className="small dim">IKM</div>
        <b className={styles.figure}>{index ? decimals(index.ikm) : '–'}</b>
        <div className="s13">
          {index ? `Mutu ${index.grade}, ${gradeWords[index.grade].toLowerCase()}` : 'Belum cukup responden'}
        </div>
      </div>
      <div>
        <div className="small dim">Responden</div>
        <b className={styles.figure}>{numberText(n)}</b>
        <div className={sample !== null && n < sample ? 's13 late' : 's13'}>
          {sample === null
            ? 'Belum ada yang dilayani'
            : `Saran ${numberText(sample)} dari ${numberText(population)} yang dilayani${n < sample ? ', belum cukup' : ''}`}
        </div>
      </div>
      <div>
        <div className="small dim">Tanpa U4</div>
        <b className={styles.figure}>{withoutFees ? decimals(withoutFees.ikm) : '–'}</b>
        <div className="s13">Layanan gratis menaikkan indeks lewat U4</div>
      </div>
    </div>
  </Card>
);

const Elements = ({ elements }: Pick<SurveyResult, 'elements'>) => {
  const lowest = elements.flatMap(({ rank }) => rank ?? []).sort((a, b) => b - a)[1] ?? Infinity;
  return (
    <Card title="Nilai per unsur" note="NRR 1–4, bobot 1/9">
      <table className="grid-table" aria-label="Nilai per unsur">
        <thead>
          <tr>
            {['Unsur', 'n', 'NRR', '', 'Konversi', 'Mutu', 'Peringkat'].map((head, i) => (
              <th key={i} className={i === 0 || i === 3 ? undefined : 'num'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {elements.map(({ element, n, nrr, conversion, grade, rank }) => (
            <tr key={element}>
              <td>
                {element} {surveyElements[element].name}
              </td>
              <td className="num">{numberText(n)}</td>
              <td className="num">{orDash(nrr)}</td>
              <td className={styles.bar}>
                <Bar of={3} is={(nrr ?? 1) - 1} />
              </td>
              <td className="num">{orDash(conversion)}</td>
              <td className="num">{grade ?? '–'}</td>
              <td className="num">
                {rank ?? '–'}
                {rank !== null && rank >= lowest && ' ▼'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
};

type Row = { name: string; n: number; ikm: number | null; grade: string | null };
const Groups = ({ title, first, rows }: { title: string; first: string; rows: readonly Row[] }) => (
  <Card title={title}>
    <table className="grid-table" aria-label={title}>
      <thead>
        <tr>
          <th>{first}</th>
          {['Responden', 'IKM', 'Mutu'].map((head) => (
            <th key={head} className="num">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, n, ikm, grade }) => (
          <tr key={name}>
            <td>{name}</td>
            <td className="num">{numberText(n)}</td>
            <td className="num">{orDash(ikm)}</td>
            <td className="num">{grade ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Card>
);

const Profile = ({ profile }: Pick<SurveyResult, 'profile'>) => (
  <Card title="Profil responden">
    <dl className="kv card-body">
      {profile.map(({ attribute, values }) => (
        <div key={attribute} className={styles.attribute}>
          <dt>{surveyProfile[attribute].title}</dt>
          <dd>
            {values
              .filter(({ count }) => count !== 0)
              .map(
                ({ code, count }) => `${wordOf(attribute, code)} ${count === null ? '*' : numberText(count)}`,
              )
              .join(' · ') || 'Belum ada'}
          </dd>
        </div>
      ))}
    </dl>
  </Card>
);

/** All figures of a period; a star stands for fewer than five people. */
export const Result = ({ result }: { result: SurveyResult }) => {
  const { n, elements, services, profile, trend } = result;
  return (
    <>
      <Summary result={result} />
      {n === 0 ? (
        <Notice kind="info">
          <b>Belum cukup responden.</b> Nilai tampil mulai {FEWEST} jawaban. Buka layar survei atau ketik
          formulir kertas.
        </Notice>
      ) : (
        <div className={styles.columns}>
          <div className="col gap12">
            <Elements elements={elements} />
            <Groups
              title="Tren"
              first="Masa"
              rows={trend.map(({ period, ...each }) => ({ name: periodText(period), ...each })).toReversed()}
            />
          </div>
          <div className="col gap12">
            <Groups title="Per layanan" first="Layanan" rows={services} />
            {profile.length > 0 && <Profile profile={profile} />}
          </div>
        </div>
      )}
      {n > 0 && (
        <p className="small dim">
          ▼ dua unsur terendah. * Tidak tampil: kurang dari lima orang, atau dapat dihitung dari selisih.
        </p>
      )}
    </>
  );
};
