"""The model writer: better prose from any chat model langchain knows, from the same task and under the same checks."""

import os
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import SecretStr

from knowledge.errors import NaraError
from prompts.breaker import Breaker
from prompts.call import Caller
from prompts.draft import Draft, Task
from prompts.faults import BadOutput, ModelUnavailable
from prompts.forms import Form, form_of
from prompts.habits import habits_text
from prompts.material import block, material
from prompts.offline import OfflineWriter
from prompts.privacy import Vault
from prompts.stream import Limits, Tell, silent
from prompts.templates import Templates

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

__all__ = ["ModelSettings", "ModelUnavailable", "ModelWriter", "TracingOn", "chat_model", "refuse_tracing"]

_TONES = {
    "biasa": "lugas dan akrab",
    "resmi": "resmi, tanpa sapaan",
    "hangat": "hangat",
    "muda": "santai untuk pembaca muda, menyapa dengan 'kamu', tetap baku",
    "sederhana": "sangat sederhana: kata sehari-hari, satu hal dalam satu kalimat, paling panjang 12 kata",
}
_LENGTHS = {"pendek": "pendek", "biasa": "sedang", "panjang": "panjang, semua isi draf dasar termuat"}
Wish = tuple[Draft, str]  # the draft as it stands, and what its operator wants of it
_TRACING = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2")


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Which model and how long to wait (seconds): `timeout` for an answer or its first words, `stall` from word to
    word, `deadline` for all of a draft. The key is secret and shown by no `repr`."""

    model: str
    provider: str = "openai"
    base_url: str = ""
    api_key: SecretStr = field(default_factory=lambda: SecretStr(""))
    timeout: float = 20.0
    deadline: float = 60.0
    max_tokens: int = 1500
    attempts: int = 2
    stream: bool = True
    stall: float = 8.0


class TracingOn(NaraError):
    """LangSmith tracing is switched on in the environment."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} aktif: isi draf akan terkirim ke luar. Hapus dari lingkungan, lalu mulai lagi.")


def refuse_tracing(environment: Mapping[str, str] | None = None) -> None:
    """Raise `TracingOn` where LangChain would send every prompt and draft to LangSmith.

    Not a setting of ours: LangChain itself reads these names, so only their presence is looked at.
    """
    found = os.environ if environment is None else environment
    for name in _TRACING:
        if found.get(name, "").strip().lower() not in ("", "0", "false", "no", "off"):
            raise TracingOn(name)


def chat_model(settings: ModelSettings) -> "BaseChatModel":
    """The model through `init_chat_model`, without retries of its own. Raises `ModelUnavailable` if settings forbid."""
    from langchain.chat_models import init_chat_model

    options: dict[str, Any] = {
        "timeout": settings.timeout,
        "max_retries": 0,
        "max_tokens": settings.max_tokens,
        "temperature": 0.3,
    }
    if settings.base_url:
        options["base_url"] = settings.base_url
    if key := settings.api_key.get_secret_value() or ("-" if settings.base_url else ""):
        options["api_key"] = key  # a local server wants no key, but its client wants one
    try:
        model: BaseChatModel = init_chat_model(settings.model, model_provider=settings.provider, **options)
    except ImportError:
        name = f"langchain-{settings.provider.replace('_', '-')}"
        raise ModelUnavailable(f"Paket {name} belum terpasang.", "ImportError") from None
    except Exception as error:  # providers validate in their own ways, and their texts may repeat the key
        raise ModelUnavailable("Pengaturan model tidak dapat dipakai.", type(error).__name__) from None
    return model


class ModelWriter:
    """Rewrites the offline draft with a model; what has to be exact (form, place, hashtags) is added by code."""

    def __init__(
        self,
        model: "BaseChatModel",
        templates: Templates,
        base: OfflineWriter,
        settings: ModelSettings,
        *,
        clock: Callable[[], float] = time.monotonic,
        nonce: Callable[[], str] = lambda: secrets.token_hex(8),
    ) -> None:
        self.deadline = settings.deadline
        self._templates, self._base, self._nonce = templates, base, nonce
        self._caller = Caller(
            model,
            limits=Limits.of(settings.timeout, settings.stall, settings.max_tokens),
            deadline=settings.deadline,
            attempts=settings.attempts,
            breaker=Breaker(clock),
            streams=settings.stream,
        )

    @staticmethod
    def load(settings: ModelSettings) -> "ModelWriter":
        """With the bundled prompts. Raises `NaraError` for a broken prompt or an unusable setting."""
        return ModelWriter(chat_model(settings), Templates.load(), OfflineWriter.load(), settings)

    async def write(self, task: Task, tell: Tell = silent) -> Draft:
        """Write the draft; `tell` hears how far it is. Raises `ModelUnavailable`."""
        return await self._asked(task, tell=tell)

    async def revise(self, task: Task, draft: Draft, wish: str, tell: Tell = silent) -> Draft:
        """The draft changed as the operator wishes in words of their own. Raises `ModelUnavailable`."""
        return await self._asked(task, wish=(draft, wish), tell=tell)

    async def repair(
        self, task: Task, draft: Draft, findings: Sequence[str], wish: Wish | None = None, tell: Tell = silent
    ) -> Draft:
        """The draft again with exactly these findings mended, still as wished. Raises `ModelUnavailable`."""
        return await self._asked(task, wish=wish, mend=(draft, findings), tell=tell)

    async def _asked(
        self, task: Task, wish: Wish | None = None, mend: tuple[Draft, Sequence[str]] | None = None, *, tell: Tell
    ) -> Draft:
        from langchain_core.messages import HumanMessage, SystemMessage

        form, vault, nonce = form_of(task, self._base), Vault(), self._nonce()
        if not form.blocks:  # a form of nothing but exact lines: there is nothing to ask
            raise ModelUnavailable("Naskah ini tidak memuat kalimat yang dapat ditulis ulang model.", "NoProse")
        requests: list[str] = []
        if wish is not None:
            asked = block("PERMINTAAN", wish[1], nonce, vault)
            requests.append(
                self._templates.render("ubah", penanda=nonce, permintaan=asked, naskah=vault.hide(wish[0].text))
            )
        if mend is not None:
            listed = "\n".join(f"- {finding}" for finding in mend[1])
            requests.append(
                self._templates.render("perbaiki", temuan=vault.hide(listed), naskah=vault.hide(mend[0].text))
            )
        messages = [
            SystemMessage(self._prompt(task, form, vault, nonce)),
            HumanMessage("\n\n".join(requests) or "Tulis sekarang."),
        ]
        told = (text for _, text in form.blocks)
        known = "\n".join((task.brief.told, *told, *(passage.text for passage in task.passages)))

        def read(text: str) -> Draft:
            if nonce in text or "<<<" in text:
                raise BadOutput("naskah memuat penanda bahan")
            return form.read(text, vault.restore, known).model_copy(update={"writer": "model"})

        return await self._caller.ask(messages, read, tell)

    def _prompt(self, task: Task, form: Form, vault: Vault, nonce: str) -> str:
        common = {
            "slot": ", ".join(f"[LENGKAPI: {s}]" for s in form.slots) or "tidak ada",
            "nada": "; ".join([_TONES[task.style.tone], *(habits_text(task.habits) if task.habits else ())]),
            "panjang": _LENGTHS[task.style.length],
        }
        shared = self._templates.render("aturan", **common)
        values = {"penanda": nonce, "bahan": material(task, form.blocks, nonce, vault), "aturan": shared}
        return self._templates.render(task.brief.kind, **common, **values, **form.values)
