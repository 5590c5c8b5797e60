// The page in a frame: a plot, or one of the labs, as the frame's address says.
import { labKeysOf } from './model/lab.ts';
import { pairs } from './model/query.ts';

const page = pairs(location.search.replace(/^\?/, '')).find(({ key }) => key === 'page')?.value ?? '';
void (labKeysOf(page).length > 0 ? import('./lab-frame.ts') : import('./embed-page.ts'));
