"""The README's picture, taken of the running bot: `python -m docs.screenshot` (needs Debian's Chromium)."""

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.e2e.process import started
from tests.sandbox.browser import DESKTOP, PHONE, opened

PICTURES = Path(__file__).parent / "gambar"
WIDE = DESKTOP | {"viewport": {"width": 1120, "height": 1080}}  # tall enough for the note, the caption and its evidence
EVIDENCE = "#log .message.bot:has-text('DRAF · ') >> .keyboard"


async def _take(url: str) -> None:
    for name, device, person in (("obrolan.png", WIDE, 0), ("obrolan-ponsel.png", PHONE, 1)):
        async with opened(url, **device) as page:
            page.set_default_timeout(30_000)
            await page.evaluate("n => document.querySelectorAll('#people .person')[n].click()", person)
            await page.click(f".example >> nth={1 - person}")
            await page.wait_for_selector(EVIDENCE)
            await page.wait_for_timeout(1500)
            await page.screenshot(path=PICTURES / name)


def main() -> int:
    """Start the bot on the demo corpus, send the example notes, save what the page shows."""
    with tempfile.TemporaryDirectory() as folder, started(Path(folder)) as bot:
        asyncio.run(_take(bot.url))
    return 0


if __name__ == "__main__":
    sys.exit(main())
