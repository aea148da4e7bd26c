"""Commands of the command line that settle doubts and follow versions, one function each."""
