"""What a person has settled about a plan: read, applied, written, taken back."""
