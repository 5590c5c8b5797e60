"""Rectified family: piecewise linear or polynomial, and its close relatives."""
from .entry import LEFT, MEAN, RIGHT, ZERO_SLOPE, Break, activation, pieces
from .jet import cos, exp, log, log1p, sin


@activation('relu', 1)
def relu():
    return pieces(lambda x: 0, Break(0, d1=LEFT), lambda x: x)


@activation('leaky-relu', 1, (0.01,), (0.2,), (0.3,), (-1.7,))
def leaky_relu(alpha):
    return pieces(lambda x: alpha * x, Break(0, d1=LEFT), lambda x: x)


@activation('prelu', 1, (0.25,), (0.2,), (0.7,), (-3,))
def prelu(a):
    return pieces(lambda x: a * x, Break(0, d1=LEFT), lambda x: x)


@activation('rrelu', 1, (0.125, 1 / 3, 0.5), (0.125, 1 / 3, 0), (0.125, 1 / 3, 1),
            (-0.9, 1.6, 0.36))
def rrelu(lower, upper, u):
    slope = lower + u * (upper - lower)
    return pieces(lambda x: slope * x, Break(0, d1=LEFT), lambda x: x)


@activation('srelu', 1, (-1, 0.7, 1, 0.4), (0, 0.2, 2, 1.5), (-2, 0.1, 2, 0.1),
            (0.3, -1.1, 0.4, -2.6))
def srelu(tl, al, tr, ar):
    return pieces(lambda x: tl + al * (x - tl),
                  Break(tl, d1=LEFT), lambda x: x,
                  Break(tr, d1=RIGHT), lambda x: tr + ar * (x - tr))


@activation('absolute', 1)
def absolute():
    return pieces(lambda x: -x, Break(0, d1=ZERO_SLOPE), lambda x: x)


@activation('al-relu', 2, (0.01,), (0.25,), (0.5,), (1,))
def al_relu(alpha):
    return pieces(lambda x: -alpha * x, Break(0, d1=LEFT), lambda x: x)


@activation('displaced-relu', 2, (1,), (0.05,), (2,), (3,))
def displaced_relu(delta):
    return pieces(lambda x: -delta, Break(-delta, d1=LEFT), lambda x: x)


@activation('flexible-relu', 2, (-0.398,), (0,), (-1,), (2,))
def flexible_relu(b):
    return pieces(lambda x: b, Break(0, d1=LEFT), lambda x: x + b)


@activation('maxout-2', 2, (1, 0, -0.5, 0), (1, 0, 0, 0), (-1, 0.5, 2, -0.25), (0.5, 1, -3, -0.75))
def maxout_2(w1, b1, w2, b2):
    steep = (lambda x: w1 * x + b1) if w1 > w2 else (lambda x: w2 * x + b2)
    flat = (lambda x: w2 * x + b2) if w1 > w2 else (lambda x: w1 * x + b1)
    return pieces(flat, Break((b2 - b1) / (w1 - w2), d1=MEAN), steep)


@activation('apl-1', 3, (0.2, 1), (-0.5, 2), (1, 0.5), (-2, -1.5))
def apl_1(a, b):
    """Both hinges have slope 0 at their own kink; b is not 0."""
    if b < 0:
        return pieces(lambda x: a * (b - x),
                      Break(b, d1=RIGHT), lambda x: 0,
                      Break(0, d1=LEFT), lambda x: x)
    return pieces(lambda x: a * (b - x),
                  Break(0, d1=LEFT), lambda x: x + a * (b - x),
                  Break(b, d1=RIGHT), lambda x: x)


@activation('plu', 2, (0.1, 1), (0.25, 2), (0, 1), (0.99, 5))
def plu(alpha, c):
    return pieces(lambda x: alpha * (x + c) - c,
                  Break(-c, d1=LEFT), lambda x: x,
                  Break(c, d1=RIGHT), lambda x: alpha * (x - c) + c)


@activation('relu6', 1)
def relu6():
    return pieces(lambda x: 0, Break(0, d1=ZERO_SLOPE), lambda x: x, Break(6, d1=ZERO_SLOPE), lambda x: 6)


@activation('bounded-relu', 2, (1,), (6,), (20,), (0.1,))
def bounded_relu(A):
    return pieces(lambda x: 0, Break(0, d1=ZERO_SLOPE), lambda x: x, Break(A, d1=ZERO_SLOPE), lambda x: A)


@activation('threshold', 1, (1, 0), (0.1, 20), (-0.5, -0.5), (-6.1, 1e-3))
def threshold(theta, value):
    return pieces(lambda x: value, Break(theta, f=LEFT, d1=LEFT), lambda x: x)


@activation('relu-squared', 2)
def relu_squared():
    return pieces(lambda x: 0, Break(0), lambda x: x ** 2)


@activation('repu', 2, (3,), (2,), (6,), (2.3,))
def repu(s):
    if s == int(s):
        return pieces(lambda x: 0, Break(0, d1=LEFT), lambda x: x ** int(s))
    return pieces(lambda x: 0, Break(0, f=0, d1=0, d2=0), lambda x: exp(s * log(x)))


@activation('star-relu', 2, (0.8944, -0.4472), (1, 0), (0.5, -0.25), (2, -2))
def star_relu(s, b):
    return pieces(lambda x: b, Break(0), lambda x: s * x ** 2 + b)


@activation('nlrelu', 2, (1,), (0.7,), (0.1,), (5,))
def nlrelu(beta):
    return pieces(lambda x: 0, Break(0, d1=LEFT), lambda x: log1p(beta * x))


@activation('sine-relu', 3, (0.0025,), (0.25,), (1,), (0,), periodic=True)
def sine_relu(eps):
    return pieces(lambda x: eps * (sin(x) - cos(x)), Break(0, f=LEFT, d1=LEFT), lambda x: x)
