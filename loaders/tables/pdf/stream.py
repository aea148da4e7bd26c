"""What pdfminer does in silence, done with a limit or a mark, for the process that reads a PDF.

A stream is unpacked with a limit, so that a small file cannot become a huge one; a damaged one
is remembered; a letter whose name means nothing is U+FFFD instead of any other letter; and every
code of the Windows encoding means what the PDF specification says (ISO 32000-2, annex D.2).
"""

import zlib
from typing import Any

import pdfminer.encodingdb
import pdfminer.pdfparser
from pdfminer.ascii85 import ascii85decode, asciihexdecode
from pdfminer.encodingdb import name2unicode
from pdfminer.pdftypes import (
    LITERALS_ASCII85_DECODE,
    LITERALS_ASCIIHEX_DECODE,
    LITERALS_FLATE_DECODE,
    PDFStream,
)

from loaders.tables.pdf.sheet import UNREADABLE

LIMIT = 50_000_000
"""Bytes that one stream may unpack to."""


class TooLargeError(Exception):
    """A stream that unpacks to more than any plan needs."""


damaged: set[int] = set()
"""The streams that were damaged, by their number in the file."""


class Stream(PDFStream):
    """A stream that is unpacked only if that ends soon, and remembers being damaged."""

    def decode(self) -> None:
        """Unpack it; TooLargeError when that is too much."""
        if self.decipher and self.rawdata is not None:
            self.rawdata = self.decipher(self.objid or 0, self.genno or 0, self.rawdata, self.attrs)
            self.decipher = None
        self._check()
        super().decode()
        if len(self.data or b"") > LIMIT:
            raise TooLargeError

    def _check(self) -> None:
        """Unpack it on trial as far as its first deflation; note damage."""
        data, packed = self.rawdata or b"", 0
        for name, _ in self.get_filters():
            if name in LITERALS_FLATE_DECODE:
                packed += 1
                if packed > 1:
                    raise TooLargeError
                self._inflate(data)
            elif packed == 0 and name in LITERALS_ASCII85_DECODE:
                data = ascii85decode(data)
            elif packed == 0 and name in LITERALS_ASCIIHEX_DECODE:
                data = asciihexdecode(data)

    def _inflate(self, data: bytes) -> None:
        """Inflate data on trial; a damaged stream gives what comes before the damage."""
        inflater, size = zlib.decompressobj(), 0
        try:
            while data:
                size += len(inflater.decompress(data, 1_000_000))
                data = inflater.unconsumed_tail
                if size > LIMIT:
                    raise TooLargeError
            if not inflater.eof:
                damaged.add(self.objid or 0)
        except zlib.error:
            damaged.add(self.objid or 0)


def _letter(name: str) -> str:
    """Return the letter that a name means; U+FFFD where it means none."""
    try:
        return name2unicode(name)
    except (KeyError, ValueError):
        return UNREADABLE


def guard() -> None:
    """Have every stream and every letter of this process read so."""
    parser: Any = pdfminer.pdfparser
    parser.PDFStream = Stream
    names: Any = pdfminer.encodingdb
    names.name2unicode = _letter
    windows = names.EncodingDB.encodings["WinAnsiEncoding"]
    # Bullets of some programs are codes that have no letter: by the specification, a bullet.
    windows |= dict.fromkeys(range(33, 256), "•") | windows | {160: " ", 173: "-"}
