"""Zip archives (docx, xlsx, ods) that are the same bytes whenever they are made."""

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

DAY = (1980, 1, 1, 0, 0, 0)
STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def write(path: Path, parts: Mapping[str, bytes | str]) -> None:
    """Write the parts of an archive in their order, all of one day; `mimetype` uncompressed."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, DAY)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)


def without_times(path: Path) -> None:
    """Write an archive anew, its times taken out."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if "docProps/core.xml" in parts:
        parts["docProps/core.xml"] = STAMP.sub(
            rb"\g<1>2020-01-01T00:00:00Z\2", parts["docProps/core.xml"]
        )
    write(path, parts)
