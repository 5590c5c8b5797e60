// Tom Chandrupatla's inverse quadratic interpolation, safeguarded by bisection (Adv. Eng. Softw. 28, 1997).
#include "root.hpp"

#include <cmath>
#include <limits>

namespace actiscope {

double root(double a, double b, const Quantity& quantity) {
  double fa = quantity.at(quantity.owner, a), fb = quantity.at(quantity.owner, b);
  double c = a, fc = fa, step = 0.5;
  for (int i = 0; i < 100; ++i) {
    const double p = a + step * (b - a), fp = quantity.at(quantity.owner, p);
    if ((fp < 0) == (fa < 0)) {
      c = a, fc = fa;
    } else {
      c = b, fc = fb;
      b = a, fb = fa;
    }
    a = p, fa = fp;
    const bool a_is_best = std::abs(fa) < std::abs(fb);
    const double best = a_is_best ? a : b;
    const double least = 0.75 * std::numeric_limits<double>::epsilon() * std::abs(best) + 1e-300;
    const double limit = least / std::abs(b - a);
    if (limit > 0.5 || (a_is_best ? fa : fb) == 0) return best;
    const double xi = (a - b) / (c - b), phi = (fa - fb) / (fc - fb);
    step = 0.5;
    if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)
      step = fa / (fb - fa) * (fc / (fb - fc)) + (c - a) / (b - a) * (fa / (fc - fa)) * (fb / (fc - fb));
    if (!(step > limit)) step = limit;
    if (step > 1 - limit) step = 1 - limit;
  }
  return a;
}

}  // namespace actiscope
