"""An answer that comes as a stream: it is told how far it is, and however it fails it ends within its budget."""

import json
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.chat_server import (
    Answer,
    ChatServer,
    body,
    breaks_off,
    chat_server,
    drops,
    ends,
    fails,
    goes_wrong,
    hangs,
    never_ends,
    says,
    says_alive,
    says_whole,
    streams,
)
from prompts.faults import ModelUnavailable
from prompts.model import ModelSettings, ModelWriter
from prompts.progress import Progress, progress_of
from tests import bundled
from tests.prompts.test_model import CAPTION, GOOD_CAPTION, GOOD_RELEASE, WAITED_OUT

WHOLE = json.dumps(GOOD_CAPTION, ensure_ascii=False)
HALF = WHOLE[: len(WHOLE) // 2]


@pytest.fixture
def server() -> Iterator[ChatServer]:
    with chat_server() as running:
        yield running


def writer(server: ChatServer, *, timeout: float = 3.0, stall: float = 0.5, stream: bool = True) -> ModelWriter:
    return bundled.model_writer(
        ModelSettings("tiruan", base_url=server.url, timeout=timeout, stall=stall, deadline=4.0, stream=stream)
    )


async def test_a_streamed_answer_is_a_draft_and_is_told_part_by_part(server: ChatServer) -> None:
    server.enqueue(says(WHOLE))
    told: list[Progress] = []
    draft = await writer(server).write(CAPTION, told.append)
    assert draft.writer == "model"
    assert server.requests[0]["stream"] is True
    assert {one.part for one in told} >= {"kail", "paragraf"}
    assert told[-1].number == len(GOOD_CAPTION["paragraf"])
    assert [one.words for one in told] == sorted(one.words for one in told)


async def test_a_slow_stream_is_not_given_up_while_words_come(server: ChatServer) -> None:
    server.enqueue(streams(WHOLE, ends(), every=0.03))
    draft = await writer(server, timeout=0.4, stall=0.4).write(CAPTION)
    assert draft.writer == "model"


FAULTS: dict[str, tuple[Answer, str]] = {
    "stalls": (streams(HALF, hangs), "tidak menjawab"),
    "stalls before the first word": (streams("", hangs), "tidak menjawab"),
    "only signs of life": (streams(HALF, says_alive), "tidak menjawab"),
    "breaks off mid-chunk": (streams(HALF, breaks_off), "tidak dapat d"),
    "connection closed": (streams(HALF, drops), "tidak lengkap|tidak dapat d"),
    "ends without a reason": (streams(WHOLE, ends(None)), "tidak lengkap"),
    "ends in the middle of its JSON": (streams(HALF, ends()), "tidak lengkap"),
    "cut by length": (streams(WHOLE, ends("length")), "tidak lengkap"),
    "filtered": (streams(HALF, ends("content_filter")), "tidak lengkap"),
    "an error for a chunk": (streams(HALF, goes_wrong), "bermasalah|tidak dapat dibaca"),
    "an error for the first chunk": (streams("", goes_wrong), "bermasalah|tidak dapat dibaca"),
    "repeats for ever": (streams(HALF, never_ends("warga ")), "tidak lengkap"),
    "never ends": (
        streams(HALF, never_ends("warga satu dua tiga empat lima enam tujuh delapan sembilan puluh ")),
        "tidak",
    ),
    "no words": (streams("", ends()), "tidak lengkap"),
}


@pytest.mark.parametrize(("answer", "why"), FAULTS.values(), ids=FAULTS.keys())
async def test_a_faulty_stream_ends_within_its_budget_with_a_reason(
    server: ChatServer, answer: Answer, why: str
) -> None:
    server.enqueue(answer)
    began = time.monotonic()
    with pytest.raises(ModelUnavailable, match=why):
        await writer(server, timeout=0.6, stall=0.4).write(CAPTION)
    assert time.monotonic() - began < WAITED_OUT
    assert len(server.requests) <= 2


async def test_signs_of_life_do_not_put_off_the_wait_for_words(server: ChatServer) -> None:
    server.enqueue(streams(HALF, says_alive), says(WHOLE))
    draft = await writer(server).write(CAPTION)
    assert draft.writer == "model"  # there was time left for a second try
    assert len(server.requests) == 2


@pytest.mark.parametrize("fault", [streams(HALF, drops), streams(HALF, hangs), streams(WHOLE, ends(None))])
async def test_a_stream_that_fails_once_is_asked_for_again(server: ChatServer, fault: Answer) -> None:
    server.enqueue(fault, says(WHOLE))
    assert (await writer(server).write(CAPTION)).writer == "model"


async def test_a_server_without_streams_is_asked_for_the_whole_and_from_then_on(server: ChatServer) -> None:
    server.enqueue(says_whole(WHOLE))
    plain = writer(server)
    assert (await plain.write(CAPTION)).writer == "model"
    assert (await plain.write(CAPTION)).writer == "model"
    assert [bool(request.get("stream")) for request in server.requests] == [True, False, False]


async def test_a_server_that_refuses_to_stream_is_asked_for_the_whole(server: ChatServer) -> None:
    server.enqueue(fails(400, "stream is not supported by this model"), says_whole(WHOLE))
    assert (await writer(server).write(CAPTION)).writer == "model"


async def test_a_broken_answer_turns_no_streams_off(server: ChatServer) -> None:
    server.enqueue(body({}), body({}), says(WHOLE))
    once = writer(server)
    with pytest.raises(ModelUnavailable):
        await once.write(CAPTION)
    await once.write(CAPTION)
    assert server.requests[-1]["stream"] is True


async def test_streams_are_switched_off_by_a_setting(server: ChatServer) -> None:
    server.enqueue(says(WHOLE))
    await writer(server, stream=False).write(CAPTION)
    assert not server.requests[0].get("stream")


def test_progress_names_the_part_that_is_written_and_counts_words() -> None:
    release = json.dumps(GOOD_RELEASE, ensure_ascii=False)
    title = len(str(GOOD_RELEASE["judul"]).split())
    assert progress_of(release[: release.index('", "teras')]) == Progress("judul", 1, title)
    assert progress_of(release).part == "paragraf"
    assert progress_of(release).number == len(GOOD_RELEASE["tubuh"])
    assert progress_of("") == Progress()
    assert progress_of("Baik, ini captionnya").words == 3


@given(st.text(max_size=300))
def test_no_text_is_too_odd_to_tell_how_far_it_is(text: str) -> None:
    found = progress_of(text)
    assert 0 <= found.words <= len(text)
