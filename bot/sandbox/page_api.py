"""The chat page's own small API under `/sandbox/`: what a person does, and what they see."""

import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import quote

from pydantic import ValidationError
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.sandbox.failure import ApiError
from bot.sandbox.files import MAX_DOWNLOAD, Upload
from bot.sandbox.formatted import Json
from bot.sandbox.guard import has_key, same_origin
from bot.sandbox.limits import Failure
from bot.sandbox.page_bodies import Conditions, NewPerson, Press, Rewriting, Sample, Saying
from bot.sandbox.people import Person
from bot.sandbox.visits import Visits
from bot.sandbox.world import NOT_MODIFIED, World

STATIC = Path(__file__).with_name("static")
LONGEST_WAIT = 25.0  # seconds
log = logging.getLogger(__name__)

REASONS = {
    "message text is empty": "Pesan kosong tidak dapat dikirim.",
    "message caption is too long": "Keterangan berkas paling panjang 1.024 karakter.",
    "file must be non-empty": "Berkas kosong tidak dapat dikirim.",
    "IMAGE_PROCESS_FAILED": "Berkas itu bukan gambar PNG, JPEG, atau GIF.",
    "PHOTO_INVALID_DIMENSIONS": "Gambar itu terlalu besar untuk dikirim sebagai foto.",
    "message to press not found": "Pesan itu sudah tidak ada.",
    "message to edit not found": "Pesan itu sudah tidak ada.",
    "message can't be edited": "Hanya teks Anda sendiri yang dapat disunting.",
    NOT_MODIFIED: "Teksnya sama; tidak ada yang diubah.",
    "BUTTON_DATA_INVALID": "Tombol itu sudah tidak ada.",
    "invalid file_id": "Berkas itu sudah tidak ada.",
}

Endpoint = Callable[[Request], Awaitable[Response]]


class PageApi:
    """The page's endpoints; `key` is this run's secret, which only the page itself can read."""

    def __init__(self, world: World, visits: Visits, key: str) -> None:
        self._world, self._visits, self._key = world, visits, key

    def routes(self) -> list[Route | Mount]:
        keyed = {
            "events": (self.events, "GET"), "commands": (self.commands, "GET"), "people": (self.join, "POST"),
            "messages": (self.say, "POST"), "samples": (self.sample, "POST"), "presses": (self.press, "POST"),
            "files": (self.send_file, "POST"), "files/{file_id}": (self.file, "GET"),
            "edits": (self.rewrite, "POST"), "conditions": (self.conditions, "POST"),
        }  # fmt: skip
        return [
            Route("/", self.page, methods=["GET"]),
            Route("/sandbox/hello", self.hello, methods=["GET"]),
            *(Route(f"/sandbox/{path}", self._keyed(do), methods=[verb]) for path, (do, verb) in keyed.items()),
            Mount("/static", StaticFiles(directory=STATIC)),
        ]

    def _keyed(self, endpoint: Endpoint) -> Endpoint:
        async def checked(request: Request) -> Response:
            if not has_key(request, self._key):
                return _error("Kunci halaman tidak cocok. Muat ulang halaman ini.", 403)
            try:
                return await endpoint(request)
            except ApiError as error:
                reason = error.description.removeprefix("Bad Request: ")
                return _error(REASONS.get(reason, error.description), error.code)
            except (ValidationError, ValueError) as error:
                log.debug("The page sent something unreadable: %s", error)
                return _error("Permintaan tidak terbaca.", 400)

        return checked

    async def page(self, request: Request) -> Response:
        """The chat page."""
        return FileResponse(STATIC / "index.html")

    async def hello(self, request: Request) -> Response:
        """What the page needs to start, its key among it; not for other sites."""
        if not same_origin(request):
            return _error("Hanya untuk halaman ini sendiri.", 403)
        people = [
            {"id": p.id, "name": p.name, "username": p.username, "about": p.about} for p in self._world.people.values()
        ]
        bot = self._world.bot() | self._world.about
        return JSONResponse({"key": self._key, "bot": bot, "people": people})

    async def events(self, request: Request) -> Response:
        """Events after `after`, of one chat or all; waits up to `wait` seconds for the first."""
        query = request.query_params
        after, wait = int(query.get("after", "0")), min(float(query.get("wait", "0")), LONGEST_WAIT)
        events = await self._world.events.after(max(after, 0), wait)
        chat = int(query.get("chat", "0"))
        shown = [event.json() for event in events if chat in (0, event.chat)]
        return JSONResponse({"events": shown, "next": events[-1].seq if events else after})

    async def commands(self, request: Request) -> Response:
        """The command menu this person sees."""
        return JSONResponse(self._world.commands.shown_to(int(request.query_params["person"])))

    async def join(self, request: Request) -> Response:
        body = NewPerson.model_validate_json(await request.body())
        self._world.join(Person(body.id, body.name, body.username, body.about))
        return JSONResponse({"id": body.id})

    async def say(self, request: Request) -> Response:
        body = Saying.model_validate_json(await request.body())
        return JSONResponse(self._visits.say(body.person, body.text, body.reply_to, body.date))

    async def rewrite(self, request: Request) -> Response:
        """Edit one's own text."""
        body = Rewriting.model_validate_json(await request.body())
        return JSONResponse(self._visits.rewrite(body.person, body.message, body.text))

    async def sample(self, request: Request) -> Response:
        body = Sample.model_validate_json(await request.body())
        return JSONResponse(self._visits.send_sample(body.person, body.kind))

    async def press(self, request: Request) -> Response:
        body = Press.model_validate_json(await request.body())
        return JSONResponse({"id": self._visits.press(body.person, body.message, body.data)})

    async def send_file(self, request: Request) -> Response:
        """A document, or a photo with `photo=1`; bytes a bot could never fetch are not kept."""
        async with request.form(max_files=1) as form:
            part = form.get("file")
            if not isinstance(part, UploadFile):
                return _error("Tidak ada berkas dalam kiriman.", 400)
            upload = await _upload(part)
            person, caption = int(str(form["person"])), str(form.get("caption", ""))
            date = int(str(form["date"])) if form.get("date") else None
            photo = form.get("photo") == "1"
        return JSONResponse(self._visits.send_file(person, upload, caption, photo, date))

    async def file(self, request: Request) -> Response:
        """Any file of the chats, to be saved by the browser."""
        stored = self._world.files.get(request.path_params["file_id"])
        if stored.upload.content is None:
            return _error("Berkas di atas 20 MB tidak disimpan di halaman uji coba.", 404)
        disposition = f"attachment; filename*=UTF-8''{quote(stored.upload.name)}"
        return Response(
            stored.upload.content,
            media_type=stored.upload.mime,
            headers={"Content-Disposition": disposition},
        )

    async def conditions(self, request: Request) -> Response:
        body = Conditions.model_validate_json(await request.body())
        limits = self._world.limits
        if body.limits is not None:
            limits.on = body.limits
        if body.blocked is not None:
            limits.blocked = set(body.blocked)
        if body.failures is not None:
            limits.failures = [Failure(**failure) for failure in body.failures]
        return JSONResponse({"limits": limits.on, "blocked": sorted(limits.blocked)})


async def _upload(part: UploadFile) -> Upload:
    size = part.size or 0
    content = await part.read() if size <= MAX_DOWNLOAD else None
    name = (part.filename or "berkas").replace("\\", "/").rpartition("/")[2]
    return Upload(name, part.content_type or "application/octet-stream", content, size)


def _error(text: str, code: int) -> Response:
    body: Json = {"error": text}
    return JSONResponse(body, code)
