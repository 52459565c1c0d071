"""Which files start first, so that no worker is left alone with a long one at the end.

xdist hands out whole files in this order (`--dist loadfile --no-loadscope-reorder`); by itself it would begin with
those that hold the most tests, and the longest hold one or two. By the seconds that each takes, as `--durations=0`
tells them; what is not listed takes less than ten and comes as it is collected.
"""

from pathlib import Path

import pytest

HERE = Path(__file__).parent
LONGEST = (
    "command/test_commands.py",
    "e2e/test_kill.py",
    "knowledge/test_ingest_kill.py",
    "e2e/test_chat.py",
    "e2e/test_knowledge.py",
    "e2e/test_page.py",
    "e2e/test_run.py",
    "bench/test_kills.py",
    "sandbox/test_page.py",
    "knowledge/test_watching.py",
    "knowledge/checking/test_check.py",
    "e2e/test_slow_model.py",
    "knowledge/extraction/test_hostile.py",
    "e2e/test_free_words.py",
    "knowledge/test_ingest_command.py",
    "knowledge/test_server.py",
    "prompts/test_kinds.py",
    "prompts/test_lying.py",
    "bot/test_killed.py",
    "knowledge/test_full_disk.py",
    "knowledge/harvest/test_command.py",
    "knowledge/checking/test_rules.py",
    "knowledge/extraction/test_hostile_generated.py",
    "knowledge/scanning/test_scanner.py",
    "prompts/test_model.py",
    "prompts/test_stream.py",
    "bot/test_recheck.py",
    "knowledge/test_base.py",
    "knowledge/test_index.py",
    "knowledge/test_generation.py",
    "prompts/test_properties.py",
    "prompts/test_write.py",
    "bot/test_paper.py",
    "knowledge/extraction/test_poor.py",
)


def longest_first(items: list[pytest.Item]) -> None:
    """Put the tests of the files listed first, in their order; every file listed must be there."""
    places = {HERE / name: place for place, name in enumerate(LONGEST)}
    if gone := [str(path) for path in places if not path.is_file()]:
        raise pytest.UsageError(f"tests/order.py names files that are gone: {', '.join(gone)}")
    items.sort(key=lambda item: places.get(item.path, len(places)))
