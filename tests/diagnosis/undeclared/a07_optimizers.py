"""Undeclared mistakes of 07_optimizers."""

from tests.diagnosis.wrong import code, edit

SGD = "params[key] -= self.lr * grads[key]"
VELOCITY = "self.v[key] = self.momentum * self.v[key] - self.lr * grads[key]"
MOVE = "params[key] += self.v[key]"
FIRST = "self.m[key] = self.beta1 * self.m[key] + (1 - self.beta1) * grads[key]"
SECOND = "self.v[key] = self.beta2 * self.v[key] + (1 - self.beta2) * grads[key] ** 2"
M_HAT = "m_hat = self.m[key] / (1 - self.beta1**self.t)"
V_HAT = "v_hat = self.v[key] / (1 - self.beta2**self.t)"
STEP = "params[key] -= self.lr * m_hat / (np.sqrt(v_hat) + 1e-7)"

WRONG = (
    edit("SGD", "half_a_step", {SGD: "params[key] -= 0.5 * self.lr * grads[key]"}, says="In the change made by this step: Every entry is 1/2 times the expected one."),
    edit("SGD", "twice", {SGD: SGD + "\n            " + SGD}, says="In the change made by this step: Every entry is 2 times the expected one."),
    edit("SGD", "sign_only", {SGD: "params[key] -= self.lr * np.sign(grads[key])"}, says="In the change made by this step: Every entry moved by the same 0.07, up or down."),
    edit("SGD", "decays", {SGD: SGD + "\n        self.lr *= 0.9"}, says="In the change made by this step: Every entry is 9/10 times the expected one."),
    edit("SGD", "mean_gradient", {SGD: "params[key] -= self.lr * grads[key].mean()"}, says="In the change made by this step: Every entry changed by the same -0.0025281."),
    edit("SGD", "changes_grads", {SGD: "grads[key] -= self.lr * params[key]"}, says="The entries of the dict have to change: `params[key] -= …`."),
    edit("SGD", "new_dict", {"for key in params:": "params = {key: value.copy() for key, value in params.items()}\n"
                                                   "        for key in params:"}, hint="local_value", says="Looks like: the new value was put into a variable of your own only: store it in params under its key."),
    edit("SGD", "fixed_key", {"grads[key]": 'grads["weights"]'}, says="The dict has no key 'weights': compare it with the keys that were put in."),
    edit("SGD", "takes_key_out", {SGD: "params[key] = params.pop(key) - self.lr * grads.pop(key)"},
         says="The dict got or lost a key while a loop went through it; go through list(…) of its keys."),
    edit("SGD", "list_of_params", {"for key in params:": "for key in range(len(params)):"}, says="The dict has no key 0: compare it with the keys that were put in."),
    edit("SGD", "lr_as_global", {"self.lr * grads": "lr * grads"}, says="`lr` is not defined here: is it misspelt, or defined in a cell that failed or was deleted?"),
    edit("Momentum", "velocity_begins_at_one", {"np.zeros_like(value)": "np.ones_like(value)"}, says="Every entry is off by the same +4/5."),
    edit("Momentum", "never_created", {"if self.v is None:": "if False:"}, says="Something is None here: a function without `return`, or a value that was never set."),
    edit("Momentum", "one_key_created", {"for key, value in params.items()": "for key, value in list(params.items())[:1]"},
         says="The dict has no key 'b1': compare it with the keys that were put in."),
    edit("Momentum", "fixed_momentum", {"self.momentum * self.v[key]": "0.9 * self.v[key]"}, says="params['W1'] (step 2) is wrong in"),
    edit("Momentum", "velocity_scaled_by_lr", {VELOCITY: "self.v[key] = self.lr * (self.momentum * self.v[key] - grads[key])"},
         says="params['W'] (step 2) is wrong in"),
    edit("Momentum", "plain_sgd", {MOVE: "params[key] -= self.lr * grads[key]"}, hint="forgotten", says="Looks like: every step is just -lr times the gradient, with no memory of earlier steps: keep the velocity in t"),
    edit("Momentum", "velocity_of_params", {VELOCITY: "self.v[key] = self.momentum * params[key] - self.lr * grads[key]"},
         says="params['W'] (step 1) is wrong in"),
    edit("Momentum", "zeros_of_dict", {"{key: np.zeros_like(value) for key, value in params.items()}":
                                       "np.zeros_like(params)"}, says="An array is indexed with whole numbers, slices or masks, not with a text or a number with a fraction."),
    edit("Momentum", "shared_by_all", {"self.v = None": "pass", "if self.v is None:": 'if not hasattr(Momentum, "v"):',
                                       "            self.v = {": "            Momentum.v = {"}, says="The dict has no key 'W1'",),
    edit("Momentum", "moved_twice", {MOVE: MOVE + "\n            " + MOVE}, says="In the change made by this step: Every entry is 2 times the expected one."),
    edit("Adam", "correction_multiplied", {M_HAT: "m_hat = self.m[key] * (1 - self.beta1**self.t)",
                                           V_HAT: "v_hat = self.v[key] * (1 - self.beta2**self.t)"}, says="In the change made by this step: Every entry is 10 times the expected one."),
    edit("Adam", "corrected_in_place", {M_HAT: "self.m[key] /= 1 - self.beta1**self.t\n            m_hat = self.m[key]",
                                        V_HAT: "self.v[key] /= 1 - self.beta2**self.t\n            v_hat = self.v[key]"},
         says="params['W'] (step 2) is wrong in"),
    edit("Adam", "no_one_minus", {FIRST: FIRST.replace("(1 - self.beta1) * ", ""),
                                  SECOND: SECOND.replace("(1 - self.beta2) * ", "")}, says="In the change made by this step: Every entry is 0.31623 times the expected one."),
    edit("Adam", "beta_times_t", {"self.beta1**self.t": "self.beta1 * self.t",
                                  "self.beta2**self.t": "self.beta2 * self.t"}, says="nan comes from 0/0, from infinity minus infinity, or from the root or logarithm of a negative number."),
    edit("Adam", "square_of_average", {SECOND: "self.v[key] = self.m[key] ** 2"}, says="In the change made by this step: Every entry is 0.31623 times the expected one."),
    edit("Adam", "second_from_first", {SECOND: SECOND.replace("grads[key] ** 2", "self.m[key] ** 2")}, says="In the change made by this step: Every entry is 10 times the expected one."),
    edit("Adam", "squared_times_two", {SECOND: SECOND.replace("** 2", "* 2")}, says="nan comes from 0/0, from infinity minus infinity, or from the root or logarithm of a negative number."),
    edit("Adam", "no_lr", {STEP: "params[key] -= m_hat / (np.sqrt(v_hat) + 1e-7)"}, says="In the change made by this step: Every entry is 20 times the expected one. That is 1/0.05, and 0.05 was given"),
    edit("Adam", "epsilon_in_numerator", {STEP: "params[key] -= self.lr * m_hat / np.sqrt(v_hat) + 1e-7"}, says="nan comes from 0/0, from infinity minus infinity, or from the root or logarithm of a negative number."),
    edit("Adam", "same_beta", {M_HAT: "m_hat = self.m[key] / (1 - self.beta2**self.t)"}, says="In the change made by this step: Every entry is 100 times the expected one."),
    edit("Adam", "fixed_betas", {"self.beta1 = beta1": "self.beta1 = 0.9", "self.beta2 = beta2": "self.beta2 = 0.999"},
         hidden_only=True, says="A hidden check of Adam failed: Adam has to use the lr, beta1 and beta2 it was given, in the averages and in th"),
    edit("Adam", "v_never_made", {"            self.v = {key: np.zeros_like(value) for key, value in params.items()}\n":
                                  ""}, says="Something is None here: a function without `return`, or a value that was never set."),
    code("Adam", "momentum_instead", """
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
                self.lr, self.beta1, self.v = lr, beta1, {}

            def update(self, params, grads):
                for key in params:
                    self.v[key] = self.beta1 * self.v.get(key, 0) - self.lr * grads[key]
                    params[key] += self.v[key]
    """, says="params['W'] (step 1) is wrong in"),
)  # fmt: skip
