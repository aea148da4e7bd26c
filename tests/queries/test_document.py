"""The page about the questions says what their files say."""

from queries.document import PAGE, catalogue_markdown


def test_the_page_is_what_the_files_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == catalogue_markdown(), (
        "run `python -m queries.document`"
    )
