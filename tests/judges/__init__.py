"""Judges that this project did not write: each module runs one of them and returns what it finds as `Finding` values."""
