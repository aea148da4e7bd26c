"""Reads Excel workbooks."""
