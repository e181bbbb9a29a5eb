"""Pure rules: standard library only, no clock, no input or output; `now` is passed in."""
