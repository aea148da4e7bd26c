"""The parts of a Word, Excel or OpenDocument file, read without trusting what it says of itself."""

import io
import zipfile
import zlib

from lxml import etree

from graph.errors import PlanError
from loaders.tables import limits


class Package:
    """A zip archive that is no bomb: not too many parts, and no more bytes than a plan needs."""

    def __init__(self, name: str, data: bytes) -> None:
        """Open the archive; PlanError when it is damaged, locked or too large."""
        self.name, self.left, self.elements = name, limits.UNPACKED, limits.ELEMENTS
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged(str(error)) from error
        infos = self.archive.infolist()
        if len(infos) > limits.PARTS:
            raise PlanError(f"{name}: {len(infos):,} files packed in it; a plan has a few dozen")
        if sum(info.file_size for info in infos) > limits.UNPACKED:
            raise self._too_large()
        if any(info.flag_bits & 1 for info in infos):
            raise PlanError(
                f"{name}: protected by a password; open it, take the password off, save a copy"
            )

    def __contains__(self, part: str) -> bool:
        """Tell whether a part is there."""
        return part in self.archive.NameToInfo

    def parts(self) -> list[str]:
        """Return the names of all parts."""
        return self.archive.namelist()

    def bytes(self, part: str) -> bytes:
        """Return the bytes of a part; PlanError when it is not there, damaged or too large."""
        try:
            with self.archive.open(part) as file:
                data = file.read(self.left + 1)
        except KeyError as error:
            raise self._damaged(f"{part} is not in it") from error
        except (
            zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError,
            ValueError,
        ) as error:  # fmt: skip
            raise self._damaged(f"{part}: {error}") from error
        self.left -= len(data)
        if self.left < 0:
            raise self._too_large()
        return data

    def unpacked(self) -> io.BytesIO:
        """Return the same archive without compression, for a library that opens it by itself."""
        safe = io.BytesIO()
        with zipfile.ZipFile(safe, "w", zipfile.ZIP_STORED) as archive:
            for part in dict.fromkeys(self.parts()):
                archive.writestr(part, self.bytes(part))
        safe.seek(0)
        return safe

    def xml(self, part: str) -> etree._Element:
        """Return the root of an XML part: no entity is expanded, nothing is fetched."""
        data = self.bytes(part)
        self.elements -= data.count(b"<") - data.count(b"</") + data.count(b"=")
        if self.elements < 0:
            raise PlanError(
                f"{self.name}: more than {limits.ELEMENTS:,} elements in its XML; a plan has far "
                "fewer. Copy its tables into a new document"
            )
        return xml_of(self.name, part, data)

    def _damaged(self, says: str) -> PlanError:
        """Return the error of a damaged archive."""
        return PlanError(f"{self.name}: damaged, or cut off ({says}); save the plan again")

    def _too_large(self) -> PlanError:
        """Return the error of an archive that unpacks to more than a plan."""
        return PlanError(
            f"{self.name}: it unpacks to more than {limits.UNPACKED / 1e6:,.0f} MB, far more than "
            "a plan; save the plan alone, without pictures"
        )


def xml_of(name: str, part: str, data: bytes) -> etree._Element:
    """Return the root of some XML; PlanError when it is damaged or declares entities."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=True, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise PlanError(f"{name}: damaged ({part}: {error}); save the plan again") from error
    if root.getroottree().docinfo.doctype:
        raise PlanError(
            f"{name}: {part} declares a document type, which no office program writes; save the "
            "plan again"
        )
    return root
