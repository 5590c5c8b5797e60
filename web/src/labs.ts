// Entry of the labs as elements for any page: registers <act-gradient>, <act-softmax> and <act-gates>, and nothing else
// happens.
import './elements/gradient.ts';
import './elements/softmax.ts';
import './elements/gates.ts';
