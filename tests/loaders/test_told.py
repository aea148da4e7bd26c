"""What a cell of progress plainly says of a status, and what prose does not say."""

import pytest

from loaders.interpret.progress.told import told_in

DONE, GOING, KEPT = "completed", "in progress", "completed and continuing"
LATE, NOT, NEEDLESS = "late", "not started", "no longer needed"


def dated(words: str) -> str | None:
    """The words that say when something was done."""
    told = told_in(words)
    return words[slice(*told.dated)] if told and told.dated else None


@pytest.mark.parametrize(
    ("state", "wordings"),
    [
        (
            DONE,
            "Completed 14th March 2023|Done 12/02/24|1. Completed 10/03/2024|Delivered|Complete|"
            "Letter sent 03.10.22 - closed|Completed – signed off by board 3 May 2023|"
            "Map finished and agreed – complete|Policy agreed and published - complete|"
            "June 2023: Completed|Update May 2023: complete|The policy was written. Completed.|"
            "Completed. In the end it was easy|Action complete|This has been completed|"
            "Completed by HR in May 2020|Status: Completed|Training delivered (completed)|"
            "Training: completed|Completed (see appendix B)|Complete, see minutes|"
            "Completed in full|"
            "Signed off at CSP board 3 May 2022|Completed May 2017: both councils use it|"
            "Completed: 31 October 2016|May 2022 - begun. June 2023 - completed|"
            "June 2023 - completed. May 2022 - begun|"
            "Completed on 17 May 2023, with 112 staff present|Completed May 2022, attended by 20|"
            "Training delivered and report sent. Closed",
        ),
        (
            KEPT,
            "Completed and now business as usual|Complete - business as usual|"
            "Completed and embedded|Completed 20/05/2022 and now part of the yearly training days|"
            "Done and kept under review|Completed, reviewed annually|Completed – ongoing|"
            "Completed June 2023. Reviewed annually|Embedded in practice|"
            "Policy written. Completed. Reviewed annually",
        ),
        (
            GOING,
            "In progress: two sessions were held|75% complete|In progress and on track|Ongoing|"
            "On target for completion May 2024|On track for August|Is being completed|"
            "Almost complete",
        ),
        (
            LATE,
            "Delayed – awaiting funding|Stalled|Delayed due to staff sickness|"
            "Progress has stalled|Deferred to May 2020",
        ),
        (NOT, "No progress|Not started|There has been no progress|Not started due to funding"),
        (
            NEEDLESS,
            "Superseded|Superseded by action 7|Closed (superseded)|"
            "No longer required as service closed",
        ),
    ],
)
def test_the_state_that_progress_plainly_says(state: str, wordings: str) -> None:
    told = {one: told_in(one) for one in wordings.split("|")}
    assert {one: said and said.state for one, said in told.items()} == dict.fromkeys(told, state)


@pytest.mark.parametrize(
    "words",
    [
        "Training was completed by 12 staff", "Not yet completed", "To be completed by May 2024",
        "The training is 80% complete", "Completion expected May 2024", "Completion: May 2024",
        "Once completed it will be shared", "Incomplete", "The completed form was sent to the GP",
        "Completed by 12 staff", "Completed form returned to the GP", "Complete by May 2024",
        "Complete the form by May", "Training completed for 40 staff", "Phase 1 - completed",
        "Stage 1: complete", "Draft policy – complete", "Completed the first draft",
        "Completed – first draft", "Completed - 12 of 15 schools", "In progress. Completed.",
        "Completed. Awaiting sign off", "Completed; training still outstanding",
        "Delivered to 40 staff", "Closed to new referrals", "When completed, share it",
        "Will be completed in May 2023", "Should be completed by June 2023",
        "Forms to be reviewed, agreed and completed", "Completed in some schools",
        "Completion of the audit is planned", "Completed referral forms are checked",
        "Expected to complete May 2023", "Half completed", "Completed by most teams",
        "Audit completed by police, not health", "5 of 7 completed", "Due to be completed",
        "Has this been completed?", "Staff who have completed training", "To be done",
        "Hope to have completed by May", "Actions 1 and 2 completed", "Completed where possible",
        "Completed for adults", "Completed except housing", "Subject to being completed",
        "If completed, close the case", "Completed at 3 sites", "Reviewed annually",
        "Policy: complete. Training: to be planned", "Completed surveys: 12",
        "Completed by police, ongoing for health",
    ],
)  # fmt: skip
def test_prose_says_nothing_completed(words: str) -> None:
    told = told_in(words)
    assert told is None or told.state in (None, "open")
    assert dated(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "Delayed responses were discussed", "Live sessions were held", "Ongoing work with schools",
        "Started a campaign", "Policy: complete. Training: ongoing", "Red cases are checked weekly",
        "The police closed the case in May 2020", "Met with schools", "",
    ],
)  # fmt: skip
def test_prose_says_no_other_state(words: str) -> None:
    assert told_in(words) is None


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("On hold", "On hold"),
        ("On hold until the form is issued", "On hold until the form is issued"),
        ("Paused", "Paused"),
        ("Update: on hold", "on hold"),
        ("Awaiting approval", "Awaiting approval"),
        ("Carried forward to 2024 plan", "Carried forward to 2024 plan"),
        ("Not yet due", "Not yet due"),
    ],
)
def test_a_status_that_is_no_state_is_asked_for(words: str, asked: str) -> None:
    told = told_in(words)
    assert told is not None
    assert (told.state, told.asked, words[told.start : told.end]) == (None, True, asked)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Completed 14th March 2023", "Completed 14th March 2023"),
        ("1. Completed 10/03/2024", "Completed 10/03/2024"),
        ("Letter sent 03.10.22 - closed", "Letter sent 03.10.22 - closed"),
        ("June 2023: Completed", "June 2023: Completed"),
        ("Completed (May 2019)", "Completed (May 2019)"),
        ("Map agreed. Completed: 31 October 2016", "Completed: 31 October 2016"),
        ("Completed June 2023. Reviewed annually", "Completed June 2023"),
        (
            "Completed – signed off by board 3 May 2023",
            "Completed – signed off by board 3 May 2023",
        ),
        ("Completed. Staff were told on 3 May 2022", None),
        ("Letters of 3 May 2022 sent again - closed", None),
        ("Meeting held 3 May 2022. Closed", None),
        ("In progress May 2023", None),
    ],
)
def test_the_words_that_say_when_it_was_done(words: str, when: str | None) -> None:
    assert dated(words) == when
