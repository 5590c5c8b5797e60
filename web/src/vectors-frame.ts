// The labs of softmax and of gates in a frame.
import './elements/softmax.ts';
import './elements/gates.ts';
import './lab-frame.ts';
