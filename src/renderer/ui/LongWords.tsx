import { Fragment } from 'react';

/** A word that no column holds: a number of a decree, an address of the web. */
const LONG = 20;

/** Text whose longest words may break after their signs, not amid their letters. */
export const LongWords = ({ text }: { text: string }) =>
  text.split(/(?<=\s)/).map((word, i) => (
    <Fragment key={i}>
      {word.length <= LONG
        ? word
        : word.split(/(?<=[@._/-])(?=\S)/).map((part, j) => (
            <Fragment key={j}>
              {j > 0 && <wbr />}
              {part}
            </Fragment>
          ))}
    </Fragment>
  ));
