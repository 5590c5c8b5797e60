"""Sigmoidal family: S-shaped, bounded."""
from fractions import Fraction

from .entry import LEFT, Break, activation, pieces, smooth
from .jet import atan, erf, exp, expm1, log1p, normal_cdf, softplus, sqrt, tanh

HALF = Fraction(1, 2)


@activation('sigmoid', 1)
def sigmoid():
    return smooth(lambda x: 1 / (1 + exp(-x)))


@activation('tanh', 1)
def tanh_():
    return smooth(lambda x: tanh(x))


@activation('lecun-tanh', 1, (1.7159, 2 / 3), (1.7519, 2 / 3), (1, 1), (0.3, 11))
def lecun_tanh(A, S):
    return smooth(lambda x: A * tanh(S * x))


@activation('symmetrical-sigmoid', 1)
def symmetrical_sigmoid():
    return smooth(lambda x: (1 - exp(-x)) / (1 + exp(-x)))


@activation('arctan', 1)
def arctan():
    return smooth(lambda x: atan(x))


@activation('softsign', 1)
def softsign():
    return pieces(lambda x: x / (1 - x), Break(0), lambda x: x / (1 + x))


@activation('elliott', 2)
def elliott():
    return pieces(lambda x: HALF * x / (1 - x) + HALF, Break(0), lambda x: HALF * x / (1 + x) + HALF)


@activation('elliott-2', 3)
def elliott_2():
    return pieces(lambda x: -(x ** 2) / (1 + x ** 2), Break(0), lambda x: x ** 2 / (1 + x ** 2))


@activation('isru', 2, (1,), (3,), (0.25,), (10,))
def isru(alpha):
    return smooth(lambda x: x / sqrt(1 + alpha * x ** 2))


@activation('rootsig', 2)
def rootsig():
    return smooth(lambda x: x / (1 + sqrt(1 + x ** 2)))


@activation('erf', 2)
def erf_():
    return smooth(lambda x: erf(x))


@activation('gaussian-cdf', 2)
def gaussian_cdf():
    return smooth(lambda x: normal_cdf(x))


@activation('gudermannian', 2)
def gudermannian():
    return smooth(lambda x: 2 * atan(tanh(x / 2)))


@activation('complementary-log-log', 1)
def complementary_log_log():
    return smooth(lambda x: -expm1(-exp(x)))


@activation('log-log', 2)
def log_log():
    return smooth(lambda x: exp(-exp(-x)))


@activation('aranda-ordaz', 3, (2,), (1,), (0.1,), (10,))
def aranda_ordaz(lam):
    return smooth(lambda x: -expm1(-log1p(lam * exp(x)) / lam))


@activation('soboleva-tanh', 2, (1, 1, 1, 1), (0.5, 1, 1, 1), (1, 0.5, 2, 1), (0.1, 2.9, 3, 3))
def soboleva_tanh(a, b, c, d):
    return smooth(lambda x: (exp(a * x) - exp(-b * x)) / (exp(c * x) + exp(-d * x)))


@activation('penalized-tanh', 2, (0.25,), (0.5,), (0,), (1,))
def penalized_tanh(a):
    return pieces(lambda x: a * tanh(x), Break(0, d1=LEFT), lambda x: tanh(x))


@activation('hexpo', 2, (1, 1, 1, 1), (2, 1, 1, 2), (1, 2, 0.5, 0.5), (5, 0.1, 0.3, 5))
def hexpo(a, b, c, d):
    return pieces(lambda x: c * expm1(x / d), Break(0), lambda x: -a * expm1(-x / b))


@activation('smoothstep', 2, (1,), (4,), (0.3,), (10,))
def smoothstep(g):
    return pieces(lambda x: 0,
                  Break(-g / 2), lambda x: -2 / g ** 3 * x ** 3 + 3 / (2 * g) * x + HALF,
                  Break(g / 2), lambda x: 1)


@activation('soft-clipping', 2, (50,), (5,), (1,), (100,))
def soft_clipping(alpha):
    return smooth(lambda x: (softplus(alpha * x) - softplus(alpha * (x - 1))) / alpha)
