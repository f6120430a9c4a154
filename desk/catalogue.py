"""Reading a compiled gettext catalogue without reading all of it."""

import gettext
from bisect import bisect_left
from struct import unpack_from
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import _TranslationsReader


class Catalogue(gettext.NullTranslations):
    """The texts of one language, each looked up in the compiled file when it is first asked for.

    The standard library's own reader takes every catalogue apart before the first text can be had, which each start
    of the program would wait for. In the file the texts stand in order, so that one is found in eleven steps. All
    languages here have two forms, for one and for any other number.
    """

    def _parse(self, fp: "_TranslationsReader") -> None:
        self._file = fp.read()
        _magic, _version, count, texts, translations = unpack_from("<5I", self._file)
        self._texts = unpack_from(f"<{2 * count}I", self._file, texts)
        self._translations = unpack_from(f"<{2 * count}I", self._file, translations)
        self._found: dict[str, tuple[str, ...]] = {}

    def gettext(self, message: str) -> str:
        """The translation; the message itself where there is none."""
        forms = self._forms(message)
        return forms[0] if forms else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The translation for one, or for any other number."""
        forms = self._forms(msgid1) or (msgid1, msgid2)
        return forms[n != 1]

    def _forms(self, message: str) -> tuple[str, ...]:
        if message not in self._found:
            wanted = message.encode()
            numbers = range(len(self._texts) // 2)
            number = bisect_left(numbers, wanted, key=lambda number: self._part(self._texts, number)[0])
            there = number in numbers and self._part(self._texts, number)[0] == wanted
            parts = self._part(self._translations, number) if there else []
            self._found[message] = tuple(part.decode() for part in parts)
        return self._found[message]

    def _part(self, table: tuple[int, ...], number: int) -> list[bytes]:
        """The forms of a text, which stand with a zero between them."""
        length, at = table[2 * number], table[2 * number + 1]
        return self._file[at : at + length].split(b"\0")
