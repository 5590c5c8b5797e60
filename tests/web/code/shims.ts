// Stand-ins for PyTorch, Keras and JAX made of NumPy: what snippets call, with the frameworks' own argument names.

export const shims = `
import math, sys, types
import numpy as np

def module(name, **members):
    made = types.ModuleType(name)
    made.__dict__.update(members)
    sys.modules[name] = made
    return made

class Array:
    """Refuses plain numbers, as torch does."""

erf = np.vectorize(math.erf, otypes=[float])
sigmoid = lambda x: 1 / (1 + np.exp(-x))
softplus = lambda x: np.logaddexp(0, x)
relu6 = lambda x: np.clip(x, 0, 6)

def tensors(function):
    def checked(*args, **options):
        assert all(isinstance(one, np.ndarray) for one in args), f"{function} of {args}"
        return function(*args, **options)
    return checked

shared = {name: getattr(np, name) for name in
    "sin cos tan sinh cosh tanh exp sqrt expm1 log1p log abs sign where maximum minimum".split()}
activations = {
    "relu": lambda x, max_value=None: np.clip(x, 0, max_value),
    "relu6": relu6,
    "leaky_relu": lambda x, negative_slope: np.where(x >= 0, x, negative_slope * x),
    "elu": lambda x, alpha: np.where(x > 0, x, alpha * np.expm1(x)),
    "celu": lambda x, alpha: np.where(x > 0, x, alpha * np.expm1(x / alpha)),
    "selu": lambda x: 1.0507009873554805 * np.where(x > 0, x, 1.6732632423543772 * np.expm1(x)),
    "gelu": lambda x, approximate=True: x / 2 * (1 + (np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))
        if approximate else erf(x / math.sqrt(2)))),
    "silu": lambda x: x * sigmoid(x), "mish": lambda x: x * np.tanh(softplus(x)),
    "softplus": softplus, "sigmoid": sigmoid, "log_sigmoid": lambda x: -softplus(-x), "tanh": np.tanh,
    "softsign": lambda x: x / (1 + abs(x)), "soft_sign": lambda x: x / (1 + abs(x)),
    "squareplus": lambda x, b: (x + np.sqrt(x * x + b)) / 2,
    "sparse_plus": lambda x: np.where(x <= -1, 0, np.where(x >= 1, x, (x + 1)**2 / 4)),
    "sparse_sigmoid": lambda x: np.clip((x + 1) / 2, 0, 1),
    "hard_sigmoid": lambda x: relu6(x + 3) / 6, "hard_silu": lambda x: x * relu6(x + 3) / 6,
    "hard_tanh": lambda x: np.clip(x, -1, 1),
    "hard_shrink": lambda x, threshold: np.where(abs(x) > threshold, x, 0),
    "soft_shrink": lambda x, threshold: np.sign(x) * np.maximum(abs(x) - threshold, 0),
    "tanh_shrink": lambda x: x - np.tanh(x),
    "threshold": lambda x, threshold, default_value: np.where(x > threshold, x, default_value),
    "exponential": np.exp, "linear": lambda x: x, "identity": lambda x: x,
}
a = types.SimpleNamespace(**activations)
layer = lambda f, *names: lambda **options: (lambda x: f(x, *[options[name] for name in names]))

ops = dict(shared, arctan=np.arctan, arcsinh=np.arcsinh, erf=erf, sigmoid=sigmoid, softplus=softplus, relu6=relu6, absolute=np.abs)
module("keras", ops=types.SimpleNamespace(**ops), activations=a)
special = module("jax.scipy.special", erf=erf)
scipy = module("jax.scipy", special=special)
jnp = module("jax.numpy", **dict(shared, arctan=np.arctan, arcsinh=np.arcsinh, pi=np.pi, e=np.e))
module("jax", numpy=jnp, scipy=scipy, nn=a)
functional = types.SimpleNamespace(softplus=softplus, relu6=relu6)
nn = module("torch.nn", functional=functional,
    ReLU=layer(a.relu), ReLU6=layer(relu6), LeakyReLU=layer(a.leaky_relu, "negative_slope"),
    PReLU=layer(a.leaky_relu, "init"), Threshold=layer(a.threshold, "threshold", "value"),
    GELU=lambda approximate: lambda x: a.gelu(x, approximate == "tanh"), SiLU=layer(a.silu), Mish=layer(a.mish),
    ELU=layer(a.elu, "alpha"), CELU=layer(a.celu, "alpha"), SELU=layer(a.selu),
    Softplus=lambda beta: lambda x: softplus(beta * x) / beta, LogSigmoid=layer(a.log_sigmoid), Sigmoid=layer(sigmoid),
    Tanh=layer(np.tanh), Softsign=layer(a.softsign), Hardsigmoid=layer(a.hard_sigmoid), Hardswish=layer(a.hard_silu),
    Hardtanh=lambda min_val, max_val: lambda x: np.clip(x, min_val, max_val),
    Hardshrink=layer(a.hard_shrink, "lambd"), Softshrink=layer(a.soft_shrink, "lambd"), Tanhshrink=layer(a.tanh_shrink),
    Identity=layer(a.identity))
where = lambda condition, x, y: np.where(condition, x, y)
module("torch", nn=nn, **dict({name: tensors(function) for name, function in shared.items()}, where=where,
    atan=tensors(np.arctan), asinh=tensors(np.arcsinh), erf=tensors(erf), sigmoid=tensors(sigmoid),
    clamp=lambda x, min=None, max=None: np.clip(tensors(np.positive)(x), min, max)))
`;
