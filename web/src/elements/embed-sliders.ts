// Parts that few embedded plots have: sliders of parameters and of the variant, and the buttons that zoom.
import './params.ts';
import './variant.ts';
import './zoom.ts';
