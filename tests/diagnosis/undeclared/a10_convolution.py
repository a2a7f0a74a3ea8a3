"""Undeclared mistakes of 10_convolution."""

from tests.diagnosis.wrong import edit

SIZE = "return (input_size + 2 * pad - filter_size) // stride + 1"
PRODUCT = "np.tensordot(window, self.W, axes=([1, 2, 3], [1, 2, 3]))"
OUT = "out = np.zeros((images, filters, out_h, out_w))"
MOVE = "top, left = i * self.stride, j * self.stride"
LARGEST = "window.max(axis=(2, 3))"
POOLED = "out = np.zeros((images, channels, out_h, out_w))"

WRONG = (
    edit("conv_output_size", "arguments_swapped", {SIZE: "return (filter_size + 2 * pad - input_size) // stride + 1"},
         says="conv_output_size(4, 3, stride=1, pad=0) has the wrong value"),
    edit("conv_output_size", "stride_ignored", {SIZE: "return input_size + 2 * pad - filter_size + 1"}, says="conv_output_size(31, 5, stride=3, pad=2) has the wrong value"),
    edit("conv_output_size", "two_too_many", {SIZE: "return (input_size + 2 * pad - filter_size) // stride + 2"},
         says="conv_output_size(4, 3, stride=1, pad=0) has the wrong value"),
    edit("conv_output_size", "pad_times_four", {SIZE: "return (input_size + 4 * pad - filter_size) // stride + 1"},
         says="conv_output_size(28, 5, stride=1, pad=2) has the wrong value"),
    edit("conv_output_size", "gives_a_pair", {SIZE: SIZE + ", stride"}, says="conv_output_size(4, 3, stride=1, pad=0) should give one result."),
    edit("conv_output_size", "stride_called_s", {SIZE: "return (input_size + 2 * pad - filter_size) // s + 1"}, says="`s` is not defined here: is it misspelt, or defined in a cell that failed or was deleted?"),
    edit("conv_output_size", "divided_by_pad", {SIZE: "return (input_size + 2 * pad - filter_size) // pad + 1"}, says="Something is divided by 0."),
    edit("conv_output_size", "filter_times_stride",
         {SIZE: "return (input_size + 2 * pad - filter_size * stride) // stride + 1"}, says="conv_output_size(31, 5, stride=3, pad=2) has the wrong value"),
    edit("Convolution", "bias_twice", {PRODUCT + " + self.b": PRODUCT + " + 2 * self.b"}, says="Every entry is 2 times the expected one."),
    edit("Convolution", "first_bias", {PRODUCT + " + self.b": PRODUCT + " + self.b[0]"}, says="Each channel is off by a number of its own, the same all over it: look at what is added to it."),
    edit("Convolution", "mirrored", {PRODUCT: PRODUCT.replace("self.W,", "self.W[:, :, :, ::-1],")}, says="Convolution.forward(x) is wrong in"),
    edit("Convolution", "pads_with_one", {"border, border])": "border, border], constant_values=1)"}, says="Only the border of the images is wrong; inside it is right: look at the padding."),
    edit("Convolution", "stride_down_only", {MOVE: "top, left = i * self.stride, j"}, says="Only index 0 of axis 3 (the first) is right."),
    edit("Convolution", "last_column_missing", {"for j in range(out_w)": "for j in range(out_w - 1)"}, says="Only index 1 of axis 3 is wrong; the rest is right."),
    edit("Convolution", "first_image", {PRODUCT: PRODUCT.replace("window,", "window[:1],")}, says="Only index 1 of axis 0 is wrong; the rest is right."),
    edit("Convolution", "whole_numbers", {OUT: "out = np.zeros((images, filters, out_h, out_w), dtype=int)"}, says="These are the expected values without their fractions: its dtype is int64, which holds whole numbers only."),
    edit("Convolution", "relu_at_the_end", {"return out": "return np.maximum(out, 0)"}, says="Wherever it is wrong, it is 0."),
    edit("Convolution", "no_product", {PRODUCT: "window.sum(axis=(1, 2, 3))[:, None] * np.ones(filters)"}, says="Convolution.forward(x) is wrong in"),
    edit("Convolution", "output_from_input_size", {OUT: "out = np.zeros((images, filters, height, width))"}, says="It begins with the right values; axis 2, 3 goes on too long."),
    edit("Convolution", "out_w_from_height", {"conv_output_size(width,": "conv_output_size(height,"}, says="The values are right as far as they go; axis 3 ends too early."),
    edit("Convolution", "image_axis_first", {"images, _, height, width = x.shape": "images, height, width = x.shape"},
         says="On the left are 3 names, on the right more values."),
    edit("Convolution", "off_by_one_window", {"top : top + filter_h": "top : top + filter_h + 1"}, says="np.tensordot adds up products along axes of the same length; here the lengths differ: compare the two shapes."),
    edit("Convolution", "bias_missing_and_flipped",
         {PRODUCT + " + self.b": PRODUCT.replace("self.W,", "self.W[:, :, ::-1, ::-1],")}, says="Every entry is 0."),
    edit("Convolution", "filters_reversed", {"return out": "return out[:, ::-1]"}, says="These are the right values, reversed along axis 1."),
    edit("Convolution", "no_return", {"return out": "self.out = out"}, says="Is a `return` missing?"),
    edit("Pooling", "smallest", {LARGEST: "window.min(axis=(2, 3))"}, says="Every entry is 0."),
    edit("Pooling", "median", {LARGEST: "np.median(window, axis=(2, 3))"}, says="Pooling.forward(x) is wrong in"),
    edit("Pooling", "sum", {LARGEST: "window.sum(axis=(2, 3))"}, says="Pooling.forward(x) is wrong in"),
    edit("Pooling", "first_value", {LARGEST: "window[:, :, 0, 0]"}, says="Pooling.forward(x) is wrong in"),
    edit("Pooling", "largest_magnitude", {LARGEST: "np.abs(window).max(axis=(2, 3))"}, says="Pooling.forward(x) is wrong in"),
    edit("Pooling", "stride_always_two", {"self.stride = stride": "self.stride = 2"}, says="Pooling.forward(x) has the wrong shape."),
    edit("Pooling", "whole_numbers", {POOLED: POOLED.replace("out_w))", "out_w), dtype=int)")}, says="These are the expected values without their fractions: its dtype is int64, which holds whole numbers only."),
    edit("Pooling", "window_short", {"top : top + self.pool_h": "top : top + self.pool_h - 1"}, says="Pooling.forward(x) is wrong in"),
    edit("Pooling", "last_row_missing", {"for i in range(out_h)": "for i in range(out_h - 1)"}, says="Only index 1 of axis 2 is wrong; the rest is right."),
    edit("Pooling", "one_axis", {LARGEST: "window.max(axis=2)"}, says="Values of shape (1,2) do not fit into a place of shape (1,1)."),
    edit("Pooling", "axes_swapped", {"return out": "return out.transpose(1, 0, 2, 3)"}, says="These are the right values with the axes in another order: transpose(1, 0, 2, 3)."),
    edit("Pooling", "stride_not_stored", {"self.stride = stride": "pass"}, says="`stride` was never set on this Pooling: is it stored under this very name, before it is used?"),
    edit("Pooling", "forgets_channels", {POOLED: "out = np.zeros((images, out_h, out_w))",
                                         "out[:, :, i, j]": "out[:, i, j]"}, says="The values are right; only axes of length 1 are too many or too few."),
)  # fmt: skip
