"""Time and cost of the model: pure functions on the Handbook."""

from generator.estimate.calculate import ActivityEstimate, Band, Estimate, Money, estimate, quantity

__all__ = ["ActivityEstimate", "Band", "Estimate", "Money", "estimate", "quantity"]
