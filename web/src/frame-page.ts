// The page in a frame: a plot, or one of the labs, as the frame's address says.
import { labKeysOf } from './model/lab.ts';
import { pairs } from './model/query.ts';

const page = pairs(location.search.replace(/^\?/, '')).find(({ key }) => key === 'page')?.value ?? '';
// Random networks have a WebAssembly of their own, which plots in frames need not carry.
if (page === 'gradient') location.replace(new URL(`embed-gradient.html${location.search}`, location.href));
else void (labKeysOf(page).length > 0 ? import('./vectors-frame.ts') : import('./embed-page.ts'));
