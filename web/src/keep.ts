// Beside the static pages: offers them to the service worker, as the explorer does.
import { offerOffline } from './offline.ts';

// Of the folder that this script is in, wherever the page is.
offerOffline(import.meta.url.replace(/[^/]*$/, ''));
