// Every migration, one line each; never edited after release.
export { workingDay as m0001 } from './0001_working_day.ts';
export { queue as m0002 } from './0002_queue.ts';
export { training as m0003 } from './0003_training.ts';
export { series as m0004 } from './0004_series.ts';
export { notAsked as m0005 } from './0005_not_asked.ts';
export { idleLock as m0006 } from './0006_idle_lock.ts';
export { checkerAddress as m0007 } from './0007_checker_address.ts';
export { issuing as m0008 } from './0008_issuing.ts';
export { sheetColumns as m0009 } from './0009_sheet_columns.ts';
export { maskedTrail as m0010 } from './0010_masked_trail.ts';
export { promised as m0011 } from './0011_promised.ts';
export { searchFolding as m0012 } from './0012_search_folding.ts';
export { visitReplaced as m0013 } from './0013_visit_replaced.ts';
export { mentoring as m0014 } from './0014_mentoring.ts';
export { cooperativeYear as m0015 } from './0015_cooperative_year.ts';
export { indicator as m0016 } from './0016_indicator.ts';
export { nikEnds as m0017 } from './0017_nik_ends.ts';
