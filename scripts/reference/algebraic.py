"""Algebraic family: powers, logarithms, the identity and the exponential."""
import math

from .entry import Break, activation, pieces, smooth
from .jet import exp, log, log1p, sqrt


@activation('exponential', 1)
def exponential():
    return smooth(lambda x: exp(x))


@activation('identity', 1)
def identity():
    return smooth(lambda x: x)


@activation('arsinh', 2)
def arsinh():
    return smooth(lambda x: log(x + sqrt(x ** 2 + 1)))


@activation('symlog', 2)
def symlog():
    return pieces(lambda x: -log1p(-x), Break(0), lambda x: log1p(x))


@activation('signed-sqrt', 3)
def signed_sqrt():
    """f′(0) is +∞ from both sides; f″ there is the right limit, −∞."""
    return pieces(lambda x: -sqrt(-x), Break(0, f=0, d1=math.inf, d2=-math.inf), lambda x: sqrt(x))


@activation('cubic', 2)
def cubic():
    return smooth(lambda x: x ** 3)


@activation('quadratic', 2)
def quadratic():
    return smooth(lambda x: x ** 2)


@activation('squ', 3)
def squ():
    return smooth(lambda x: x ** 2 + x)


@activation('seagull', 3)
def seagull():
    return smooth(lambda x: log1p(x ** 2))
