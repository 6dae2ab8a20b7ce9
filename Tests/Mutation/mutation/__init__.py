"""Mutation testing of the evaluator: what `mutate.py` is made of."""
