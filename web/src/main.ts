// Entry of the explorer: the page's own style and the application element.
import './styles/page.css';
import './elements/app.ts';
import { offerOffline } from './offline.ts';

offerOffline();
