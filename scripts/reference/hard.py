"""Hard family: steps and clipped polynomials."""
from fractions import Fraction

from .entry import LEFT, ZERO_SLOPE, Break, activation, pieces


def clip(low, line, high, start, end):
    """A line between two levels, with slope 0 at both ends."""
    return pieces(lambda x: low, Break(start, f=LEFT, d1=ZERO_SLOPE), line, Break(end, d1=ZERO_SLOPE), lambda x: high)


@activation('step', 1, (1,), (0.5,), (0,), (-3,))
def step(h0):
    return pieces(lambda x: 0, Break(0, f=h0, d1=ZERO_SLOPE), lambda x: 1)


@activation('signum', 1)
def signum():
    return pieces(lambda x: -1, Break(0, f=0, d1=ZERO_SLOPE), lambda x: 1)


@activation('hard-sigmoid', 1, (0.2, 0.5), (0.5, 0.5), (0.25, 0.5), (7, -1.3))
def hard_sigmoid(alpha, beta):
    return clip(0, lambda x: alpha * x + beta, 1, -beta / alpha, (1 - beta) / alpha)


@activation('hard-sigmoid-6', 1)
def hard_sigmoid_6():
    return clip(0, lambda x: (x + 3) / 6, 1, -3, 3)


@activation('sparse-sigmoid', 1)
def sparse_sigmoid():
    return clip(0, lambda x: (x + 1) / 2, 1, -1, 1)


@activation('hard-tanh', 1, (-1, 1), (-2, 2), (-0.5, 3), (-7.3, -0.1))
def hard_tanh(lo, hi):
    return clip(lo, lambda x: x, hi, lo, hi)


@activation('hard-swish', 1)
def hard_swish():
    return pieces(lambda x: 0, Break(-3), lambda x: x * (x + 3) / 6, Break(3), lambda x: x)


@activation('hard-mish', 2)
def hard_mish():
    return pieces(lambda x: 0, Break(-2), lambda x: x / 2 * (x + 2), Break(0), lambda x: x)


@activation('sqnl', 2)
def sqnl():
    quarter = Fraction(1, 4)
    return pieces(lambda x: -1,
                  Break(-2), lambda x: x + quarter * x ** 2,
                  Break(0), lambda x: x - quarter * x ** 2,
                  Break(2), lambda x: 1)
