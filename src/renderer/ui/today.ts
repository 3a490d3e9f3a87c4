import { createContext, useContext } from 'react';

const TodayContext = createContext<string | null>(null);
export const TodayContextProvider = TodayContext.Provider;

/** The office's day, 2026-11-23; changes at midnight, also after the computer slept through it. */
export const useToday = (): string => {
  const today = useContext(TodayContext);
  if (today === null) throw new Error('useToday outside its provider');
  return today;
};
