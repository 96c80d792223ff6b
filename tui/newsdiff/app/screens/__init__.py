"""The screens. Each owns its state, its keys and its workers."""
