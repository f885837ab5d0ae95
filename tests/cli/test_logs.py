"""Log lines: whoever looks for a reference finds every line of its event, ours and the libraries'."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog
from structlog.contextvars import bound_contextvars

from models import logs
from settings import Settings


@pytest.fixture
def logging_as_before() -> Iterator[None]:
    handlers, level = logging.root.handlers[:], logging.root.level
    yield
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
    structlog.reset_defaults()


def test_every_line_carries_what_was_bound(
    logging_as_before: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOUQIN_LOG_FORMAT", "json")
    logs.configure(Settings())

    with bound_contextvars(reference="7F3KABCD", tenant="demo"):
        structlog.get_logger("ours").info("request.submitted", 申请="SQ000001")
        logging.getLogger("some.library").warning("it is %s", "slow")

    ours, theirs = map(json.loads, capsys.readouterr().err.splitlines())
    assert ours["event"] == "request.submitted" and ours["申请"] == "SQ000001" and ours["level"] == "info"
    assert theirs["event"] == "it is slow" and theirs["level"] == "warning"
    assert {(line["reference"], line["tenant"]) for line in (ours, theirs)} == {("7F3KABCD", "demo")}


def test_the_level_and_the_text_form_are_settings(
    logging_as_before: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOUQIN_LOG_LEVEL", "warning")
    logs.configure(Settings())

    structlog.get_logger().info("too.quiet")
    structlog.get_logger().error("loud.enough", reference="X")

    [line] = capsys.readouterr().err.splitlines()
    assert "[error" in line and "loud.enough" in line and "reference=X" in line


def test_a_traceback_shows_no_values_of_variables(
    logging_as_before: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for form in ("json", "text"):
        monkeypatch.setenv("HOUQIN_LOG_FORMAT", form)
        logs.configure(Settings())
        password = "hunter2".upper()
        try:
            raise ValueError("broken")
        except ValueError:
            structlog.get_logger().exception("page.failed")

        said = capsys.readouterr().err
        assert "ValueError: broken" in said and password not in said
