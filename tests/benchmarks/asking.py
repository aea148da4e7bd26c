"""Made-up recommendations as varied as those of reviews: most stand once, some in many reviews."""

from random import Random

STOCK = 0.1
"""The part of them that many reviews ask for in nearly the same words."""
WHO = (
    "All partner agencies", "General practices", "Housing providers", "Adult social care",
    "Children's services", "Maternity services", "Emergency departments", "Schools and colleges",
    "The probation service", "The safeguarding board", "Substance misuse services", "The hospital",
    "Community mental health teams", "The Community Safety Partnership", "The police",
    "The council",
    "The ambulance service", "The integrated care board", "Commissioners", "The prison",
    "Domestic abuse services", "The fire and rescue service", "The Crown Prosecution Service",
    "The homelessness team", "Health visitors", "The drug and alcohol service", "The Home Office",
    "The family court", "The control room", "Job centres", "The university", "Dental practices",
)  # fmt: skip
STAFF = (
    "front line staff", "call handlers", "receptionists", "midwives", "social workers", "teachers",
    "tenancy officers", "repairs contractors", "response officers", "detectives", "ward nurses",
    "psychiatrists", "duty managers", "volunteers", "paramedics", "probation officers", "governors",
    "employment advisers", "pharmacists", "care home managers", "interpreters", "magistrates",
)  # fmt: skip
PEOPLE = (
    "older people", "young parents", "people who care for a relative", "women in pregnancy",
    "men who are abused", "people without settled immigration status", "disabled people",
    "children who live with violence", "people who drink heavily", "rough sleepers",
    "people with a learning disability", "perpetrators", "former partners", "deaf people",
    "people from travelling communities", "students", "tenants in arrears", "people in later life",
    "lesbian, gay and bisexual people", "people released from prison", "bereaved families",
    "those who retract a complaint", "people with dementia", "foster carers", "farm workers",
)  # fmt: skip
SUBJECTS = (
    "coercive control", "stalking after separation", "economic abuse", "strangulation",
    "honour-based abuse", "forced marriage", "abuse by grown-up children", "suicide risk",
    "threats to kill", "sexual violence between partners", "tracking by telephone", "jealousy",
    "self-neglect", "hoarding", "cruelty to animals", "gambling debts", "postnatal depression",
    "head injuries", "dual diagnosis", "trauma", "exploitation by gangs", "modern slavery",
    "dowry disputes", "spiritual abuse", "carer stress", "acute psychosis", "personality disorder",
    "prescribed opioids", "steroid misuse", "sleep deprivation", "contact disputes", "firearms",
    "arson", "breaches of injunctions", "bail conditions", "missed appointments", "repeat calls",
    "anonymous reports", "hospital discharge", "supported housing", "evictions", "rent arrears",
    "school absence", "bruising in babies", "online grooming", "elder abuse", "loneliness",
    "immigration threats", "language barriers", "disguised compliance", "victim blaming",
)  # fmt: skip
THINGS = (
    "policy", "referral form", "assessment template", "pathway", "information sharing agreement",
    "training programme", "supervision arrangements", "escalation procedure", "risk register",
    "transfer protocol", "leaflet", "website", "induction", "commissioning plan", "audit tool",
    "recording system", "helpline", "outreach offer", "peer support group", "safety plan",
    "strategy", "contract", "out of hours cover", "flagging of records", "quality standards",
)  # fmt: skip
TIMES = (
    "at the first contact", "before a case is closed", "at every home visit", "on registration",
    "within one working day", "when circumstances change", "at each review", "before discharge",
    "during custody", "when a tenancy begins", "at booking", "after any threat", "once a quarter",
    "whenever somebody is seen alone", "after a change of worker", "when a child is born",
)  # fmt: skip
AIMS = (
    "no single agency holds the whole risk alone", "concerns reach the person who can act",
    "nobody has to tell the story twice", "warning signs are put together in time",
    "decisions can be explained later", "relatives know whom to ring", "trust is built slowly",
    "the danger of leaving is planned for", "staff feel confident to enquire",
    "records can be read across systems", "weekend cover is as good as on weekdays",
    "people who withdraw are still offered help", "children are not forgotten",
    "assumptions about culture are challenged", "the pattern behind small incidents is noticed",
    "perpetrators are held to account", "vacancies do not leave gaps", "appointments are kept",
    "fear of services is understood", "advice is given in plain English",
    "managers see what front line teams see", "learning outlasts the people who were there",
)  # fmt: skip
DETAILS = (
    "with a report to the partnership within six months", "and test it by a yearly dip sample",
    "including those who have no recourse to public funds", "in consultation with survivors",
    "and tell the family how the learning has been used", "with money set aside for it",
    "and name a senior officer who answers for it", "using an anonymised case from this review",
    "with particular regard to people who are newly arrived", "and publish the result",
    "together with the voluntary sector", "and cover it in induction", "by the end of the year",
    "with a pilot in one locality first", "and offer it in community languages",
    "as part of the next contract", "and follow up those who decline", "in line with NICE guidance",
)  # fmt: skip
SHAPES = (
    "{who} should train {staff} to recognise {subject} among {people}, {detail}.",
    "{who} should ask {people} about {subject} {time}, so that {aim}.",
    "{who} should review the {thing} on {subject}, so that {aim}.",
    "{who} and {other} should agree a {thing} for {people} affected by {subject}, {detail}.",
    "That {who} audit how {staff} respond to {subject} {time}, {detail}.",
    "{who} to develop a {thing} about {subject} for {staff}, {detail}.",
    "{who} should share what is known of {subject} with {other} {time}, so that {aim}.",
    "{who} must record {subject} {time} and pass it to {other}, {detail}.",
    "{who} should commission specialist support for {people} who live with {subject}, {detail}.",
    "Awareness of {subject} should be raised with {people} and {staff} by {who}, so that {aim}.",
    "{who} should consider whether its {thing} meets the needs of {people}, {detail}.",
    "{staff} in {place} should be supervised on {subject} {time}, so that {aim}.",
    "{who} should assess the risk of {subject} to {people} {time}, so that {aim}.",
    "The {thing} of {place} should name {subject} as a risk to {people}, {detail}.",
)  # fmt: skip
ASKED_OFTEN = (
    "{who} should ask every patient about domestic abuse when seen alone, {detail}.",
    "{who} should make sure that an independent interpreter is offered, and never a relative.",
    "The learning from this review should be shared with {staff} in {place}.",
    "{who} should offer carers an assessment of their own, {detail}.",
    "All agencies in {place} should report progress on their action plans, {detail}.",
    "{who} should train {staff} on coercive and controlling behaviour.",
    "{who} should record the names of all adults who live in the household.",
    "{who} should send a representative to every MARAC meeting, {detail}.",
    "Every practice in {place} should have a named lead for domestic abuse.",
    "{who} should promote professional curiosity among {staff}, {detail}.",
    "{who} should review how missed appointments of people at risk are followed up.",
    "The {place} partnership should run a campaign for friends and neighbours, {detail}.",
)  # fmt: skip


def asked(rng: Random, place: str) -> str:
    """Return what a review of a place might ask for: 60 to 290 characters."""
    shape = rng.choice(ASKED_OFTEN if rng.random() < STOCK else SHAPES)
    said = shape.format(
        who=rng.choice(WHO),
        other=rng.choice(WHO),
        staff=rng.choice(STAFF),
        people=rng.choice(PEOPLE),
        subject=rng.choice(SUBJECTS),
        thing=rng.choice(THINGS),
        time=rng.choice(TIMES),
        aim=rng.choice(AIMS),
        detail=rng.choice(DETAILS),
        place=place,
    )
    return said[0].upper() + said[1:]
