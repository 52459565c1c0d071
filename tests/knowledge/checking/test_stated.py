"""What a source states is looked up by keys, and is what comparing with each of its facts would tell."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.checking.comparing import same
from knowledge.checking.grounding import states
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity


@given(st.data())
def test_what_a_source_states_is_what_one_of_its_facts_says(data: st.DataObject) -> None:
    kind = st.sampled_from(["number", "money", "percent", "date", "time", "place", "person", "organisation"])
    key = st.sampled_from(
        ["80|warga", "80|", "2025|tahun", "2025|", "ratusan|warga", "1500|kilogram", "1.5|ton", "80|rupiah", "budi",
         "budi santoso", "2025-09-24", "2025-09", "2025-09-24/2025-09-26", "09:00", "09:00/12:00", "cibeber",
         "kecamatan cibeber", "rt 3", "rt 30", "pwi", "pwi cilegon"]
    )  # fmt: skip
    facts = st.builds(lambda k, v, d: Entity(0, 1, k, v, v, d), kind, key, st.sampled_from(["", "sekitar"]))
    source = Source("sumber", "dokumen", tuple(data.draw(st.lists(facts, max_size=6))), " ")
    entity = data.draw(facts)
    known = (entity.kind, entity.key) in source.keys
    assert states(source, entity) == (known or any(same(entity, other) for other in source.entities))
