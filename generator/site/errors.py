"""What can stop the site room."""

from __future__ import annotations


class EngineError(Exception):
    """The engine refused the staged pages; the message holds its own words."""


class PortTaken(Exception):
    """Another program listens on the port that the preview was to have."""
