import type { Icon } from '@tabler/icons-react';
import { type AnyRoute, createRootRoute, createRoute } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import type { Call, Role } from '#contract/base.ts';
import type { Business } from '#contract/business.ts';

/** A page, or a part of one, as the palette opens it; `call` as of the rail, null where everybody may. */
export type Reach = { to: string; label: string; words: string; call: Call | null };

/** The parts of the rail, in its order. */
export const groups = {
  desk: 'Meja depan',
  service: 'Layanan',
  document: 'Dokumen',
  report: 'Laporan',
  data: 'Data',
} as const;
export type Group = keyof typeof groups;

/** A part of *Hari ini* for whoever may make the call: the work of the day or what stands beside it; `Count` as of the rail. */
export type TodayPart = {
  side: 'work' | 'beside';
  call: Call;
  Section: ComponentType;
  Count?: ComponentType;
};

/** Whom a next step is for: a person, the business it is about (null: none), and the consultation that it comes from. */
export type StepClient = {
  personUid: string;
  businessUid: string | null;
  sheet: { ticketUid: string; fieldUid: string } | null;
};

/** A next step for a client, as every door offers it: `NextSteps` draws those that whoever is signed in may take. */
export type NextStep = {
  label: string;
  /** What else it is looked for by in the palette. */
  words?: string;
  /** What the step ends with. */
  call: Call;
  /** What the lines of the card are called that are this step already, or begin so. */
  taken?: string;
  /** Whether there is something to do for this business; left out: always. */
  isFor?: (business: Business | undefined) => boolean;
  /** The form, with everything known filled in. */
  link: (client: StepClient) => string;
};

/** What a screen brings: its routes, its entry of the rail and the palette, its keys in Help. */
export type Screen = {
  /** Where it stands in rail, palette and Help: the lowest first. */
  rank: number;
  /** Its entry of the rail, and "Buka …" in the palette, for whoever may make the call that it is opened for. */
  place?: {
    to: string;
    label: string;
    Icon: Icon;
    call: Call;
    group: Group;
    /** Whose work of every day it is; others who may open it find it in the palette. Left out: everybody's. */
    everyday?: readonly Role[];
    /** What else people call it, for the palette. */
    words?: string;
    /** How much of it waits for who is signed in. */
    Count?: ComponentType;
  };
  /** Its parts of the first screen of who serves visitors. */
  today?: readonly TodayPart[];
  /** The next steps that it offers at every door. */
  steps?: readonly NextStep[];
  /** What the palette opens besides: pages that have no entry in the rail, and parts of a page. */
  reach?: readonly Reach[];
  routes: readonly AnyRoute[];
  pages: readonly { preload: () => Promise<unknown> }[];
  help?: { title: string; keys: readonly (readonly [keys: string, what: string])[] };
};

/** Keeps the paths as they are written, so that a link to a path that no screen has does not compile. */
export const screen = <const S extends Screen>(brought: S): S => brought;

/** Above every page; the frame that it draws is given to it where the routes are put together. */
export const rootRoute = createRootRoute();

export const page = <P extends string>(path: P, component: () => ReactNode, loader?: () => Promise<void>) =>
  createRoute({ getParentRoute: () => rootRoute, path, component, ...(loader && { loader }) });
