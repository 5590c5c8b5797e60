// Jet: a value with its first and second derivative; the one place where the chain rule is written.
#pragma once

namespace actiscope {

/// A 2-jet along x: value, d/dx, d²/dx². Arithmetic follows the rules of calculus exactly.
template <class T>
struct Jet {
  T v{}, d{}, dd{};
};

/// The independent variable. At a break, `side` says from where x comes: −1 from the left, +1 from the
/// right, 0 the point itself. Only comparisons look at it, so one lambda yields both one-sided limits and
/// the value the field gives at the point.
template <class T>
struct Variable : Jet<T> {
  int side{};
};

template <class T>
constexpr Variable<T> variable(T x, int side = 0) {
  return {{x, T(1), T(0)}, side};
}

template <class T>
constexpr bool operator<(const Variable<T>& x, double c) {
  return x.v < c || (x.v == c && x.side < 0);
}
template <class T>
constexpr bool operator>(const Variable<T>& x, double c) {
  return x.v > c || (x.v == c && x.side > 0);
}
template <class T>
constexpr bool operator<=(const Variable<T>& x, double c) {
  return !(x > c);
}
template <class T>
constexpr bool operator>=(const Variable<T>& x, double c) {
  return !(x < c);
}

/// What a·b is where it is NaN: apart and never inlined, because it hardly ever comes to that.
[[gnu::noinline, gnu::cold]] constexpr double no_product(double a, double b) {
  return a == 0 || b == 0 ? 0 : a * b;
}

/// a·b where 0·∞ is 0: in every function here the vanishing factor vanishes faster than the other grows.
/// Inlined also where code is to be small: values would take half as long again.
template <class T>
[[gnu::always_inline]] constexpr T times(T a, T b) {
  const T product = a * b;
  return product == product ? product : no_product(a, b);
}

/// g(u) for a scalar function with g, g′, g″ given at u.v.
template <class T>
constexpr Jet<T> chain(const Jet<T>& u, T g, T g1, T g2) {
  return {g, times(g1, u.d), times(g2, u.d * u.d) + times(g1, u.dd)};
}

template <class T>
constexpr Jet<T> operator-(const Jet<T>& a) {
  return {-a.v, -a.d, -a.dd};
}
template <class T>
constexpr Jet<T> operator+(const Jet<T>& a, const Jet<T>& b) {
  return {a.v + b.v, a.d + b.d, a.dd + b.dd};
}
template <class T>
constexpr Jet<T> operator-(const Jet<T>& a, const Jet<T>& b) {
  return {a.v - b.v, a.d - b.d, a.dd - b.dd};
}
template <class T>
constexpr Jet<T> operator*(const Jet<T>& a, const Jet<T>& b) {
  return {times(a.v, b.v), times(a.v, b.d) + times(a.d, b.v),
          times(a.v, b.dd) + (2 * times(a.d, b.d) + times(a.dd, b.v))};
}

template <class T>
constexpr Jet<T> operator+(const Jet<T>& a, double b) {
  return {a.v + b, a.d, a.dd};
}
template <class T>
constexpr Jet<T> operator+(double a, const Jet<T>& b) {
  return b + a;
}
template <class T>
constexpr Jet<T> operator-(const Jet<T>& a, double b) {
  return a + -b;
}
template <class T>
constexpr Jet<T> operator-(double a, const Jet<T>& b) {
  return -b + a;
}
template <class T>
constexpr Jet<T> operator*(double a, const Jet<T>& b) {
  return {times(T(a), b.v), times(T(a), b.d), times(T(a), b.dd)};
}
template <class T>
constexpr Jet<T> operator*(const Jet<T>& a, double b) {
  return b * a;
}
template <class T>
constexpr Jet<T> operator/(const Jet<T>& a, double b) {
  return {a.v / b, a.d / b, a.dd / b};
}

template <class T>
constexpr Jet<T> constant(T c) {
  return {c, T(0), T(0)};
}

/// condition ? a : b, where either side may be a plain number.
template <class T>
constexpr Jet<T> select(bool condition, const Jet<T>& a, const Jet<T>& b) {
  return condition ? a : b;
}
template <class T>
constexpr Jet<T> select(bool condition, const Jet<T>& a, double b) {
  return condition ? a : constant(T(b));
}
template <class T>
constexpr Jet<T> select(bool condition, double a, const Jet<T>& b) {
  return condition ? constant(T(a)) : b;
}
constexpr double select(bool condition, double a, double b) { return condition ? a : b; }

/// A jet whose parts are kept apart from small factors: the value is part.v·value_scale, the derivatives are
/// part.d·slope_scale and part.dd·slope_scale. Products are formed before the factor is applied, so x·e^x
/// keeps its digits where e^x alone has lost them to underflow. Everywhere else it is the Jet it stands for.
template <class T>
struct Scaled : Jet<T> {
  Jet<T> part{};
  T value_scale{1}, slope_scale{1};
};

template <class T>
constexpr Scaled<T> scaled(const Jet<T>& part, T value_scale, T slope_scale) {
  return {{times(part.v, value_scale), times(part.d, slope_scale), times(part.dd, slope_scale)},
          part,
          value_scale,
          slope_scale};
}
template <class T>
constexpr Scaled<T> chain(const Jet<T>& u, T g, T g1, T g2, T value_scale, T slope_scale) {
  return scaled(chain(u, g, g1, g2), value_scale, slope_scale);
}

template <class T>
constexpr Jet<T> operator*(const Jet<T>& a, const Scaled<T>& b) {
  const T value = b.value_scale, slope = b.slope_scale;
  return {
      times(times(a.v, b.part.v), value),
      times(times(a.v, b.part.d), slope) + times(times(a.d, b.part.v), value),
      times(times(a.v, b.part.dd) + 2 * times(a.d, b.part.d), slope) + times(times(a.dd, b.part.v), value)};
}
template <class T>
constexpr Jet<T> operator*(const Scaled<T>& a, const Jet<T>& b) {
  return b * a;
}
template <class T>
constexpr Jet<T> operator*(const Scaled<T>& a, const Scaled<T>& b) {
  const Jet<T>&p = a.part, &q = b.part;
  const T vs = a.value_scale * b.slope_scale, sv = a.slope_scale * b.value_scale,
          ss = a.slope_scale * b.slope_scale;
  return {times(times(p.v, q.v), a.value_scale * b.value_scale),
          times(times(p.v, q.d), vs) + times(times(p.d, q.v), sv),
          times(times(p.v, q.dd), vs) + (2 * times(times(p.d, q.d), ss) + times(times(p.dd, q.v), sv))};
}
template <class T>
constexpr Scaled<T> operator*(double a, const Scaled<T>& b) {
  return scaled(a * b.part, b.value_scale, b.slope_scale);
}
template <class T>
constexpr Scaled<T> operator*(const Scaled<T>& a, double b) {
  return b * a;
}
template <class T>
constexpr Scaled<T> operator/(const Scaled<T>& a, double b) {
  return scaled(a.part / b, a.value_scale, a.slope_scale);
}
template <class T>
constexpr Scaled<T> operator-(const Scaled<T>& a) {
  return scaled(-a.part, a.value_scale, a.slope_scale);
}

/// The value held between lo and hi; the derivatives are left alone, since this only trims rounding.
template <class T>
constexpr Jet<T> trim(const Jet<T>& u, double lo, double hi) {
  return {u.v < lo ? T(lo) : u.v > hi ? T(hi) : u.v, u.d, u.dd};
}

}  // namespace actiscope
