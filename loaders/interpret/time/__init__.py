"""Days, periods and deadlines in the words of a plan."""
