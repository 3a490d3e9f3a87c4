import { useQuery } from '@tanstack/react-query';
import { decimals, monthText, numberText } from '#contract/dates.ts';
import { halfYearOf, periodText } from '#contract/period.ts';
import { gradeWords, type SurveyResult } from '#contract/survey.ts';
import { orpc } from '#renderer/app/client.ts';
import { Line, Part } from './Part.tsx';
import styles from './summary.module.css';

const surveyOf = (period: string) => `/laporan/survei?masa=${period}`;

const indexText = ({ index }: SurveyResult): string =>
  index
    ? `${decimals(index.ikm)}, mutu ${index.grade} (${gradeWords[index.grade].toLowerCase()})`
    : 'belum cukup responden';

/** The index that the half-year will be made public with, and the month that is watched. */
export const Satisfaction = ({ month }: { month: string }) => {
  const half = useQuery(orpc.survey.result.queryOptions({ input: { period: halfYearOf(`${month}-01`) } }));
  const { data: watched } = useQuery(orpc.survey.result.queryOptions({ input: { period: month } }));
  return (
    <Part query={half} title="Kepuasan masyarakat" note={half.data && periodText(half.data.period)}>
      {(result) => (
        <>
          <Line to={surveyOf(result.period)} title="IKM" value={indexText(result)} />
          {watched && (
            <Line to={surveyOf(month)} title={`Pemantauan ${monthText(month)}`} value={indexText(watched)} />
          )}
          <p className={`small dim ${styles.foot}`}>
            {numberText(result.n)} responden
            {result.sample !== null &&
              `, saran ${numberText(result.sample)} dari ${numberText(result.population)} yang dilayani`}
            .
          </p>
        </>
      )}
    </Part>
  );
};
