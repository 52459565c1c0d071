"""Wordings of one question become one topic, whatever their order and number."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from knowledge.topics import Asked, topics, without

NOW = datetime(2025, 10, 12, tzinfo=UTC)
WORDS = ("imunisasi", "polio", "museum", "tiket", "jadwal", "posyandu", "beasiswa", "pasar")
asked = st.lists(
    st.builds(
        Asked,
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
        st.integers(1, 5),
        st.integers(0, 50).map(lambda hours: NOW - timedelta(hours=hours)),
    ),
    max_size=12,
)


@given(asked)
def test_every_question_is_counted_once_and_the_most_wanted_stands_first(every: list[Asked]) -> None:
    found = topics(every)
    assert sum(topic.times for topic in found) == sum(one.times for one in every)
    assert sum(1 + len(topic.others) for topic in found) == len(every)
    assert [topic.times for topic in found] == sorted((topic.times for topic in found), reverse=True)


@given(asked)
def test_closing_every_topic_now_leaves_none(every: list[Asked]) -> None:
    found = topics(every)
    assert without(found, [Asked(topic.text, 1, NOW) for topic in found]) == []
    assert without(found, [Asked(topic.text, 1, NOW - timedelta(days=9)) for topic in found]) == found


def test_other_words_for_the_same_question_are_one_topic() -> None:
    one, two = Asked("Kapan jadwal imunisasi polio?", 2, NOW), Asked("jadwal imunisasi polio di puskesmas", 1, NOW)
    (topic,) = topics([two, one])
    assert (topic.text, topic.times, topic.others) == (one.text, 3, [two.text])
