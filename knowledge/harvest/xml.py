"""XML from a site: no entities, no outside parts; names without their namespaces."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException, ElementTree

from knowledge.harvest.errors import NotFetched


def parsed(content: bytes) -> Element:
    """The root. Raises `NotFetched` for what is no XML, or more than that."""
    try:
        return ElementTree.fromstring(content, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError, RecursionError) as error:
        raise NotFetched("daftarnya bukan XML yang sah") from error


def name(element: Element) -> str:
    """`{http://…}loc` → `loc`."""
    return str(element.tag).rpartition("}")[2].lower()


def children(element: Element, *names: str) -> Iterator[Element]:
    """The children with one of these names, in the order of the names."""
    for wanted in names:
        yield from (child for child in element if name(child) == wanted)


def text(element: Element, *names: str) -> str:
    """The text of the first such child that has any."""
    return next((said for child in children(element, *names) if (said := "".join(child.itertext()).strip())), "")
