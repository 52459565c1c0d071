"""Who and where: dated office holders, agencies, kecamatan and kelurahan, with the ways people write them."""

from knowledge.names.names import Names
from knowledge.names.records import Agency, Holder, Kecamatan, Kelurahan, Office, Organisation

__all__ = ["Agency", "Holder", "Kecamatan", "Kelurahan", "Names", "Office", "Organisation"]
