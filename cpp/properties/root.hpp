// Where a quantity changes its sign, to the last double: Chandrupatla's method.
#pragma once

namespace actiscope {

/// A quantity as a function of t: whose it is, and how to ask for it. Compiled once, whatever the quantity.
struct Quantity {
  const void* owner;
  double (*at)(const void* owner, double t);
};

/// The t between a and b, where the quantity has opposite signs, at which it is 0 or passes 0.
double root(double a, double b, const Quantity&);

}  // namespace actiscope
