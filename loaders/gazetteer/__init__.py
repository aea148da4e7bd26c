"""The gazetteer of agencies: data, and how a name is looked up."""
