"""What is wrong with a front matter, said in Indonesian for the person who wrote it."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from knowledge.documents import FrontMatter

_SENTENCES = {
    "missing": "`{key}` wajib diisi",
    "string_too_short": "`{key}` tidak boleh kosong",
    "string_too_long": "`{key}` terlalu panjang",
    "tuple_type": "`{key}` harus berupa daftar: tiap butir di baris sendiri, diawali tanda `-`",
    "string_type": "`{key}` harus berupa teks",
    "bool_parsing": "`{key}` harus `true` atau `false`",
    "bool_type": "`{key}` harus `true` atau `false`",
    "model_type": "`{key}` harus berisi pasangan kunci dan nilai",
}
_YAML = {
    "mapping values are not allowed": "ada titik dua di dalam nilai (apit nilainya dengan tanda kutip), "
    "atau kunci di atasnya tanpa titik dua",
    "tab character": "jorokan memakai tab; pakai spasi",
    "cannot start any token": "ada karakter yang tidak boleh mengawali nilai (tab, `@`, `%`, atau `` ` ``); "
    "pakai spasi untuk menjorok dan apit nilainya dengan tanda kutip",
    "end of stream": "tanda kutip atau kurung tidak ditutup",
    "expected key": "kunci tidak terbaca; periksa jorokan (indentasi), tanda titik dua, dan tanda kutip",
    "block end": "jorokan (indentasi) tidak sejajar atau tanda kutip tidak lengkap",
    "expected '-' indicator": "butir daftar harus diawali tanda `-` dengan jorokan yang sama",
    "':'": "kunci harus diikuti titik dua dan spasi",
}


def yaml_sentence(problem: str) -> str:
    """libyaml's complaint as a hint in Indonesian."""
    hint = next((text for part, text in _YAML.items() if part in problem), "penulisannya tidak dapat dibaca")
    return f"front matter bukan YAML yang sah: {hint}"


def schema_sentence(error: ErrorDetails) -> str:
    """One pydantic error of `FrontMatter` as a sentence; names the key and, where it helps, what was written."""
    location = error["loc"]
    key = _name(location)
    kind = error["type"]
    if kind == "extra_forbidden":
        return _unknown_key(location)
    if kind == "literal_error":
        allowed = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
        return f"`{key}` harus salah satu dari {allowed}; tertulis `{error['input']}`"
    if kind == "string_pattern_mismatch":
        return _wrong_pattern(key, location, str(error["input"]))
    if kind.startswith("date"):
        return f"`{key}` harus tanggal TTTT-BB-HH, misalnya 2025-09-24; tertulis `{error['input']}`"
    if kind == "value_error":
        return str(error["ctx"]["error"])
    return _SENTENCES.get(kind, "`{key}` tidak sesuai").format(key=key)


def _name(location: Sequence[int | str]) -> str:
    """`("fakta", 0, "per")` → `fakta[1].per`, counted from one as people count."""
    name = ""
    for part in location:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return name.removeprefix(".")


def _wrong_pattern(key: str, location: Sequence[int | str], written: str) -> str:
    if "tagar" in location:
        return f'`{key}` harus berupa tagar tanpa spasi, misalnya `"#CilegonJuare"`; tertulis `{written}`'
    return f"`{key}` hanya boleh huruf kecil, angka, dan tanda `-`, misalnya `saban-juare`; tertulis `{written}`"


def _unknown_key(location: Sequence[int | str]) -> str:
    *parents, key = location
    close = get_close_matches(str(key), list(_fields(FrontMatter, parents)), n=1)
    hint = f"; mungkin maksudnya `{close[0]}`" if close else ""
    return f"kunci `{_name(location)}` tidak dikenal{hint}"


def _fields(model: type[BaseModel], location: Sequence[int | str]) -> Mapping[str, Any]:
    """The keys allowed at `location` of the schema."""
    for part in location:
        if isinstance(part, int):
            continue
        annotation = model.model_fields[part].annotation
        inner = [annotation, *getattr(annotation, "__args__", ())]
        model = next(kind for kind in inner if isinstance(kind, type) and issubclass(kind, BaseModel))
    return model.model_fields
