"""The console script. Standard library only: `serve` must be able to patch before anything else is imported."""

import sys


def main() -> int:
    """`serve` goes to serve.py (eventlet) unless another engine is asked for; everything else to cli.py."""
    if sys.argv[1:2] in (["serve"], ["up"], ["demo"]):
        from queue_app.serve import main as run
    else:
        from queue_app.cli import main as run
    return run()


if __name__ == "__main__":
    sys.exit(main())
