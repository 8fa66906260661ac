"""Every document of the handbook, in every format and at every address it is offered at: from the store when it is there, else made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.content.downloads import Download, Format, Package, downloads
from generator.content.handbook import Handbook
from generator.content.published import moved_to
from generator.documents.imprint import Artifact, imprint
from generator.documents.origin import Origin, settled
from generator.documents.package import package_zip
from generator.documents.store import Store
from generator.release import Release


def documents(handbook: Handbook, release: Release, kept: Path | None = None) -> Iterator[Artifact]:
    """The files that `generator.content.downloads` lists, one at a time, in that order; each again at the addresses that lead to it.

    `kept` is a folder of documents from earlier, where those that would be the same are taken from. The same input gives the same
    bytes, whether made or taken. Raises UnprintableText or TooLongText for a text that a format can't hold; both name the text.
    """
    store = Store(kept) if kept and settled() else None
    making = _Making(handbook, release, store)
    for download in downloads(handbook):
        for form in download.formats:
            address = download.address(form)
            data = making.data(download, form)
            for place in (address, *moved_to(handbook, address)):
                yield Artifact(place, data)
    if store:
        store.close(sure=settled())


def count_documents(handbook: Handbook) -> int:
    """How many files `documents` gives."""
    offered = (download.address(form) for download in downloads(handbook) for form in download.formats)
    return sum(1 + len(moved_to(handbook, address)) for address in offered)


class _Making:
    """Makes what the store lacks. What packages hold stays in memory meanwhile, so that nothing is made twice."""

    def __init__(self, handbook: Handbook, release: Release, store: Store | None) -> None:
        self._origin = Origin(handbook, release)
        self._release = release
        self._store = store
        packages = [download.content for download in downloads(handbook) if isinstance(download.content, Package)]
        self._packed = {part.download.name for package in packages for part in package.parts}
        self._done: dict[str, bytes] = {}

    def data(self, download: Download, form: Format) -> bytes:
        address = download.address(form)
        if address in self._done:
            return self._done[address]
        key = self._origin.key(download.content, address) if self._store else ""
        data = self._store.get(key) if self._store else None
        if data is None:
            data = self._make(download, form)
            if self._store:
                self._store.put(key, data)
        if download.name in self._packed:
            self._done[address] = data
        return data

    def _make(self, download: Download, form: Format) -> bytes:
        handbook = self._origin.reaching(download.content)
        about = imprint(handbook, self._release, download)
        if isinstance(download.content, Package):
            return package_zip(handbook, download.content, about, self.data)
        # The writers' libraries are heavy, and not needed at all when nothing has changed.
        from generator.documents.make import made  # noqa: PLC0415

        return made(handbook, download.content, form, about)
