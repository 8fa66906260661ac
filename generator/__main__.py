"""``python -m generator`` is the command `handbok`."""

from generator.cli import main

main(prog_name="handbok")
