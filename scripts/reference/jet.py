"""Jets: a value with its first and second derivative in x, each a ball; what formulas are made of."""
from . import elementary as of_ball
from .ball import ONE, ZERO, ball


class Jet:
    __slots__ = ('v', 'd', 's')

    def __init__(self, v, d=ZERO, s=ZERO):
        self.v = v
        self.d = d
        self.s = s

    def __neg__(self):
        return Jet(-self.v, -self.d, -self.s)

    def __add__(self, other):
        other = jet(other)
        return Jet(self.v + other.v, self.d + other.d, self.s + other.s)

    def __sub__(self, other):
        return self + -jet(other)

    def __mul__(self, other):
        other = jet(other)
        cross = self.d * other.d
        return Jet(self.v * other.v,
                   self.d * other.v + self.v * other.d,
                   self.s * other.v + (cross + cross) + self.v * other.s)

    def __truediv__(self, other):
        other = jet(other)
        q = self.v / other.v
        d = (self.d - q * other.d) / other.v
        cross = d * other.d
        return Jet(q, d, (self.s - (cross + cross) - q * other.s) / other.v)

    def __pow__(self, n):
        """Repeated multiplication; n a whole number ≥ 1."""
        power = self
        for _ in range(n - 1):
            power = power * self
        return power

    def __radd__(self, other):
        return jet(other) + self

    def __rsub__(self, other):
        return jet(other) - self

    def __rmul__(self, other):
        return jet(other) * self

    def __rtruediv__(self, other):
        return jet(other) / self


def jet(value):
    """A number (int, float, Fraction, ball) as a constant jet."""
    return value if isinstance(value, Jet) else Jet(ball(value))


def variable(x):
    """x itself as a jet; x an exact number or a raw mpmath number."""
    return Jet(ball(x), ONE, ZERO)


def chain(u, g, g1, g2):
    """g(u) from the value and the first two derivatives of g at u."""
    return Jet(g, g1 * u.d, g2 * u.d * u.d + g1 * u.s)


def exp(u):
    u = jet(u)
    e = of_ball.exp(u.v)
    return chain(u, e, e, e)


def expm1(u):
    u = jet(u)
    e = of_ball.exp(u.v)
    return chain(u, of_ball.expm1(u.v), e, e)


def log(u):
    u = jet(u)
    r = ONE / u.v
    return chain(u, of_ball.log(u.v), r, -(r * r))


def log1p(u):
    u = jet(u)
    r = ONE / (ONE + u.v)
    return chain(u, of_ball.log1p(u.v), r, -(r * r))


def sqrt(u):
    u = jet(u)
    root = of_ball.sqrt(u.v)
    slope = ONE / (root + root)
    return chain(u, root, slope, -(slope / (u.v + u.v)))


def sin(u):
    u = jet(u)
    s = of_ball.sin(u.v)
    return chain(u, s, of_ball.cos(u.v), -s)


def cos(u):
    u = jet(u)
    c = of_ball.cos(u.v)
    return chain(u, c, -of_ball.sin(u.v), -c)


def atan(u):
    u = jet(u)
    slope = ONE / (ONE + u.v * u.v)
    return chain(u, of_ball.atan(u.v), slope, -((u.v + u.v) * slope * slope))


def tanh(u):
    """By t = exp(−2|u|), so that 1 − tanh² keeps its relative accuracy in both tails."""
    u = jet(u)
    negative = u.v.m[0]
    twice = u.v + u.v
    decay = twice if negative else -twice
    t = of_ball.exp(decay)
    one = ONE + t
    value = -of_ball.expm1(decay) / one
    if negative:
        value = -value
    slope = ball(4) * t / (one * one)
    return chain(u, value, slope, -((value + value) * slope))


def _bell(v):
    """2/√π exp(−v²), the derivative of erf."""
    return ball(2) / of_ball.sqrt(of_ball.pi()) * of_ball.exp(-(v * v))


def erf(u):
    u = jet(u)
    slope = _bell(u.v)
    return chain(u, of_ball.erf(u.v), slope, -((u.v + u.v) * slope))


def erfc(u):
    u = jet(u)
    slope = _bell(u.v)
    return chain(u, of_ball.erfc(u.v), -slope, (u.v + u.v) * slope)


def pi():
    return Jet(of_ball.pi())


def ln2():
    return Jet(of_ball.ln2())


def logistic(u):
    return 1 / (1 + exp(-jet(u)))


def softplus(u):
    return log1p(exp(u))


def normal_cdf(u):
    return erfc(-jet(u) / sqrt(2)) / 2
