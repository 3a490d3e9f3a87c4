import fc from 'fast-check';

// A list that may have 60 entries is tried with 60: by itself fast-check stops at ten or so.
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });
