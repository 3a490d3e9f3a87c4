import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { type SessionPlace, sessionPlaceWords } from '#contract/mentoringSession.ts';
import { NumberField } from '#renderer/ui/NumberField.tsx';

/** How long a session was, typed in hours: 1,5; 0 minutes when it is empty, the text when it is no number. */
export const HoursField = ({
  minutes,
  error,
  onChange,
}: {
  minutes: number | string;
  error?: unknown;
  onChange: (minutes: number | string) => void;
}) => (
  <NumberField
    label="Jam"
    kind="decimal"
    step={0.5}
    value={typeof minutes === 'number' ? Math.round((minutes / 60) * 100) / 100 || null : minutes}
    error={error as string | undefined}
    onChange={(hours) => onChange(typeof hours === 'number' ? Math.round(hours * 60) : (hours ?? 0))}
  />
);

export const PlaceField = ({
  value,
  onChange,
}: {
  value: SessionPlace;
  onChange: (place: SessionPlace) => void;
}) => {
  const id = useId();
  return (
    <div>
      <span className="label" id={id}>
        Tempat
      </span>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={value}
        onChange={(place) => onChange(place as SessionPlace)}
        data={Object.entries(sessionPlaceWords).map(([place, label]) => ({ value: place, label }))}
      />
    </div>
  );
};
