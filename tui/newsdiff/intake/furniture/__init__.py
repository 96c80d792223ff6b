"""What is page furniture: rules, numbers of a block and its neighbours, weights."""
