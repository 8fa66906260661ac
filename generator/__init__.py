"""The handbook's program."""

import time

STARTED = time.time()
"""When this process began to read the program, in seconds since 1970: what is saved later may not be what runs."""
