// Property tests draw the same cases in every short run, so that a red run is the change's fault; long runs draw new ones.
import fc from 'fast-check';

if (!process.env.LONG) fc.configureGlobal({ seed: 20_261_129 });
