// The words of the errata, English and Chinese: where each stands, what it says, what is right.
import type { ErratumId } from '../lessons/errata.ts';

interface Entry {
  readonly where: string;
  readonly says: string;
  readonly right: string;
  readonly title: string;
  readonly text: string;
  /** The numbers of the check, as they are shown. */
  readonly check: (...numbers: readonly string[]) => string;
}

export interface ErrataWords {
  readonly lead: string;
  readonly count: (count: number) => string;
  readonly columns: readonly [where: string, says: string, right: string, check: string];
  readonly passed: string;
  readonly failed: string;
  readonly printed: string;
  readonly choose: (where: string) => string;
  /** The link to the page of that name. */
  readonly open: (page: string) => string;
  readonly plate: (where: string) => string;
  readonly inset: (where: string, x: string) => string;
  readonly more: string;
  readonly sources: string;
  readonly entries: Readonly<Record<ErratumId, Entry>>;
}

export const en: ErrataWords = {
  lead: 'Formulas get copied, and so do their slips. Each line says what is printed, what is right, and the number that tells them apart, computed now on this page.',
  count: (count) => `${count} entries, each checked by the core`,
  columns: ['Where', 'Says', 'Right', 'Check'],
  passed: 'passed',
  failed: 'failed',
  printed: 'as printed',
  choose: (where) => `Show ${where}`,
  open: (page) => `Open in ${page}`,
  plate: (where) => `The curves of the entry: ${where}`,
  inset: (where, x) => `Close to x = ${x}: ${where}`,
  more: 'Found another one? Tell us with a formula and a number that fails.',
  sources:
    'Actiscope grew out of four articles in Chinese: plots of ten functions with their variants; sigmoid, tanh and ReLU with vanishing gradients; 26 functions after dashee87’s page; twelve functions with derivations and softmax. They taught us much, and their slips are everyone’s.',
  entries: {
    'lecun-tanh': {
      where: 'LeCun’s tanh, in dashee87’s page and the article on 26 functions',
      says: '1.7519 · tanh(2x/3)',
      right: '1.7159 · tanh(2x/3)',
      title: 'Two digits swapped, copied ever since',
      text: 'LeCun chose the constants so that f(1) = 1 and f(−1) = −1. With the digits swapped the curve misses both points, in the formula, the range and the plot.',
      check: (right, wrong) => `f(1) = ${right}, not ${wrong}`,
    },
    'gelu-half': {
      where: 'GELU, TensorFlow’s documentation (issue 50510)',
      says: 'x·P(X ≤ x), P = x/2·[1 + erf(x/√2)]',
      right: 'P = ½·[1 + erf(x/√2)]',
      title: 'One x too many',
      text: 'A probability cannot grow with x. The x that stands before Φ has slipped into it, and the printed product grows like x².',
      check: (right, wrong) => `f(2) = ${right}, not ${wrong}`,
    },
    'swish-step': {
      where: 'Swish, third line of a derivation in the article on twelve functions',
      says: 'βx·σ(x) + σ(βx)(1 − βx·σ(βx))',
      right: 'βx·σ(βx) + σ(βx)(1 − βx·σ(βx))',
      title: 'A β lost on the way, and found at the end',
      text: 'The last line of the derivation is right again. Nobody who tries β = 1 can notice: there the two agree.',
      check: (right, wrong) => `β = 2: f′(1) = ${right}, not ${wrong}`,
    },
    'swish-code': {
      where: 'Swish, gradient in Python in the same article',
      says: '(1/(1 + e^…))(1 − …)',
      right: '(1/(1 + e^…)) * (1 − …)',
      title: 'Brackets that multiply on paper call in code',
      text: 'Without the star the first bracket is a number, and the second one calls it: a TypeError, in Python as in JavaScript, where this page has just tried it.',
      check: (value) => `raises TypeError as printed; with * it gives f′(1) = ${value}`,
    },
    'softmax-gradient': {
      where: 'Softmax, gradient in the same article',
      says: 'p(1 − p)',
      right: 'diag(p) − p pᵀ',
      title: 'A diagonal taken for the whole matrix',
      text: 'Only the case j = i was derived. Every output depends on every input, and because the shares add up to 1, each row of the Jacobian adds up to 0.',
      check: (other) => `z = (1, 2, 3): rows add up to 0; ∂p₁/∂z₂ = ${other}`,
    },
    'log-softmax': {
      where: 'log-softmax, MLX’s documentation (issue 3590)',
      says: 'x + log Σ exp x',
      right: 'x − log Σ exp x',
      title: 'A sign that breaks the sum',
      text: 'The exponentials of a log-softmax are shares: they must add up to 1.',
      check: (right, wrong) => `z = (1, 2, 3): exp adds up to ${right}, not ${wrong}`,
    },
    'elu-smooth': {
      where: 'ELU, in an interactive knowledge base of activations',
      says: 'differentiable at 0 for every α',
      right: 'only for α = 1',
      title: 'Smooth for one value only',
      text: 'From the left the slope at 0 is α, from the right it is 1.',
      check: (left, right) => `α = 0.5: slopes ${left} and ${right}`,
    },
    ranges: {
      where: 'Swish and Mish, in the same knowledge base',
      says: 'range (−∞, ∞)',
      right: 'bounded below',
      title: 'A dip is not a fall',
      text: 'Both dip below zero and come back to it: on the left they tend to 0.',
      check: (swish, mish) => `from ${swish} (Swish, β = 1) and ${mish} (Mish)`,
    },
    'selu-zero': {
      where: 'SELU and the step, gradient at 0, in three of the articles',
      says: 'one value, left to >=',
      right: 'two one-sided slopes; the step has none',
      title: 'What a comparison sign decides',
      text: 'Code must return something at a corner, but no value there is the derivative. One article draws the slope of the step at 0 as 1, another prints a question mark.',
      check: (left, right) => `f′(0⁻) = ${left}, f′(0⁺) = ${right}`,
    },
    'hard-bounds': {
      where: 'Hard sigmoid and hard tanh, article on 26 functions',
      says: '−2.5 ≥ x ≤ 2.5',
      right: '−2.5 ≤ x ≤ 2.5',
      title: 'An inequality that says something else',
      text: 'Read to the letter it means x ≤ −2.5, where the function is flat. The derivative printed below it is labelled f instead of f′.',
      check: (low, high) => `f(−2.5) = ${low}, f(2.5) = ${high}: these are the corners`,
    },
    'elu-default': {
      where: 'ELU and Leaky ReLU, defaults in two of the articles',
      says: 'α = 0.1; slope 0.2',
      right: 'α = 1; slope 0.01, elsewhere',
      title: 'A convention, not an error',
      text: 'The name alone does not say which function is meant. Papers and most frameworks take α = 1; slopes of 0.01, 0.2 and 0.3 are all called Leaky ReLU.',
      check: (one, tenth) => `f(−3) = ${one} or ${tenth}`,
    },
    overflow: {
      where: 'Swish, softplus and tanh as code, in two of the articles',
      says: 'x*exp(x)/(exp(x) + 1)',
      right: 'x·σ(x), σ from exp(−|x|)',
      title: 'Right on paper, NaN in the machine',
      text: 'e⁷¹⁰ is too large for a double, e⁸⁹ for a float32: infinity over infinity is NaN. The curve as printed ends; the function goes on.',
      check: (value) => `x = 710: NaN as printed, ${value} is right`,
    },
    'sigmoid-chain': {
      where: 'Vanishing gradients, article on sigmoid, tanh and ReLU',
      says: 'σ′ ≤ 0.25, so the gradient vanishes',
      right: 'typically less, times the weights',
      title: 'A true bound that is not the whole story',
      text: 'The bound is reached only at x = 0. For inputs from N(0, 1) a layer multiplies by √E σ′², and the spread of the weights multiplies again: enough of it, and nothing vanishes.',
      check: (bound, typical, needed) =>
        `at most ${bound}, typically ${typical}; weights of deviation ${needed} would balance it`,
    },
    'glu-curve': {
      where: 'GLU, PyTorch’s documentation up to 2025 (issue 173617)',
      says: 'one curve over x',
      right: 'a map over (a, b)',
      title: 'A gate has two inputs',
      text: 'Drawn with a = b, the gated linear unit is just SiLU: the picture showed a function that was not the one described. It has been removed since.',
      check: (a, b) => `a = 2, b = −1: ∂f/∂a = ${a}, ∂f/∂b = ${b}`,
    },
  },
};

export const zh: ErrataWords = {
  lead: '公式被一再转抄，笔误也随之流传。每一行列出印出来的写法、正确的写法，以及区分二者的那个数：它们由本页此刻算出。',
  count: (count) => `共 ${count} 条，逐条由计算核心核对`,
  columns: ['出处', '写法', '正确', '核对'],
  passed: '通过',
  failed: '未通过',
  printed: '按印出的公式',
  choose: (where) => `查看：${where}`,
  open: (page) => `在“${page}”中打开`,
  plate: (where) => `该条的曲线：${where}`,
  inset: (where, x) => `x = ${x} 附近的放大图：${where}`,
  more: '发现了新的？请附上公式和一个对不上的数告诉我们。',
  sources:
    'Actiscope 源于四篇中文文章：十种函数及其变体的绘图；sigmoid、tanh、ReLU 与梯度消失；据 dashee87 的网页整理的 26 种函数；十二种函数的推导与 softmax。我们从中获益良多，其中的笔误人人都会犯。',
  entries: {
    'lecun-tanh': {
      where: 'LeCun 的 tanh：dashee87 的网页与 26 种函数一文',
      says: '1.7519 · tanh(2x/3)',
      right: '1.7159 · tanh(2x/3)',
      title: '两位数字颠倒，一路抄了下来',
      text: 'LeCun 选这两个常数，为的是让 f(1) = 1、f(−1) = −1。数字颠倒之后，公式、值域和图形都错过了这两点。',
      check: (right, wrong) => `f(1) = ${right}，而不是 ${wrong}`,
    },
    'gelu-half': {
      where: 'GELU：TensorFlow 文档（issue 50510）',
      says: 'x·P(X ≤ x)，P = x/2·[1 + erf(x/√2)]',
      right: 'P = ½·[1 + erf(x/√2)]',
      title: '多出的一个 x',
      text: '概率不会随 x 增长。Φ 前面的 x 混进了 Φ 里，印出的乘积便像 x² 一样增长。',
      check: (right, wrong) => `f(2) = ${right}，而不是 ${wrong}`,
    },
    'swish-step': {
      where: 'Swish：十二种函数一文中推导的第三行',
      says: 'βx·σ(x) + σ(βx)(1 − βx·σ(βx))',
      right: 'βx·σ(βx) + σ(βx)(1 − βx·σ(βx))',
      title: '半路丢了 β，最后又回来',
      text: '推导的最后一行是对的。若只用 β = 1 去试便发现不了：此时两式相等。',
      check: (right, wrong) => `β = 2：f′(1) = ${right}，而不是 ${wrong}`,
    },
    'swish-code': {
      where: 'Swish：同一篇文章的 Python 梯度代码',
      says: '(1/(1 + e^…))(1 − …)',
      right: '(1/(1 + e^…)) * (1 − …)',
      title: '纸上相乘的括号，代码里成了调用',
      text: '少了星号，前一个括号是数，后一个括号就成了对它的调用，于是抛出 TypeError：Python 如此，JavaScript 亦然，本页刚刚试过。',
      check: (value) => `照印出的代码抛出 TypeError；补上 * 后 f′(1) = ${value}`,
    },
    'softmax-gradient': {
      where: 'Softmax：同一篇文章的梯度',
      says: 'p(1 − p)',
      right: 'diag(p) − p pᵀ',
      title: '把对角线当成了整个矩阵',
      text: '文中只推导了 j = i 的情形。每个输出都依赖每个输入；各份额之和为 1，所以雅可比矩阵每一行之和为 0。',
      check: (other) => `z = (1, 2, 3)：各行之和为 0；∂p₁/∂z₂ = ${other}`,
    },
    'log-softmax': {
      where: 'log-softmax：MLX 文档（issue 3590）',
      says: 'x + log Σ exp x',
      right: 'x − log Σ exp x',
      title: '一个符号，毁了总和',
      text: 'log-softmax 的指数是份额，加起来必须等于 1。',
      check: (right, wrong) => `z = (1, 2, 3)：指数之和为 ${right}，而不是 ${wrong}`,
    },
    'elu-smooth': {
      where: 'ELU：某交互式激活函数知识库',
      says: '对任何 α 在 0 处都可导',
      right: '仅当 α = 1',
      title: '只有一个取值光滑',
      text: '0 处的左侧斜率是 α，右侧斜率是 1。',
      check: (left, right) => `α = 0.5：斜率为 ${left} 与 ${right}`,
    },
    ranges: {
      where: 'Swish 与 Mish：同一知识库',
      says: '值域 (−∞, ∞)',
      right: '有下界',
      title: '低谷不是深渊',
      text: '两者都先降到零以下再回升：向左趋于 0。',
      check: (swish, mish) => `下界为 ${swish}（Swish，β = 1）与 ${mish}（Mish）`,
    },
    'selu-zero': {
      where: 'SELU 与阶跃函数在 0 处的梯度：其中三篇文章',
      says: '由 >= 决定的一个值',
      right: '左右两个单侧斜率；阶跃函数没有导数',
      title: '一个比较号说了算',
      text: '代码在折点处总得返回一个数，但哪个数都不是导数。阶跃函数在 0 处的斜率，一篇画成 1，另一篇印了问号。',
      check: (left, right) => `f′(0⁻) = ${left}，f′(0⁺) = ${right}`,
    },
    'hard-bounds': {
      where: 'Hard sigmoid 与 hard tanh：26 种函数一文',
      says: '−2.5 ≥ x ≤ 2.5',
      right: '−2.5 ≤ x ≤ 2.5',
      title: '写反了的不等式',
      text: '照字面读是 x ≤ −2.5，而函数在那里是平的。下面印的导数又标成了 f，应为 f′。',
      check: (low, high) => `f(−2.5) = ${low}，f(2.5) = ${high}：折点在此`,
    },
    'elu-default': {
      where: 'ELU 与 Leaky ReLU 的默认值：其中两篇文章',
      says: 'α = 0.1；斜率 0.2',
      right: '他处为 α = 1；斜率 0.01',
      title: '约定不同，并非错误',
      text: '只凭名称说不清是哪个函数。论文与多数框架取 α = 1；斜率 0.01、0.2、0.3 都有人叫 Leaky ReLU。',
      check: (one, tenth) => `f(−3) = ${one} 或 ${tenth}`,
    },
    overflow: {
      where: 'Swish、softplus、tanh 的代码：其中两篇文章',
      says: 'x*exp(x)/(exp(x) + 1)',
      right: 'x·σ(x)，σ 由 exp(−|x|) 计算',
      title: '纸上没错，机器里是 NaN',
      text: 'e⁷¹⁰ 超出双精度，e⁸⁹ 超出 float32：无穷除以无穷得 NaN。照印出的公式曲线到此为止，函数却并未结束。',
      check: (value) => `x = 710：照印出的公式得 NaN，正确值是 ${value}`,
    },
    'sigmoid-chain': {
      where: '梯度消失：sigmoid、tanh、ReLU 一文',
      says: 'σ′ ≤ 0.25，所以梯度消失',
      right: '通常更小，还要乘以权重',
      title: '上界没错，但不是全部',
      text: '上界只在 x = 0 处达到。输入服从 N(0, 1) 时，每层乘以 √E σ′²；权重的离散程度还要再乘一次：只要足够大，梯度就不会消失。',
      check: (bound, typical, needed) =>
        `至多 ${bound}，典型值 ${typical}；权重的标准差为 ${needed} 时恰好持平`,
    },
    'glu-curve': {
      where: 'GLU：2025 年以前的 PyTorch 文档（issue 173617）',
      says: '关于 x 的一条曲线',
      right: '关于 (a, b) 的二元函数',
      title: '门有两个输入',
      text: '令 a = b 画出来的门控线性单元就是 SiLU：图上画的并不是文字描述的函数。该图现已移除。',
      check: (a, b) => `a = 2，b = −1：∂f/∂a = ${a}，∂f/∂b = ${b}`,
    },
  },
};
