"""`python -m cli` is `houqin`, for whoever starts it without the console script."""

from cli import main

main()
