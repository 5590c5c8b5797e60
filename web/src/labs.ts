// Entry of the labs as elements for any page: registers <act-softmax> and <act-gates>, and nothing else happens.
import './elements/softmax.ts';
import './elements/gates.ts';
