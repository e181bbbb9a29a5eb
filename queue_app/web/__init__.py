"""The pages and the API: parse, call one action, answer. Nothing is decided here."""
