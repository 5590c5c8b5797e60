// Random views of random curves, to trace and to look at closely.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "parameter_sets.hpp"
#include "trace.hpp"

/// std::uniform_real_distribution draws other numbers in every library; this one draws the same everywhere.
struct Dice {
  std::mt19937_64 bits;
  double between(double lo, double hi) {
    return lo + (hi - lo) * (static_cast<double>(bits() >> 11) * 0x1p-53);
  }
  /// As many numbers in every decade.
  double decades(double lo, double hi);
  bool once_in(int n) { return bits() % static_cast<unsigned>(n) == 0; }
};

/// A curve and a window on it. Heights and places are in pixels from the lower left corner.
struct TraceCase {
  const actiscope::Activation& activation;
  ParameterSet parameters;
  int order{};
  actiscope::Transform t{};
  actiscope::Window window{};

  double per_x() const { return window.width / (window.x_hi - window.x_lo); }
  double per_y() const { return window.height / (window.y_hi - window.y_lo); }
  double pixel_x(double x) const { return (x - window.x_lo) * per_x(); }
  double pixel_y(double y) const { return (y - window.y_lo) * per_y(); }
  double data_x(double place) const { return window.x_lo + place / per_x(); }

  double at(double x) const;
  double height(double place) const { return pixel_y(at(data_x(place))); }
  /// From one side of the argument u of f.
  double at_argument(double u, int side) const;
  /// The x of the seams in view.
  std::vector<double> arguments_of_seams() const;
  double x_of(double u) const { return (u - t.c) / t.b; }

  /// What a few ulps of the numbers come to in pixels: no polyline of doubles can be nearer than that.
  double blur_x() const;
  double blur_y(double y) const;

  std::string text() const;
};

/// With random parameters, transform and window; `ok` is false where there is nothing to see, or less than
/// doubles resolve.
struct RandomCase {
  TraceCase view;
  bool ok;
};
RandomCase random_case(const actiscope::Activation& activation, int order, Dice& dice);
