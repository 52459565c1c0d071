"""The tables as SQLAlchemy sees them. The schema itself is made by `migrations`; a test holds both together."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()

operators = Table(
    "operators",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("role", Text, nullable=False),
    Column("agency", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("joined", Text, nullable=False),
)
invites = Table(
    "invites",
    metadata,
    Column("code_hash", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Column("agency", Text, nullable=False),
    Column("created_by", BigInteger, nullable=False),
    Column("created", Text, nullable=False),
    Column("expires", Text, nullable=False),
    Column("used_by", BigInteger),
    Column("used", Text),
)
strangers = Table(
    "strangers",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Text, primary_key=True),
    Column("attempts", Integer, nullable=False),
)
drafts = Table(
    "drafts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("operator", BigInteger, nullable=False),
    Column("origin", BigInteger),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("text_message", BigInteger),
    Column("evidence_message", BigInteger),
    Column("question_message", BigInteger),
    Column("created", Text, nullable=False),
    Column("updated", Text, nullable=False),
    Column("kit", Integer),
    Column("shown", Text),
    Column("undone", BigInteger),
)
kits = Table(
    "kits",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("operator", BigInteger, nullable=False),
    Column("lead", Integer, nullable=False),
    Column("origin", BigInteger),
    Column("message", BigInteger),
    Column("created", Text, nullable=False),
)
versions = Table(
    "versions",
    metadata,
    Column("draft_id", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("parent", Integer, nullable=False),
    Column("action", Text, nullable=False),
    Column("brief", Text, nullable=False),
    Column("draft", Text, nullable=False),
    Column("report", Text, nullable=False),
    Column("style", Text, nullable=False),
    Column("programme", Text, nullable=False),
    Column("answers", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("origin", BigInteger),
)
checks = Table(
    "checks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("operator", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("report", Text, nullable=False),
    Column("created", Text, nullable=False),
)
uploads = Table(
    "uploads",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("operator", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("decided", Text),
    Column("body", LargeBinary),
    Column("origin", BigInteger),
    Column("album", Text),
    Column("kind", Text),
    Column("alone", Integer, nullable=False),
    Column("card", BigInteger),
    Column("decider", BigInteger),
)
upload_documents = Table(
    "upload_documents",
    metadata,
    Column("upload", Integer, primary_key=True, autoincrement=False),
    Column("document", Text, primary_key=True),
)
suggestions = Table(
    "suggestions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("operator", BigInteger, nullable=False),
    Column("origin", BigInteger),
    Column("text", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("decided", Text),
    Column("decider", BigInteger),
)
notices = Table(
    "notices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", BigInteger, nullable=False),
    Column("topic", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("buttons", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("sent", Text),
)
chats = Table(
    "chats",
    metadata,
    Column("operator", BigInteger, primary_key=True, autoincrement=False),
    Column("command", Text),
    Column("since", Text),
    Column("draft", Integer),
    Column("field", Text),
    Column("album", Text),
    Column("taken", BigInteger),
    Column("menu", Text),
    Column("held", Text),
    Column("held_at", Text),
    Column("held_origin", BigInteger),
)
audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("actor", BigInteger, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
)
feedback = Table(
    "feedback",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("operator", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("created", Text, nullable=False),
)
exceptions = Table(
    "exceptions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("operator", BigInteger, nullable=False),
    Column("agency", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("revoked", Text),
)
inbox = Table(
    "inbox",
    metadata,
    Column("bot", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("payload", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("received", Text, nullable=False),
    Column("finished", Text),
)
