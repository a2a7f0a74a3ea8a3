"""Correct implementations of 10_convolution in other styles than the solution's."""

CONV_INIT = """
class Convolution:
    def __init__(self, W, b, stride=1, pad=0):
        self.W = W
        self.b = b
        self.stride = stride
        self.pad = pad
        self.dW = None
        self.db = None
"""

POOL_INIT = """
class Pooling:
    def __init__(self, pool_h, pool_w, stride=2, pad=0):
        self.pool_h = pool_h
        self.pool_w = pool_w
        self.stride = stride
        self.pad = pad
"""

AVERAGE_INIT = """
class AveragePooling:
    def __init__(self, pool_h, pool_w, stride=2):
        self.pool_h = pool_h
        self.pool_w = pool_w
        self.stride = stride
"""

ALTERNATIVES = {
    "conv_output_size": {
        "floor": """
def conv_output_size(input_size, filter_size, stride=1, pad=0):
    return int(np.floor((input_size + 2 * pad - filter_size) / stride) + 1)
""",
        "counting": """
def conv_output_size(input_size, filter_size, stride=1, pad=0):
    size, start = 0, -pad
    while start + filter_size <= input_size + pad:
        size, start = size + 1, start + stride
    return size
""",
        "length of a range": """
def conv_output_size(input_size, filter_size, stride=1, pad=0):
    return len(range(0, input_size + 2 * pad - filter_size + 1, stride))
""",
    },
    "pad2d": {
        "zeros and a slice": """
def pad2d(x, pad):
    *rest, h, w = x.shape
    out = np.zeros((*rest, h + 2 * pad, w + 2 * pad))
    out[..., pad : pad + h, pad : pad + w] = x
    return out
""",
        "concatenation": """
def pad2d(x, pad):
    for axis in (-1, -2):
        shape = list(x.shape)
        shape[axis] = pad
        x = np.concatenate([np.zeros(shape), x, np.zeros(shape)], axis=axis)
    return x
""",
        "by number of axes": """
def pad2d(x, pad):
    if x.ndim == 2:
        return np.pad(x, pad)
    return np.array([pad2d(part, pad) for part in x])
""",
        "loops and lists": """
def pad2d(x, pad):
    if pad == 0:
        return x
    if np.ndim(x) > 2:
        return np.stack([pad2d(part, pad) for part in x])
    side, width = [0.0] * pad, len(x[0]) + 2 * pad
    return np.array([[0.0] * width] * pad + [side + list(row) + side for row in x] + [[0.0] * width] * pad)
""",
    },
    "conv2d_single": {
        "float32, a list of lists": """
def conv2d_single(x, w, b=0.0, stride=1, pad=0):
    x, w = pad2d(x, pad).astype(np.float32), w.astype(np.float32)
    fh, fw = w.shape
    return [
        [float(np.sum(x[i : i + fh, j : j + fw] * w)) + b for j in range(0, x.shape[1] - fw + 1, stride)]
        for i in range(0, x.shape[0] - fh + 1, stride)
    ]
""",
        "four loops": """
def conv2d_single(x, w, b=0.0, stride=1, pad=0):
    H, W = x.shape
    FH, FW = w.shape
    big = [[0.0] * (W + 2 * pad) for _ in range(H + 2 * pad)]
    for i in range(H):
        for j in range(W):
            big[i + pad][j + pad] = float(x[i, j])
    rows = []
    for i in range(0, H + 2 * pad - FH + 1, stride):
        row = []
        for j in range(0, W + 2 * pad - FW + 1, stride):
            total = b
            for u in range(FH):
                for v in range(FW):
                    total += big[i + u][j + v] * w[u, v]
            row.append(total)
        rows.append(row)
    return np.array(rows)
""",
        "sliding windows": """
def conv2d_single(x, w, b=0.0, stride=1, pad=0):
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(x, pad), w.shape)[::stride, ::stride]
    return np.einsum("ijuv,uv->ij", windows, w) + b
""",
        "sum over the filter's entries": """
def conv2d_single(x, w, b=0.0, stride=1, pad=0):
    padded = pad2d(x, pad)
    out_h = int(conv_output_size(x.shape[0], w.shape[0], stride, pad))
    out_w = int(conv_output_size(x.shape[1], w.shape[1], stride, pad))
    out = np.full((out_h, out_w), b)
    for (u, v), weight in np.ndenumerate(w):
        out = out + weight * padded[u : u + out_h * stride : stride, v : v + out_w * stride : stride][:out_h, :out_w]
    return out
""",
        "by flattened windows": """
def conv2d_single(x, w, b=0.0, stride=1, pad=0):
    p = pad2d(x, pad)
    fh, fw = w.shape
    tops = range(0, p.shape[0] - fh + 1, stride)
    lefts = range(0, p.shape[1] - fw + 1, stride)
    return np.array([[np.dot(p[i : i + fh, j : j + fw].ravel(), w.ravel()) + b for j in lefts] for i in tops])
""",
    },
    "conv_volume": {
        "float32": """
def conv_volume(x, w, b=0.0, stride=1, pad=0):
    maps = [conv2d_single(a, f, 0.0, stride, pad) for a, f in zip(x, w)]
    return np.sum(np.asarray(maps, dtype=np.float32), axis=0) + np.float32(b)
""",
        "windows through all channels": """
def conv_volume(x, w, b=0.0, stride=1, pad=0):
    _, fh, fw = w.shape
    p = np.pad(x, ((0, 0), (pad, pad), (pad, pad)))
    out_h, out_w = (p.shape[1] - fh) // stride + 1, (p.shape[2] - fw) // stride + 1
    out = np.empty((out_h, out_w))
    for i in range(out_h):
        for j in range(out_w):
            out[i, j] = (p[:, i * stride : i * stride + fh, j * stride : j * stride + fw] * w).sum() + b
    return out
""",
        "adding up channel by channel": """
def conv_volume(x, w, b=0.0, stride=1, pad=0):
    total = b
    for c in range(x.shape[0]):
        total = total + conv2d_single(x[c], w[c], stride=stride, pad=pad)
    return total
""",
        "the bias with the first channel": """
def conv_volume(x, w, b=0.0, stride=1, pad=0):
    return sum(conv2d_single(x[c], w[c], b if c == 0 else 0, stride, pad) for c in range(len(w)))
""",
        "einsum": """
def conv_volume(x, w, b=0.0, stride=1, pad=0):
    view = np.lib.stride_tricks.sliding_window_view(pad2d(x, pad), w.shape[1:], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("cijuv,cuv->ij", view, w) + b
""",
    },
    "im2col": {
        "float32, a list of lists": """
def im2col(x, filter_h, filter_w, stride=1, pad=0):
    x = pad2d(x, pad).astype(np.float32)
    return [
        image[:, i : i + filter_h, j : j + filter_w].ravel().tolist()
        for image in x
        for i in range(0, x.shape[2] - filter_h + 1, stride)
        for j in range(0, x.shape[3] - filter_w + 1, stride)
    ]
""",
        "the book's": """
def im2col(input_data, filter_h, filter_w, stride=1, pad=0):
    N, C, H, W = input_data.shape
    out_h = (H + 2 * pad - filter_h) // stride + 1
    out_w = (W + 2 * pad - filter_w) // stride + 1
    img = np.pad(input_data, [(0, 0), (0, 0), (pad, pad), (pad, pad)], "constant")
    col = np.zeros((N, C, filter_h, filter_w, out_h, out_w))
    for y in range(filter_h):
        y_max = y + stride * out_h
        for x in range(filter_w):
            x_max = x + stride * out_w
            col[:, :, y, x, :, :] = img[:, :, y:y_max:stride, x:x_max:stride]
    return col.transpose(0, 4, 5, 1, 2, 3).reshape(N * out_h * out_w, -1)
""",
        "a list of rows": """
def im2col(x, filter_h, filter_w, stride=1, pad=0):
    rows = []
    for image in pad2d(x, pad):
        for i in range(0, image.shape[1] - filter_h + 1, stride):
            for j in range(0, image.shape[2] - filter_w + 1, stride):
                rows.append(image[:, i : i + filter_h, j : j + filter_w].ravel())
    return np.array(rows)
""",
        "sliding windows": """
def im2col(x, filter_h, filter_w, stride=1, pad=0):
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    view = np.lib.stride_tricks.sliding_window_view(padded, (filter_h, filter_w), axis=(2, 3))
    view = view[:, :, ::stride, ::stride]
    return view.transpose(0, 2, 3, 1, 4, 5).reshape(-1, x.shape[1] * filter_h * filter_w)
""",
        "indices": """
def im2col(x, filter_h, filter_w, stride=1, pad=0):
    N, C, H, W = x.shape
    oh, ow = conv_output_size(H, filter_h, stride, pad), conv_output_size(W, filter_w, stride, pad)
    i = np.repeat(np.arange(filter_h), filter_w)[None, :] + stride * np.repeat(np.arange(oh), ow)[:, None]
    j = np.tile(np.arange(filter_w), filter_h)[None, :] + stride * np.tile(np.arange(ow), oh)[:, None]
    taken = pad2d(x, pad)[:, :, i, j]
    return np.moveaxis(taken, 1, 2).reshape(N * oh * ow, C * filter_h * filter_w)
""",
    },
    "col2im": {
        "float32": """
def col2im(col, input_shape, filter_h, filter_w, stride=1, pad=0):
    N, C, H, W = input_shape
    out = np.zeros((N, C, H + 2 * pad, W + 2 * pad), dtype=np.float32)
    rows = iter(np.asarray(col, dtype=np.float32))
    for n in range(N):
        for i in range(0, H + 2 * pad - filter_h + 1, stride):
            for j in range(0, W + 2 * pad - filter_w + 1, stride):
                out[n, :, i : i + filter_h, j : j + filter_w] += next(rows).reshape(C, filter_h, filter_w)
    return out[:, :, pad : pad + H, pad : pad + W]
""",
        "the book's, with slack": """
def col2im(col, input_shape, filter_h, filter_w, stride=1, pad=0):
    N, C, H, W = input_shape
    out_h = (H + 2 * pad - filter_h) // stride + 1
    out_w = (W + 2 * pad - filter_w) // stride + 1
    col = col.reshape(N, out_h, out_w, C, filter_h, filter_w).transpose(0, 3, 4, 5, 1, 2)
    img = np.zeros((N, C, H + 2 * pad + stride - 1, W + 2 * pad + stride - 1))
    for y in range(filter_h):
        y_max = y + stride * out_h
        for x in range(filter_w):
            x_max = x + stride * out_w
            img[:, :, y:y_max:stride, x:x_max:stride] += col[:, :, y, x, :, :]
    return img[:, :, pad : H + pad, pad : W + pad]
""",
        "row by row": """
def col2im(col, input_shape, filter_h, filter_w, stride=1, pad=0):
    N, C, H, W = input_shape
    big = pad2d(np.zeros(input_shape), pad)
    row = 0
    for n in range(N):
        for top in range(0, H + 2 * pad - filter_h + 1, stride):
            for left in range(0, W + 2 * pad - filter_w + 1, stride):
                big[n, :, top : top + filter_h, left : left + filter_w] += col[row].reshape(C, filter_h, filter_w)
                row += 1
    return big[:, :, pad : pad + H, pad : pad + W].copy()
""",
        "add.at": """
def col2im(col, input_shape, filter_h, filter_w, stride=1, pad=0):
    N, C, H, W = input_shape
    oh = (H + 2 * pad - filter_h) // stride + 1
    ow = (W + 2 * pad - filter_w) // stride + 1
    n, i, j, c, u, v = np.indices((N, oh, ow, C, filter_h, filter_w))
    out = np.zeros((N, C, H + 2 * pad, W + 2 * pad))
    np.add.at(out, (n, c, i * stride + u, j * stride + v), col.reshape(n.shape))
    return out[:, :, pad : out.shape[2] - pad, pad : out.shape[3] - pad]
""",
        "dropping what falls outside": """
def col2im(col, input_shape, filter_h, filter_w, stride=1, pad=0):
    images, channels, height, width = input_shape
    oh = conv_output_size(height, filter_h, stride, pad)
    ow = conv_output_size(width, filter_w, stride, pad)
    six = np.asarray(col).reshape(images, oh, ow, channels, filter_h, filter_w)
    out = np.zeros(input_shape)
    for i in range(oh):
        for u in range(filter_h):
            p = i * stride + u - pad
            if not 0 <= p < height:
                continue
            for j in range(ow):
                for v in range(filter_w):
                    q = j * stride + v - pad
                    if 0 <= q < width:
                        out[:, :, p, q] += six[:, i, j, :, u, v]
    return out
""",
    },
    "Convolution": {
        "float32": CONV_INIT
        + """
    def forward(self, x):
        self.x, F = x.astype(np.float32), len(self.W)
        W = self.W.astype(np.float32)
        self.rows = np.asarray(im2col(self.x, *W.shape[2:], self.stride, self.pad), dtype=np.float32)
        oh = conv_output_size(x.shape[2], W.shape[2], self.stride, self.pad)
        out = (self.rows @ W.reshape(F, -1).T).reshape(len(x), oh, -1, F)
        return (out + self.b.astype(np.float32)).transpose(0, 3, 1, 2)

    def backward(self, dout):
        F = len(self.W)
        D = dout.astype(np.float32).transpose(1, 0, 2, 3).reshape(F, -1)
        self.dW = (D @ self.rows).reshape(self.W.shape)
        self.db = [float(value) for value in D.sum(axis=1)]
        back = D.T @ self.W.reshape(F, -1).astype(np.float32)
        return col2im(back, self.x.shape, *self.W.shape[2:], self.stride, self.pad)
""",
        "the book's, with im2col and col2im": CONV_INIT
        + """
    def forward(self, x):
        FN, C, FH, FW = self.W.shape
        N, C, H, W = x.shape
        out_h = 1 + int((H + 2 * self.pad - FH) / self.stride)
        out_w = 1 + int((W + 2 * self.pad - FW) / self.stride)
        col = im2col(x, FH, FW, self.stride, self.pad)
        col_W = self.W.reshape(FN, -1).T
        out = np.dot(col, col_W) + self.b
        out = out.reshape(N, out_h, out_w, -1).transpose(0, 3, 1, 2)
        self.x = x
        self.col = col
        self.col_W = col_W
        return out

    def backward(self, dout):
        FN, C, FH, FW = self.W.shape
        dout = dout.transpose(0, 2, 3, 1).reshape(-1, FN)
        self.db = np.sum(dout, axis=0)
        self.dW = np.dot(self.col.T, dout)
        self.dW = self.dW.transpose(1, 0).reshape(FN, C, FH, FW)
        dcol = np.dot(dout, self.col_W.T)
        return col2im(dcol, self.x.shape, FH, FW, self.stride, self.pad)
""",
        "with nothing from above": CONV_INIT
        + """
    def forward(self, x):
        p, s = self.pad, self.stride
        self.shape = x.shape
        self.padded = np.pad(x, ((0, 0), (0, 0), (p, p), (p, p)))
        view = np.lib.stride_tricks.sliding_window_view(self.padded, self.W.shape[2:], axis=(2, 3))
        self.view = view[:, :, ::s, ::s]
        return np.einsum("ncijuv,kcuv->nkij", self.view, self.W) + self.b.reshape(1, -1, 1, 1)

    def backward(self, dout):
        p, s = self.pad, self.stride
        self.db = np.einsum("nkij->k", dout)
        self.dW = np.einsum("nkij,ncijuv->kcuv", dout, self.view)
        dp = np.zeros(self.padded.shape)
        for u in range(self.W.shape[2]):
            for v in range(self.W.shape[3]):
                part = np.einsum("nkij,kc->ncij", dout, self.W[:, :, u, v])
                dp[:, :, u : u + s * dout.shape[2] : s, v : v + s * dout.shape[3] : s] += part
        H, W = self.shape[2:]
        return dp[:, :, p : p + H, p : p + W]
""",
        "dilated dout and flipped filters": CONV_INIT
        + """
    def forward(self, x):
        N, C, H, W = x.shape
        F, _, fh, fw = self.W.shape
        self.x = x
        xp = pad2d(x, self.pad)
        oh, ow = conv_output_size(H, fh, self.stride, self.pad), conv_output_size(W, fw, self.stride, self.pad)
        y = np.zeros((N, F, oh, ow))
        for n in range(N):
            for k in range(F):
                for i in range(oh):
                    for j in range(ow):
                        a, b = i * self.stride, j * self.stride
                        y[n, k, i, j] = np.sum(xp[n, :, a : a + fh, b : b + fw] * self.W[k]) + self.b[k]
        return y

    def backward(self, dout):
        N, C, H, W = self.x.shape
        F, _, fh, fw = self.W.shape
        s, p = self.stride, self.pad
        xp = pad2d(self.x, p)
        wide = np.zeros((N, F, xp.shape[2] - fh + 1, xp.shape[3] - fw + 1))
        wide[:, :, ::s, ::s] = dout
        around = np.pad(wide, ((0, 0), (0, 0), (fh - 1, fh - 1), (fw - 1, fw - 1)))
        turned = self.W[:, :, ::-1, ::-1]
        dxp = np.zeros(xp.shape)
        for i in range(xp.shape[2]):
            for j in range(xp.shape[3]):
                dxp[:, :, i, j] = np.tensordot(around[:, :, i : i + fh, j : j + fw], turned, axes=([1, 2, 3], [0, 2, 3]))
        self.dW = np.zeros(self.W.shape)
        for u in range(fh):
            for v in range(fw):
                part = xp[:, :, u : u + wide.shape[2], v : v + wide.shape[3]]
                self.dW[:, :, u, v] = np.tensordot(wide, part, axes=([0, 2, 3], [0, 2, 3]))
        self.db = dout.sum(axis=3).sum(axis=2).sum(axis=0)
        return dxp[:, :, p : p + H, p : p + W]
""",
        "image by image with conv_volume": CONV_INIT
        + """
    def forward(self, x):
        self.x = x
        return np.array(
            [[conv_volume(one, w, b, self.stride, self.pad) for w, b in zip(self.W, self.b)] for one in x]
        )

    def backward(self, dout):
        F, C, FH, FW = self.W.shape
        col = im2col(self.x, FH, FW, self.stride, self.pad)
        flat = np.moveaxis(dout, 1, -1).reshape(-1, F)
        self.dW = (flat.T @ col).reshape(self.W.shape)
        self.db = flat.sum(0)
        return col2im(flat @ self.W.reshape(F, -1), self.x.shape, FH, FW, self.stride, self.pad)
""",
        "with helpers and private attributes": """
def _all_windows(x, fh, fw, s):
    for i in range((x.shape[2] - fh) // s + 1):
        for j in range((x.shape[3] - fw) // s + 1):
            yield i, j, (slice(None), slice(None), slice(i * s, i * s + fh), slice(j * s, j * s + fw))


class _Base:
    def __init__(self, W, b, stride=1, pad=0):
        self.W, self.b, self.stride, self.pad = W, b, stride, pad
        self.cache = None


class Convolution(_Base):
    def forward(self, x):
        padded = pad2d(x, self.pad)
        fh, fw = self.W.shape[2:]
        rows = {}
        for i, j, where in _all_windows(padded, fh, fw, self.stride):
            rows[i, j] = padded[where].reshape(len(x), -1) @ self.W.reshape(len(self.W), -1).T + self.b
        oh, ow = max(rows)
        out = np.stack([np.stack([rows[i, j] for j in range(ow + 1)], -1) for i in range(oh + 1)], -2)
        self.cache = (padded, x.shape[2:])
        return out

    def backward(self, dout=1):
        padded, (H, W) = self.cache
        fh, fw = self.W.shape[2:]
        dpadded = np.zeros_like(padded)
        dW = np.zeros_like(self.W)
        for i, j, where in _all_windows(padded, fh, fw, self.stride):
            error = dout[:, :, i, j]
            dW += (error.T @ padded[where].reshape(len(padded), -1)).reshape(dW.shape)
            dpadded[where] += (error @ self.W.reshape(len(self.W), -1)).reshape(padded[where].shape)
        self.dW, self.db = dW, np.add.reduce(dout, axis=(0, 2, 3))
        p = self.pad
        return dpadded[:, :, p : p + H, p : p + W]
""",
    },
    "Pooling": {
        "float32, one mask for each window": POOL_INIT
        + """
    def forward(self, x):
        (N, C, H, W), s = x.shape, self.stride
        oh, ow = conv_output_size(H, self.pool_h, s), conv_output_size(W, self.pool_w, s)
        out = np.full((N, C, oh, ow), -np.inf, dtype=np.float32)
        self.mask = np.zeros((N, C, oh, ow, H, W), dtype=bool)
        for n, c, i, j in np.ndindex(N, C, oh, ow):
            part = x[n, c, i * s : i * s + self.pool_h, j * s : j * s + self.pool_w]
            u, v = np.argwhere(part == part.max())[0]
            self.mask[n, c, i, j, i * s + u, j * s + v] = True
            out[n, c, i, j] = part[u, v]
        return out

    def backward(self, dout):
        return (self.mask * dout[..., None, None].astype(np.float32)).sum(axis=(2, 3))
""",
        "the book's, with im2col and col2im": POOL_INIT
        + """
        self.x = None
        self.arg_max = None

    def forward(self, x):
        N, C, H, W = x.shape
        out_h = int(1 + (H - self.pool_h) / self.stride)
        out_w = int(1 + (W - self.pool_w) / self.stride)
        col = im2col(x, self.pool_h, self.pool_w, self.stride, self.pad)
        col = col.reshape(-1, self.pool_h * self.pool_w)
        arg_max = np.argmax(col, axis=1)
        out = np.max(col, axis=1)
        out = out.reshape(N, out_h, out_w, C).transpose(0, 3, 1, 2)
        self.x = x
        self.arg_max = arg_max
        return out

    def backward(self, dout):
        dout = dout.transpose(0, 2, 3, 1)
        pool_size = self.pool_h * self.pool_w
        dmax = np.zeros((dout.size, pool_size))
        dmax[np.arange(self.arg_max.size), self.arg_max.flatten()] = dout.flatten()
        dmax = dmax.reshape(dout.shape + (pool_size,))
        dcol = dmax.reshape(dmax.shape[0] * dmax.shape[1] * dmax.shape[2], -1)
        return col2im(dcol, self.x.shape, self.pool_h, self.pool_w, self.stride, self.pad)
""",
        "six loops": POOL_INIT
        + """
    def forward(self, x):
        N, C, H, W = x.shape
        self.x = x
        oh, ow = (H - self.pool_h) // self.stride + 1, (W - self.pool_w) // self.stride + 1
        out = np.zeros((N, C, oh, ow))
        self.where = {}
        for n in range(N):
            for c in range(C):
                for i in range(oh):
                    for j in range(ow):
                        best = None
                        for u in range(self.pool_h):
                            for v in range(self.pool_w):
                                p, q = i * self.stride + u, j * self.stride + v
                                if best is None or x[n, c, p, q] > best:
                                    best = x[n, c, p, q]
                                    self.where[n, c, i, j] = (p, q)
                        out[n, c, i, j] = best
        return out

    def backward(self, dout):
        dx = np.zeros(self.x.shape)
        for (n, c, i, j), (p, q) in self.where.items():
            dx[n, c, p, q] += dout[n, c, i, j]
        return dx
""",
        "sliding windows and add.at": POOL_INIT
        + """
    def forward(self, x):
        view = np.lib.stride_tricks.sliding_window_view(x, (self.pool_h, self.pool_w), axis=(2, 3))
        flat = view[:, :, :: self.stride, :: self.stride].reshape(*x.shape[:2], *self._sizes(x), -1)
        self.best, self.shape = flat.argmax(-1), x.shape
        return np.take_along_axis(flat, self.best[..., None], -1)[..., 0]

    def _sizes(self, x):
        return ((x.shape[2] - self.pool_h) // self.stride + 1, (x.shape[3] - self.pool_w) // self.stride + 1)

    def backward(self, dout):
        n, c, i, j = np.indices(dout.shape)
        dx = np.zeros(self.shape)
        rows, columns = i * self.stride + self.best // self.pool_w, j * self.stride + self.best % self.pool_w
        np.add.at(dx, (n, c, rows, columns), dout)
        return dx
""",
        "a running maximum": POOL_INIT
        + """
    def forward(self, x):
        s = self.stride
        oh = conv_output_size(x.shape[2], self.pool_h, s)
        ow = conv_output_size(x.shape[3], self.pool_w, s)
        self.parts = []
        out = np.full((*x.shape[:2], oh, ow), -np.inf)
        for u in range(self.pool_h):
            for v in range(self.pool_w):
                place = (slice(None), slice(None), slice(u, u + s * oh, s), slice(v, v + s * ow, s))
                self.parts.append(place)
                out = np.maximum(out, x[place])
        self.x, self.out = x.copy(), out
        return out

    def backward(self, dout):
        dx, left = np.zeros_like(self.x), np.ones(dout.shape, dtype=bool)
        for place in self.parts:
            hit = left & (self.x[place] == self.out)
            dx[place] += np.where(hit, dout, 0.0)
            left &= ~hit
        return dx
""",
    },
    "AveragePooling": {
        "float32": AVERAGE_INIT
        + """
    def forward(self, x):
        (N, C, H, W), s = x.shape, self.stride
        self.shape, x = x.shape, x.astype(np.float32)
        oh, ow = conv_output_size(H, self.pool_h, s), conv_output_size(W, self.pool_w, s)
        out = np.zeros((N, C, oh, ow), dtype=np.float32)
        for i, j in np.ndindex(oh, ow):
            out[:, :, i, j] = x[:, :, i * s : i * s + self.pool_h, j * s : j * s + self.pool_w].mean(axis=(2, 3))
        return out

    def backward(self, dout):
        dx, s = np.zeros(self.shape, dtype=np.float32), self.stride
        share = dout.astype(np.float32) / (self.pool_h * self.pool_w)
        for i, j in np.ndindex(*dout.shape[2:]):
            dx[:, :, i * s : i * s + self.pool_h, j * s : j * s + self.pool_w] += share[:, :, i, j, None, None]
        return dx
""",
        "im2col and col2im": AVERAGE_INIT
        + """
    def forward(self, x):
        N, C, H, W = x.shape
        oh, ow = 1 + (H - self.pool_h) // self.stride, 1 + (W - self.pool_w) // self.stride
        col = im2col(x, self.pool_h, self.pool_w, self.stride).reshape(-1, self.pool_h * self.pool_w)
        self.shape = x.shape
        return col.mean(axis=1).reshape(N, oh, ow, C).transpose(0, 3, 1, 2)

    def backward(self, dout):
        n = self.pool_h * self.pool_w
        col = np.repeat(dout.transpose(0, 2, 3, 1).reshape(-1, 1) / n, n, axis=1)
        col = col.reshape(-1, self.shape[1] * n)
        return col2im(col, self.shape, self.pool_h, self.pool_w, self.stride)
""",
        "strided sums": AVERAGE_INIT
        + """
    def _parts(self, oh, ow):
        s = self.stride
        return [np.s_[:, :, u : u + s * oh : s, v : v + s * ow : s] for u in range(self.pool_h) for v in range(self.pool_w)]

    def forward(self, x):
        oh, ow = [(n - f) // self.stride + 1 for n, f in zip(x.shape[2:], (self.pool_h, self.pool_w))]
        self.x_shape = x.shape
        return sum(x[part] for part in self._parts(oh, ow)) / (self.pool_h * self.pool_w)

    def backward(self, dout):
        dx = np.zeros(self.x_shape)
        for part in self._parts(*dout.shape[2:]):
            dx[part] += dout / self.pool_h / self.pool_w
        return dx
""",
        "loops": AVERAGE_INIT
        + """
        self.saved = []

    def forward(self, x):
        self.saved = x.shape
        N, C, H, W = x.shape
        out = []
        for i in range(0, H - self.pool_h + 1, self.stride):
            row = []
            for j in range(0, W - self.pool_w + 1, self.stride):
                row.append(np.average(x[:, :, i : i + self.pool_h, j : j + self.pool_w].reshape(N, C, -1), axis=-1))
            out.append(row)
        return np.array(out).transpose(2, 3, 0, 1)

    def backward(self, dout):
        dx = np.zeros(self.saved)
        for n, c, i, j in np.ndindex(*dout.shape):
            for u in range(self.pool_h):
                for v in range(self.pool_w):
                    dx[n, c, i * self.stride + u, j * self.stride + v] += dout[n, c, i, j] / (self.pool_h * self.pool_w)
        return dx
""",
    },
    "Flatten": {
        "remembering the input": """
class Flatten:
    def forward(self, x):
        self.x = x
        N, C, H, W = x.shape
        return np.reshape(x, (N, C * H * W))

    def backward(self, dout):
        return np.reshape(dout, self.x.shape)
""",
        "ravel": """
class Flatten:
    def __init__(self):
        self.sizes = None

    def forward(self, x):
        self.sizes = list(x.shape)
        return np.array([image.ravel() for image in x])

    def backward(self, dout):
        return np.array([row.reshape(self.sizes[1:]) for row in dout])
""",
        "concatenating": """
class Flatten(object):
    def forward(self, x):
        self.N, self.C, self.H, self.W = x.shape
        rows = [x[:, c, i, :] for c in range(self.C) for i in range(self.H)]
        return np.concatenate(rows, axis=1)

    def backward(self, dout):
        dx = np.empty((self.N, self.C, self.H, self.W))
        for c in range(self.C):
            for i in range(self.H):
                start = (c * self.H + i) * self.W
                dx[:, c, i, :] = dout[:, start : start + self.W]
        return dx
""",
    },
    "global_max_pool": {
        "two steps": """
def global_max_pool(x):
    return np.max(np.max(x, axis=3), axis=2)
""",
        "flattened maps": """
def global_max_pool(x):
    return np.amax(x.reshape(x.shape[0], x.shape[1], -1), axis=-1)
""",
        "a list": """
def global_max_pool(x):
    return [[max(map(float, x[n, c].ravel())) for c in range(x.shape[1])] for n in range(x.shape[0])]
""",
        "a lambda": """
global_max_pool = lambda x: np.maximum.reduce(x, axis=(-2, -1))
""",
    },
    "global_average_pool": {
        "sum": """
def global_average_pool(x):
    return x.sum(axis=(-1, -2)) / (x.shape[2] * x.shape[3])
""",
        "einsum": """
def global_average_pool(x):
    return np.einsum("ncij->nc", x) / x[0, 0].size
""",
        "loops": """
def global_average_pool(x):
    N, C, H, W = x.shape
    out = np.zeros((N, C))
    for n in range(N):
        for c in range(C):
            for i in range(H):
                for j in range(W):
                    out[n, c] += x[n, c, i, j]
    out /= H * W
    return out
""",
        "means of means": """
global_average_pool = lambda x: x.mean(3).mean(2)
""",
    },
    "conv_param_count": {
        "per filter": """
def conv_param_count(channels, filters, filter_h, filter_w, bias=True):
    return filters * (channels * filter_h * filter_w + int(bias))
""",
        "sizes of arrays": """
def conv_param_count(channels, filters, filter_h, filter_w, bias=True):
    W = np.empty((filters, channels, filter_h, filter_w))
    b = np.empty(filters if bias else 0)
    return W.size + b.size
""",
        "np.prod": """
def conv_param_count(channels, filters, filter_h, filter_w, bias=True):
    count = np.prod([channels, filters, filter_h, filter_w])
    if bias:
        count += filters
    return count
""",
    },
    "q1": {
        "by the rule": """
def q1():
    rows = 1
    for f, s in ((3, 1), (2, 2), (3, 1)):
        rows = (rows - 1) * s + f
    return rows
""",
        "np.int64": """
def q1():
    return np.int64(3 + 1 + 2 * 2)
""",
        "a float without fraction": """
q1 = lambda: 8.0
""",
    },
    "q2": {
        "a list": """
def q2():
    return [8, 784]
""",
        "computed": """
def q2():
    side = conv_output_size(conv_output_size(30, 5, 2, 2), 2, 2)
    return 8, 16 * side * side
""",
        "a shape": """
def q2():
    return np.zeros((8, 16, 7, 7)).reshape(8, -1).shape
""",
        "an array": """
def q2():
    return np.array([8, 784])
""",
    },
    "q3": {
        "upper case": """
def q3():
    return "B"
""",
        "with a space": """
q3 = lambda: "b "
""",
        "computed": """
def q3():
    found = ""
    for letter, f, s, p in (("a", 3, 1, 0), ("b", 2, 2, 0), ("c", 2, 3, 0), ("d", 3, 2, 1)):
        counts = np.zeros(6 + 2 * p)
        for i in range(0, 6 + 2 * p - f + 1, s):
            counts[i : i + f] += 1
        if (counts[p : p + 6] == 1).all():
            found += letter
    return found
""",
    },
}
