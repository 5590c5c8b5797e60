"""The independent numerical reference: every catalogue formula in certified multiple precision."""
