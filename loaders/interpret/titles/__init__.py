"""What headings, titles and covers call a review or a part of a plan."""
