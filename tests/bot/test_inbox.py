"""No update is lost and none is worked on twice; order holds in a chat, and chats do not wait for each other."""

import asyncio
import itertools
import json
from datetime import datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram import Bot, Update

from bot.clock import JAKARTA
from bot.inbox import Inbox
from bot.order import ChatOrder
from bot.pieces import Pieces
from bot.storage import Store
from tests.bot.wire import Wire
from tests.waiting import PATIENCE

NOW = datetime(2025, 10, 12, 10, tzinfo=JAKARTA)
FRESH = itertools.count()
BOT = Bot("42:test", request=Wire(), get_updates_request=Wire())


def _update(number: int, chat: int = 1, text: str = "halo", **message: Any) -> Update:
    person = {"id": chat, "is_bot": False, "first_name": "A"}
    data = {
        "message_id": number,
        "date": int(NOW.timestamp()),
        "chat": {"id": chat, "type": "private"},
        "from": person,
        "text": text,
    }
    return Update.de_json({"update_id": number, "message": data | message}, BOT)


def _inbox(store: Store, patience: float = 0) -> Inbox:
    return Inbox(store.inbox, 42, lambda: NOW, Pieces(patience))


def _drain(inbox: Inbox) -> list[Update]:
    found = []
    while not inbox.empty():
        item = inbox.get_nowait()
        assert isinstance(item, Update)
        found.append(item)
    return found


async def test_update_is_on_the_disk_before_put_returns(store: Store) -> None:
    await _inbox(store).put(_update(1))
    assert store.inbox.open_count(42) == 1


async def test_repeated_update_is_dropped(store: Store) -> None:
    inbox = _inbox(store)
    for _ in range(3):
        await inbox.put(_update(7))
    assert [u.update_id for u in _drain(inbox)] == [7]
    await inbox.finish(_update(7))
    await inbox.put(_update(7))
    assert _drain(inbox) == []


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.integers(1, 30), unique=True, min_size=1, max_size=12),
    st.data(),
)
def test_what_was_not_finished_is_queued_again_in_order(store: Store, numbers: list[int], data: st.DataObject) -> None:
    finished = data.draw(st.sets(st.sampled_from(numbers)))
    bot_id = 1000 + next(FRESH)

    async def run() -> list[int]:
        killed = Inbox(store.inbox, bot_id, lambda: NOW, Pieces(0))
        for n in numbers:
            await killed.put(_update(n))
        for n in finished:
            await killed.finish(_update(n))
        restarted = Inbox(store.inbox, bot_id, lambda: NOW, Pieces(0))
        await restarted.reopen(BOT)
        return [update.update_id for update in _drain(restarted)]

    assert asyncio.run(run()) == sorted(set(numbers) - finished)


async def test_requeued_update_is_the_same_update(store: Store) -> None:
    original = _update(3, text="kerja bakti rt 03 <b>&</b> 🎉")
    await _inbox(store).put(original)
    restarted = _inbox(store)
    await restarted.reopen(BOT)
    (again,) = _drain(restarted)
    assert json.loads(again.to_json()) == json.loads(original.to_json())


async def test_update_that_kills_the_process_three_times_is_put_aside(store: Store) -> None:
    await _inbox(store).put(_update(1))
    counts = []
    for _ in range(4):
        restarted = _inbox(store)
        counts.append(await restarted.reopen(BOT))
    assert counts == [1, 1, 1, 0]


async def test_answered_update_keeps_no_content(store: Store) -> None:
    inbox = _inbox(store)
    await inbox.put(_update(1, text="nama lengkap warga"))
    await inbox.finish(_update(1))
    assert store.inbox.sweep(NOW + timedelta(days=8)) == 1


async def test_two_bots_do_not_share_update_ids(store: Store) -> None:
    await _inbox(store).put(_update(1))
    other = Inbox(store.inbox, 43, lambda: NOW, Pieces(0))
    await other.put(_update(1))
    assert len(_drain(other)) == 1


async def test_order_holds_in_a_chat_and_chats_do_not_wait(store: Store) -> None:
    inbox, done = _inbox(store), []
    order = ChatOrder(inbox, at_once=32)
    gate = asyncio.Event()

    async def work(chat: int, number: int) -> None:
        if chat == 1 and number == 0:
            await gate.wait()
        done.append((chat, number))

    tasks = [
        asyncio.create_task(order.process_update(_update(chat * 10 + n, chat), work(chat, n)))
        for n in range(3)
        for chat in (1, 2)
    ]
    await asyncio.sleep(0.1)
    assert done == [(2, 0), (2, 1), (2, 2)]
    gate.set()
    await asyncio.gather(*tasks)
    assert done[3:] == [(1, 0), (1, 1), (1, 2)]


async def test_one_busy_chat_does_not_take_every_slot(store: Store) -> None:
    inbox, done = _inbox(store), []
    order = ChatOrder(inbox, at_once=2)
    gate = asyncio.Event()

    async def slow() -> None:
        await gate.wait()

    async def quick() -> None:
        done.append("quick")

    busy = [asyncio.create_task(order.process_update(_update(n, 1), slow())) for n in range(50)]
    await asyncio.sleep(0.05)
    await asyncio.wait_for(order.process_update(_update(99, 2), quick()), PATIENCE)
    assert done == ["quick"]
    gate.set()
    await asyncio.gather(*busy)


async def test_cancelled_work_stays_open(store: Store) -> None:
    inbox = _inbox(store)
    await inbox.put(_update(1))
    order = ChatOrder(inbox, at_once=32)
    task = asyncio.create_task(order.process_update(_update(1), asyncio.sleep(30)))
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert store.inbox.open_count(42) == 1


async def test_pieces_of_a_split_text_become_one_update(store: Store) -> None:
    inbox = _inbox(store, patience=0.2)
    for number, text in enumerate(["a" * 4000, "b" * 3000, "ekor"], start=1):
        await inbox.put(_update(number, text=text))
    (joined,) = _drain(inbox)
    assert joined.message
    assert joined.message.text == "\n".join(["a" * 4000, "b" * 3000, "ekor"])
    await inbox.finish(joined)
    assert store.inbox.open_count(42) == 0


async def test_long_text_alone_is_released_after_a_moment(store: Store) -> None:
    inbox = _inbox(store, patience=0.1)
    await inbox.put(_update(1, text="a" * 3000))
    assert inbox.empty()
    update = await asyncio.wait_for(inbox.get(), PATIENCE)
    assert isinstance(update, Update)


async def test_command_and_other_chats_are_not_joined(store: Store) -> None:
    inbox = _inbox(store, patience=0.2)
    await inbox.put(_update(1, text="a" * 3000))
    await inbox.put(_update(2, chat=2, text="pendek"))
    await inbox.put(_update(3, text="/bantuan"))
    assert [u.update_id for u in _drain(inbox)] == [2, 1, 3]


async def test_nothing_is_held_back_when_the_bot_stops(store: Store) -> None:
    inbox, stop = _inbox(store, patience=30), object()
    await inbox.put(_update(1, text="a" * 3000))
    await inbox.put(stop)
    assert isinstance(inbox.get_nowait(), Update)
    assert inbox.get_nowait() is stop
