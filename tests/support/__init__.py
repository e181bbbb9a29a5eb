"""What the tests stand on: real engines, a real server, a real browser, and people to act in the stories."""
