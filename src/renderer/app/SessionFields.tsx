import { NumberInput, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { SessionPlace } from '#contract/mentoringSession.ts';
import { sessionPlaceWords } from '#contract/words.ts';

/** How long a session was, typed in hours: 1,5; 0 minutes when it is empty. */
export const HoursField = ({
  minutes,
  error,
  onChange,
}: {
  minutes: number;
  error?: unknown;
  onChange: (minutes: number) => void;
}) => (
  <NumberInput
    label="Jam"
    value={minutes === 0 ? '' : Math.round((minutes / 60) * 100) / 100}
    error={error as string | undefined}
    onChange={(hours) => onChange(hours === '' ? 0 : Math.round(Number(hours) * 60))}
    decimalSeparator=","
    allowedDecimalSeparators={[',', '.']}
    decimalScale={2}
    allowNegative={false}
    step={0.5}
    hideControls
    inputMode="decimal"
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
