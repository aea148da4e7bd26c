"""The state that words of status say, and what a key says of colours."""

import pytest

from loaders.interpret.progress.keys import meanings_in, meanings_of
from loaders.interpret.progress.states import state_of, states_in, unsettled

DONE, GOING, KEPT = "completed", "in progress", "completed and continuing"
LATE, NOT, NEEDLESS, OPEN = "late", "not started", "no longer needed", "open"


@pytest.mark.parametrize(
    ("state", "wordings"),
    [
        (
            DONE,
            "Completed|COMPLETE|Done|Achieved|Closed|Implemented|Signed off|Action completed|"
            "Completed 12/04/2021|Now complete|Fully complete|100%|All actions have been completed|"
            "Completed late|Delayed, now complete|Done - signed off May 2021|Delivered|"
            "Map finished and agreed – complete|Letter sent 03.10.22 - closed|"
            "Completed by March 2020|Has been completed",
        ),
        (
            KEPT,
            "Complete and ongoing|Completed - embedded|Completed and continues|Completed/ongoing|"
            "Completed with ongoing monitoring|Complete (BAU)|"
            "Complete and ongoing: 31 October 2016|Completed and now business as usual|"
            "Complete - business as usual|Done and kept under review|Completed, reviewed annually|"
            "Completed. Reviewed yearly|Completed with annual review|Completed and embedded|"
            "Completed, subject to annual review|Done; audited every six months",
        ),
        (
            GOING,
            "In progress|Ongoing|On-going|Underway|Under way|On track|Partially complete|75%|"
            "Nearly complete|Started|Work has started|Partly met|75% complete|Completed in part|"
            "Is being completed",
        ),
        (
            NOT,
            "Not started|Not yet started|Yet to start|Not commenced|0%|To be started|No progress",
        ),
        (
            LATE,
            "Overdue|Delayed|Behind schedule|Off track|Not on track|Not achieved|"
            "Deferred to May 2020|Stalled|In progress – delayed|Not started (overdue)|Slipped",
        ),
        (
            NEEDLESS,
            "No longer needed|No longer required|No longer applicable|Superseded by action 7|"
            "Withdrawn|Merged with action 4|Rejected|Closed - no longer required",
        ),
        (
            OPEN,
            "Not completed|Not yet complete|Incomplete|Outstanding|Open|To be completed|Not done|"
            "To be completed by May 2024|Still to complete",
        ),
    ],
)
def test_the_state_that_words_say(state: str, wordings: str) -> None:
    assert {one: state_of(one) for one in wordings.split("|")} == dict.fromkeys(
        wordings.split("|"), state
    )


@pytest.mark.parametrize(
    "words",
    [
        "Phase 2", "Awaiting funding", "Completed first draft", "Policy completed", "See minutes",
        "Completed; training still outstanding", "Complete for adults, not yet for children",
        "Completed/In progress", "Ongoing\nCompleted May 2019", "Will be completed",
        "Not started or overdue", "Completed except for housing", "Completed subject to sign off",
        "Completed by 3 of 5 agencies",
        "Completed by police, ongoing for health", "Some actions completed", "Met with police",
        "Unable to complete", "Work done with GPs", "Complete by May 2024",
        "Completed by most teams",
        "Closed to new referrals", "Kept under review", "Reviewed annually",
        "Delivered to 40 staff",
    ],
)  # fmt: skip
def test_what_nobody_can_tell_has_no_state(words: str) -> None:
    assert state_of(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "On hold", "On hold until the national form is issued", "Paused", "Awaiting approval",
        "Carried forward to 2024 plan", "Not yet due", "Currently suspended", "Under review",
    ],
)  # fmt: skip
def test_a_status_that_is_no_state_is_known_as_one(words: str) -> None:
    assert (state_of(words), unsettled(words)) == (None, True)


@pytest.mark.parametrize("words", ["Awaiting start", "Phase 2", "Completed", "See minutes"])
def test_other_words_are_no_such_status(words: str) -> None:
    assert not unsettled(words)


def test_colours_in_prose_are_no_key() -> None:
    assert meanings_in("A - Z of services. B - roads")
    assert meanings_of(["A - Z of services. B - roads"]) == []
    assert states_in("Z of services") == set()
    assert states_in("Work has not yet started") == {NOT}
    assert states_in("not started or overdue") == {NOT, LATE}
