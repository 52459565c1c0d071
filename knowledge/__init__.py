"""What we may say: documents, their index, the search over it, and the checks against it."""

import re

# Patterns stand where they are used, some 1,900 of them, and Python remembers the last 512: a note was read and written
# with sixty compiled anew, half of the time it took. The name is `re`'s own; without it nothing but time is lost.
vars(re)["_MAXCACHE"] = 8192
