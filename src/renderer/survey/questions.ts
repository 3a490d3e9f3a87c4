import { uuidv4 } from '#contract/uid.ts';
import {
  codesOf,
  noAnswers,
  noProfile,
  surveyElement,
  surveyElements,
  surveyProfile,
  wordOf,
} from '#contract/surveyForm.ts';

/** One question: an element with its four faces, or something wide about who answers. */
export type Question = {
  key: string;
  /** "U1", or what is asked about. */
  title: string;
  question: string;
  hasFaces: boolean;
  choices: readonly { value: string; word: string }[];
};
/** What was chosen, by the key of its question; null: not answered. */
export type Given = Readonly<Record<string, string | null>>;
export type Offered = { uid: string; name: string };

const aboutWords = {
  sex: 'Anda laki-laki atau perempuan?',
  age: 'Berapa umur Anda?',
  education: 'Apa pendidikan terakhir Anda?',
  work: 'Apa pekerjaan Anda?',
  hours: 'Kapan Anda dilayani?',
};
type About = keyof typeof aboutWords;
const aboutOf = (key: About): Question => ({
  key,
  title: surveyProfile[key].title,
  question: aboutWords[key],
  hasFaces: false,
  choices: codesOf(key).map((value) => ({ value, word: wordOf(key, value) })),
});
const serviceOf = (services: readonly Offered[]): Question => ({
  key: 'service',
  title: 'Layanan',
  question: 'Layanan apa yang baru Anda terima?',
  hasFaces: false,
  choices: services.map(({ uid, name }) => ({ value: uid, word: name })),
});
const elements = surveyElement.options.map((key): Question => ({
  key,
  title: `${key} ${surveyElements[key].shortName}`,
  question: surveyElements[key].question,
  hasFaces: true,
  choices: surveyElements[key].answers.map((word, i) => ({ value: String(i + 1), word })),
}));
const respondent = (['sex', 'age', 'education', 'work'] as const).map(aboutOf);

/** The hours are known by the clock. */
export const screenQuestions = (services: readonly Offered[]): Question[] => [
  serviceOf(services),
  ...elements,
  ...respondent,
];
/** In the order in which they stand on paper. */
export const paperQuestions = (services: readonly Offered[]): Question[] => [
  aboutOf('hours'),
  ...respondent,
  serviceOf(services),
  ...elements,
];

/** Random alone: made with the time, it would tell when somebody answered. */
export const newFormUid = (): string => uuidv4(crypto.getRandomValues(new Uint8Array(16)));

export const formOf = (uid: string, given: Given) => {
  const answers = { ...noAnswers };
  for (const element of surveyElement.options)
    answers[element] = given[element] ? Number(given[element]) : null;
  const said = Object.keys(noProfile).map((key) => [key, given[key] ?? null]);
  return {
    uid,
    serviceUid: given['service'] ?? null,
    answers,
    profile: { ...noProfile, ...(Object.fromEntries(said) as typeof noProfile) },
  };
};
/** Whether any element was answered: the rest says nothing by itself. */
export const hasAnswers = (given: Given): boolean => surveyElement.options.some((element) => given[element]);
