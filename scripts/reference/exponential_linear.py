"""Exponential-linear family: a line on the right, an exponential or its like on the left."""
from fractions import Fraction

from .entry import LEFT, Break, activation, pieces, smooth
from .jet import exp, expm1, log1p, logistic, sqrt

# Constants of the function, not parameters: exactly these doubles.
SELU_ALPHA = Fraction(1.6732632423543772)
SELU_SCALE = Fraction(1.0507009873554805)
SERLU_LAMBDA = Fraction(1.07862)
SERLU_ALPHA = Fraction(2.90427)


@activation('elu', 1, (1,), (0.1,), (0.7,), (20,))
def elu(alpha):
    return pieces(lambda x: alpha * expm1(x), Break(0, d1=LEFT), lambda x: x)


@activation('celu', 1, (1,), (0.5,), (2,), (0.01,))
def celu(alpha):
    return pieces(lambda x: alpha * expm1(x / alpha), Break(0), lambda x: x)


@activation('selu', 1)
def selu():
    return pieces(lambda x: SELU_SCALE * (SELU_ALPHA * expm1(x)), Break(0, d1=LEFT), lambda x: SELU_SCALE * x)


@activation('pelu', 2, (1, 1), (2, 0.5), (0.7, 3), (3, 0.1))
def pelu(a, b):
    return pieces(lambda x: a * expm1(x / b), Break(0), lambda x: a / b * x)


@activation('mpelu', 2, (0.25, 1), (1, 2), (2, 0.3), (3, 5))
def mpelu(alpha, beta):
    return pieces(lambda x: alpha * expm1(beta * x), Break(0, d1=LEFT), lambda x: x)


@activation('isrlu', 2, (1,), (3,), (0.1,), (10,))
def isrlu(alpha):
    return pieces(lambda x: x / sqrt(1 + alpha * x ** 2), Break(0), lambda x: x)


@activation('elish', 2)
def elish():
    return pieces(lambda x: expm1(x) * logistic(x), Break(0), lambda x: x * logistic(x))


@activation('hard-elish', 3)
def hard_elish():
    return pieces(lambda x: 0,
                  Break(-1), lambda x: expm1(x) * ((x + 1) / 2),
                  Break(0), lambda x: x * ((x + 1) / 2),
                  Break(1), lambda x: x)


@activation('serlu', 2)
def serlu():
    return pieces(lambda x: SERLU_LAMBDA * (SERLU_ALPHA * x * exp(x)), Break(0), lambda x: SERLU_LAMBDA * x)


@activation('sqlu', 3)
def sqlu():
    return pieces(lambda x: -1, Break(-2), lambda x: x + x ** 2 / 4, Break(0), lambda x: x)


@activation('xielu', 2, (0.8, 0.8), (0.5, 0.5), (1, 2), (3, 3))
def xielu(ap, an):
    """beta is the constant 1/2."""
    beta = Fraction(1, 2)
    return pieces(lambda x: an * (expm1(x) - x) + beta * x, Break(0), lambda x: ap * x ** 2 + beta * x)


@activation('soft-exponential', 2, (0.5,), (-0.5,), (0,), (1,), (-1,))
def soft_exponential(alpha):
    if alpha == 0:
        return smooth(lambda x: x)
    if alpha > 0:
        return smooth(lambda x: expm1(alpha * x) / alpha + alpha)
    return smooth(lambda x: -log1p(-alpha * (x + alpha)) / alpha, above=1 / alpha - alpha)
