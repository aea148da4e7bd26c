"""How the plans that are not plain text were made: one file a plan, and what they share."""
