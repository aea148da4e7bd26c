"""Agencies in the words of a plan: owners, roles, parts of bodies, and bodies nobody knows."""
