"""Tells of a correction that a plan has nothing for any more; it stays in its file."""

from loaders.corrections.correction import Correction, about_of
from loaders.draft import Draft

KIND = "correction matches nothing"


def note_unmatched(draft: Draft, correction: Correction, why: str, *, anew: bool) -> None:
    """Note a correction that matches nothing.

    Of a note that is gone, or where it was said anew, it is good to know only.
    """
    gone = anew or about_of(correction.about, draft.plan.id, "").is_note
    draft.note(
        KIND,
        f"{correction.about!r}, said by {correction.by} on {correction.on.isoformat()[:10]}, "
        f"matches nothing: {why}. It is kept in corrections.yaml and changes nothing.",
        [draft.plan],
        severity="remark" if gone else "question",
        suggestion=None if gone else "Say it anew for what the plan now holds, or take it out.",
    )
