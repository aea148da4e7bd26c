"""From an answer to a person: the pages and the maps, which come with the dashboard."""
