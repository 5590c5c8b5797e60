"""Smooth rectifiers: softplus and its relatives."""
from .entry import Break, activation, pieces, smooth
from .jet import erf, exp, ln2, log1p, softplus, sqrt, tanh


@activation('softplus', 1, (1,), (2,), (0.5,), (30,))
def softplus_(beta):
    return smooth(lambda x: log1p(exp(beta * x)) / beta)


@activation('shifted-softplus', 2)
def shifted_softplus():
    return smooth(lambda x: softplus(x) - ln2())


@activation('squareplus', 1, (4,), (1,), (0.1,), (100,))
def squareplus(b):
    return smooth(lambda x: (x + sqrt(x ** 2 + b)) / 2)


@activation('sparse-plus', 1, (1,), (2,), (0.5,), (0.03,))
def sparse_plus(beta):
    return pieces(lambda x: 0,
                  Break(-beta), lambda x: (x + beta) ** 2 / (4 * beta),
                  Break(beta), lambda x: x)


@activation('log-sigmoid', 1)
def log_sigmoid():
    return smooth(lambda x: -log1p(exp(-x)))


@activation('logcosh', 2)
def logcosh():
    return smooth(lambda x: x + log1p(exp(-2 * x)) - ln2())


@activation('bent-identity', 1)
def bent_identity():
    return smooth(lambda x: (sqrt(x ** 2 + 1) - 1) / 2 + x)


@activation('smu', 2, (0.25, 1), (0.01, 2.5), (0, 0.7071067811865475), (0.7, 20))
def smu(alpha, mu):
    return smooth(lambda x: ((1 + alpha) * x + (1 - alpha) * x * erf(mu * (1 - alpha) * x)) / 2)


@activation('tanhsoft-1', 2, (0.87,), (0.5,), (0.1,), (2,))
def tanhsoft_1(alpha):
    return smooth(lambda x: tanh(alpha * x) * softplus(x))
