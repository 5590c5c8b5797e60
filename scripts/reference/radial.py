"""Radial family: functions of |x|."""
from .entry import ZERO_SLOPE, Break, activation, pieces, smooth
from .jet import exp, sqrt


@activation('gaussian', 1)
def gaussian():
    return smooth(lambda x: exp(-(x ** 2)))


@activation('mexican-hat', 2)
def mexican_hat():
    return smooth(lambda x: (1 - x ** 2) * exp(-(x ** 2) / 2))


@activation('triangular', 2)
def triangular():
    return pieces(lambda x: 0,
                  Break(-1, d1=ZERO_SLOPE), lambda x: 1 + x,
                  Break(0, d1=ZERO_SLOPE), lambda x: 1 - x,
                  Break(1, d1=ZERO_SLOPE), lambda x: 0)


@activation('sq-rbf', 2)
def sq_rbf():
    return pieces(lambda x: 0,
                  Break(-2), lambda x: (2 + x) ** 2 / 2,
                  Break(-1), lambda x: 1 - x ** 2 / 2,
                  Break(1), lambda x: (2 - x) ** 2 / 2,
                  Break(2), lambda x: 0)


@activation('sech', 2)
def sech():
    return smooth(lambda x: 2 / (exp(x) + exp(-x)))


@activation('cauchy', 2)
def cauchy():
    return smooth(lambda x: 1 / (1 + x ** 2))


@activation('multiquadric', 3, (1,), (0.3,), (2,), (5,))
def multiquadric(a):
    return smooth(lambda x: sqrt(x ** 2 + a ** 2))


@activation('inverse-multiquadric', 3, (1,), (0.3,), (2,), (5,))
def inverse_multiquadric(a):
    return smooth(lambda x: 1 / sqrt(x ** 2 + a ** 2))
