import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { CardSection, Person } from '#contract/person.ts';
import { EnrolAction } from '#renderer/app/EnrolAction.tsx';
import { useMayOpen } from '#renderer/app/may.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Scrollable } from '#renderer/ui/Scrollable.tsx';
import { SplitAction } from './SplitAction.tsx';
import styles from './person.module.css';

/** What can be done in a section, by its kind, where something can. */
const actions: Record<string, ComponentType<{ person: Person }>> = {
  training: EnrolAction,
  merge: SplitAction,
};

const Section = ({ section, person }: { section: CardSection; person: Person }) => {
  const Action = actions[section.kind];
  const mayOpen = useMayOpen();
  const lines = section.lines.map(({ link, ...line }) => ({
    ...line,
    key: link ?? line.text,
    link: link !== null && mayOpen(link) ? link : null,
  }));
  return (
    <Card title={section.title} actions={Action && <Action person={person} />}>
      {lines.length > 0 && (
        <Scrollable
          as="ul"
          className={`${styles.nexts} scrolls`}
          aria-label={section.title}
          takesFocus={!lines.some(({ link }) => link)}
        >
          {lines.map(({ text, detail, link, key }) => (
            <li key={key} className={styles.next}>
              <div className="grow">
                {link ? (
                  <Link to={link} className={styles.nextText}>
                    {text}
                  </Link>
                ) : (
                  <span className={styles.nextText}>{text}</span>
                )}
                <div className="small dim">{detail}</div>
              </div>
            </li>
          ))}
        </Scrollable>
      )}
    </Card>
  );
};

/** What is going on with a person, as each feature tells it. */
export const Sections = ({ sections, person }: { sections: readonly CardSection[]; person: Person }) => (
  <>
    {sections.map((section) => (
      <Section key={section.kind} section={section} person={person} />
    ))}
  </>
);
