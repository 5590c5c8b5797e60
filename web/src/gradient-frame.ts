// The lab of gradients in a frame.
import './elements/gradient.ts';
import './lab-frame.ts';
