"""Chromium for the tests that open pages."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Browser, async_playwright

FLAGS = (
    *("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
    # No page of ours may need anything from outside.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@asynccontextmanager
async def open_chromium() -> AsyncIterator[Browser]:
    """The system's Chromium. Without one the test is skipped, and fails on the build machine (CI is set)."""
    candidates = (os.environ.get("CHROMIUM"), shutil.which("chromium"), shutil.which("google-chrome"))
    path = next((path for path in candidates if path and os.access(path, os.X_OK)), None)
    if path is None:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("no Chromium: apt-get install -y chromium, or set CHROMIUM")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        await browser.close()
