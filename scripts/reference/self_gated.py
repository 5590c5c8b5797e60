"""Self-gated family: x times a gate of x."""
from fractions import Fraction

from .entry import Break, activation, pieces, smooth
from .jet import atan, erf, exp, expm1, log1p, logistic, normal_cdf, pi, sin, softplus, sqrt, tanh


def decimal(text):
    """A constant that a formula prints in decimals, exactly as printed."""
    return Fraction(text)


def gelu(x):
    return x * normal_cdf(x)


@activation('silu', 1)
def silu():
    return smooth(lambda x: x / (1 + exp(-x)))


@activation('swish', 1, (1,), (2,), (0.5,), (-5,))
def swish(beta):
    return smooth(lambda x: x / (1 + exp(-(beta * x))))


@activation('e-swish', 2, (1.375,), (1.25,), (1.75,), (2,))
def e_swish(beta):
    return smooth(lambda x: beta * x * logistic(x))


@activation('flatten-t-swish', 2, (-0.2,), (0,), (-0.5,), (-1,))
def flatten_t_swish(T):
    return pieces(lambda x: T, Break(0), lambda x: x * logistic(x) + T)


@activation('gelu', 1)
def gelu_():
    return smooth(gelu)


@activation('gelu-tanh', 1)
def gelu_tanh():
    return smooth(lambda x: x / 2 * (1 + tanh(sqrt(2 / pi()) * (x + decimal('0.044715') * x ** 3))))


@activation('quick-gelu', 2)
def quick_gelu():
    return smooth(lambda x: x * logistic(decimal('1.702') * x))


@activation('mish', 1)
def mish():
    return smooth(lambda x: x * tanh(softplus(x)))


@activation('tanhexp', 2)
def tanhexp():
    return smooth(lambda x: x * tanh(exp(x)))


@activation('serf', 2)
def serf():
    return smooth(lambda x: x * erf(softplus(x)))


@activation('erfact', 2, (0.75, 0.75), (1, 1), (0.5, 1.5), (3, 3))
def erfact(alpha, beta):
    return smooth(lambda x: x * erf(alpha * exp(beta * x)))


@activation('pserf', 2, (1.25, 0.85), (1, 1), (1, 1.25), (3, 3))
def pserf(gamma, delta):
    return smooth(lambda x: x * erf(gamma * softplus(delta * x)))


@activation('logish', 2)
def logish():
    return smooth(lambda x: x * log1p(logistic(x)))


@activation('smish', 2, (1, 1), (1, 2), (2, 0.5), (3, 3))
def smish(alpha, beta):
    return smooth(lambda x: alpha * x * tanh(log1p(logistic(beta * x))))


@activation('phish', 2)
def phish():
    return smooth(lambda x: x * tanh(gelu(x)))


@activation('lisht', 2)
def lisht():
    return smooth(lambda x: x * tanh(x))


@activation('aria-2', 2, (1.5, 2), (1, 1), (0.75, 1.25), (4, 4))
def aria_2(alpha, beta):
    return smooth(lambda x: x * exp(-alpha * log1p(exp(-beta * x))))


@activation('golu', 2)
def golu():
    return smooth(lambda x: x * exp(-exp(-x)))


@activation('sgelu', 3, (1,), (0.5,), (2,), (3,))
def sgelu(alpha):
    return smooth(lambda x: alpha * x * erf(x / sqrt(2)))


@activation('atan-gelu', 2)
def atan_gelu():
    return smooth(lambda x: x * (atan(x) / pi() + Fraction(1, 2)))


@activation('suish', 3)
def suish():
    return pieces(lambda x: x * exp(x), Break(0), lambda x: x)


@activation('colu', 3)
def colu():
    return smooth(lambda x: x / (1 - x * exp(-(x + exp(x)))))


@activation('sinlu', 3, (1, 1), (0.5, 2), (2, 0.5), (5, 5), periodic=True)
def sinlu(a, b):
    return smooth(lambda x: (x + a * sin(b * x)) * logistic(x))


@activation('gish', 3)
def gish():
    return smooth(lambda x: x * log1p(-expm1(-exp(x))))


@activation('soft-root-sign', 2, (2, 3), (5, 2), (3, 5), (10, 10))
def soft_root_sign(alpha, beta):
    return smooth(lambda x: x / (x / alpha + exp(-x / beta)))


@activation('acon-c', 2, (1, 0.25, 1), (1, 0, 2), (1.5, -0.5, 1), (-2, 2, 10))
def acon_c(p1, p2, beta):
    return smooth(lambda x: (p1 - p2) * x * logistic(beta * (p1 - p2) * x) + p2 * x)


@activation('pflu', 3)
def pflu():
    return smooth(lambda x: x / 2 * (1 + x / sqrt(1 + x ** 2)))


@activation('dsilu', 2)
def dsilu():
    return smooth(lambda x: logistic(x) * (1 + x * (1 - logistic(x))))
