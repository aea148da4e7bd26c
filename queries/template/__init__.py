"""From the graph of a review to the Home Office action plan template, filled."""
