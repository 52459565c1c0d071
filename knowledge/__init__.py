"""What we may say: documents, their index, the search over it, and the checks against it."""

import os
import re

# Patterns stand where they are used, some 1,900 of them, and Python remembers the last 512: a note was read and written
# with sixty compiled anew, half of the time it took. The name is `re`'s own; without it nothing but time is lost.
vars(re)["_MAXCACHE"] = 8192

# Vectors are multiplied with some thousand others at most: 0.3 ms on one core. Several wait for each other, 10 ms and
# more where they are busy with other work (searches beside seven busy processes: median 100 to 179 ms with two threads,
# 43 to 63 with one). NumPy reads it when it is first imported; whoever sets it keeps what was set.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
