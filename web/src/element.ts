// Entry of the embeddable element: registers <act-plot>, and nothing else happens.
import './elements/plot.ts';
