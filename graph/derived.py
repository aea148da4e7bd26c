"""What is worked out from the edges of a plan when it is written, so that questions are quick.

An action *answers to* a review by every way from it: it addresses a recommendation that the
review made, or one into which such a one was merged. A way is as good as its weakest link; of
several ways to one review the best counts. Nothing here is known that the edges do not say, and
nothing of one plan depends on another.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, get_args

from graph.model import (
    STATES,
    STRONGEST,
    About,
    Action,
    Addresses,
    AimsFor,
    AnswersTo,
    Edge,
    Graph,
    Holds,
    Known,
    Made,
    MergedInto,
    Node,
    OwnedBy,
    Plan,
    Recommendation,
    Review,
    Theme,
)
from graph.ways import Levels, best, counted, first, levels, second, strongest, turned

COMPLETED = ("completed", "completed and continuing")
STATE = {None: 0} | {state: nth for nth, state in enumerate(STATES, start=1)}
KNOWN: tuple[Known, ...] = get_args(Known)


def derive(graph: Graph) -> Graph:
    """Return the graph with what follows from its edges; records of other kinds are the same."""
    found = _Derived(graph)
    return Graph([found.node(one) for one in graph.nodes], [*graph.edges, *found.edges()])


@dataclass(slots=True)
class _Theme:
    """What is filed under one theme."""

    stages: Counter[str]
    bases: list[int]
    reviews: set[str]
    actions: set[str]


class _Derived:
    """Everything that follows from the edges of a graph."""

    def __init__(self, graph: Graph) -> None:
        self.made = levels(graph.joined(Made), backwards=True)
        self.merged = levels(graph.joined(MergedInto))
        self.addressed = levels(graph.joined(Addresses))
        self.owned = levels(graph.joined(OwnedBy))
        self.aimed = levels(graph.joined(AimsFor))
        self.filed = levels(graph.joined(About))
        self.agencies = {edge.target.id: edge.target for edge in graph.joined(OwnedBy)}
        self.plans = {one.id: one for one in graph.of(Plan)}
        self.reviews = {one.id: one for one in graph.of(Review)}
        self.actions = {one.id: one for one in graph.of(Action)}
        self.stages = {one.id: one.stage for one in graph.of(Recommendation)}
        self.asked = Counter((one.plan, one.stage) for one in graph.of(Recommendation))
        self.named = Counter(one.plan for one in self.reviews.values())
        self.of_plan = _by_plan(self.actions.values())
        self.behind = self._behind()
        self.ways = {name: self._ways(name) for name in self.actions}
        self.doing = turned(self.addressed)
        self.themes = self._themes()
        self.answering = self._answering()

    def _behind(self) -> dict[str, Levels]:
        """Return, by recommendation, the reviews that asked for it, with the best way to each."""
        behind: dict[str, Levels] = defaultdict(dict)
        for one, reviews in self.made.items():
            best(behind[one], reviews, 0)
        for original, revised in self.merged.items():
            for one, level in revised.items():
                best(behind[one], self.made.get(original, {}), level)
        return behind

    def _ways(self, action: str) -> Levels:
        """Return the reviews that an action answers to, with the best way to each."""
        ways: Levels = {}
        for one, level in self.addressed.get(action, {}).items():
            best(ways, self.behind.get(one, {}), level)
        return ways

    def _themes(self) -> dict[str, _Theme]:
        """Return what is filed under each theme."""
        themes: dict[str, _Theme] = {}
        for one, filed in self.filed.items():
            for theme, level in filed.items():
                of = themes.setdefault(theme, _Theme(Counter(), [0] * 4, set(), set()))
                of.stages[self.stages[one]] += 1
                of.bases[level] += 1
                of.reviews.update(self.reviews[name].name for name in self.made.get(one, ()))
                of.actions.update(self._doing(one))
        return themes

    def _doing(self, name: str) -> set[str]:
        """Return the actions that address a recommendation, or what it was merged into."""
        ones = (name, *self.merged.get(name, ()))
        return {action for one in ones for action in self.doing.get(one, ())}

    def _answering(self) -> dict[str, tuple[set[str], set[str]]]:
        """Return, by review, the actions that answer to it and the agencies that own them."""
        found: dict[str, tuple[set[str], set[str]]] = {}
        for action, ways in self.ways.items():
            for review in ways:
                actions, agencies = found.setdefault(review, (set(), set()))
                actions.add(action)
                agencies.update(self.owned.get(action, ()))
        return found

    def node(self, one: Node) -> Node:
        """Return a node with what is derived of it."""
        match one:
            case Action():
                return replace(one, **self._action(one))
            case Recommendation():
                return replace(one, **self._recommendation(one.id))
            case Review():
                actions, agencies = self.answering.get(one.id, ((), ()))
                return replace(one, actions=len(actions), agencies=len(agencies))
            case Theme():
                return replace(one, **self._theme(one.id))
            case Plan():
                return replace(one, **self._plan(one.id))
        return one

    def _action(self, one: Action) -> dict[str, Any]:
        """Return what is derived of an action."""
        ways, owned = self.ways[one.id], self.owned.get(one.id, {})
        return {
            "reviews": len(ways),
            "across": None if (level := second(ways)) is None else STRONGEST[level],
            "owners": len(owned),
            "owned": self._known_owner(owned),
            "aimed": strongest(self.aimed.get(one.id, {}).values()) or "blank",
            "dated": _dated(one),
        }

    def _recommendation(self, name: str) -> dict[str, Any]:
        """Return what is derived of a recommendation."""
        merged = self.merged.get(name, {})
        doing = self._doing(name)
        done = [self.actions[one] for one in doing if self.actions[one].state in COMPLETED]
        return {
            "merged": strongest(merged.values()),
            "themes": len(self.filed.get(name, ())),
            "actions": len(self.doing.get(name, ())),
            "doing": len(doing),
            "owners": sorted({agency for one in doing for agency in self.owned.get(one, ())}),
            "done": len(done),
            "done_on": max((one.completed_on for one in done if one.completed_on), default=None),
        }

    def _known_owner(self, owned: Levels) -> Known:
        """Return how an owner is known, at best; one that nobody knows is unreadable."""
        known = [level for name, level in owned.items() if self._is_known(name)]
        own = [level for level in known if STRONGEST[level] != "carried"]
        return strongest(own or known) or ("unreadable" if owned else "blank")

    def _is_known(self, name: str) -> bool:
        """Tell whether an agency is of a known kind."""
        return self.agencies[name].kind != "unknown"

    def _theme(self, name: str) -> dict[str, Any]:
        """Return what is derived of a theme."""
        of = self.themes.get(name, _Theme(Counter(), [0] * 4, set(), set()))
        return {
            "originals": of.stages["original"],
            "revised": of.stages["revised"],
            "bases": of.bases,
            "reviews": sorted(of.reviews),
            "actions": len(of.actions),
            "states": self._states(of.actions),
        }

    def _plan(self, name: str) -> dict[str, Any]:
        """Return what is derived of a plan."""
        actions = self.of_plan.get(name, [])
        return {
            "reviews": self.named[name],
            "originals": self.asked[name, "original"],
            "revised": self.asked[name, "revised"],
            "actions": len(actions),
            "across": counted(second(self.ways[one]) for one in actions),
            "states": self._states(actions),
        }

    def _shared(self, action: str, agency: str) -> int | None:
        """Return how we know that an action joins an agency to a second review, if it does."""
        way = second(self.ways[action])
        return None if way is None else max(way, self.owned[action][agency])

    def _states(self, actions: Iterable[str]) -> list[int]:
        """Return how many actions are in each state."""
        counts = [0] * len(STATE)
        for name in actions:
            counts[STATE[self.actions[name].state]] += 1
        return counts

    def edges(self) -> Iterator[Edge[Node, Node]]:
        """Yield what each agency holds of each plan, and the reviews that it answers to."""
        holding: dict[tuple[str, str], list[str]] = defaultdict(list)
        answers: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * 4)
        for action, owned in self.owned.items():
            for agency, own in owned.items():
                holding[agency, self.actions[action].plan].append(action)
                for review, way in self.ways[action].items():
                    answers[agency, review][max(own, way)] += 1
        for (agency, plan), actions in sorted(holding.items()):
            if plan in self.plans:
                yield self._holds(agency, plan, actions)
        for (agency, review), counts in sorted(answers.items()):
            yield AnswersTo(source=self.agencies[agency], target=self.reviews[review],
                            basis=first(counts), actions=counts)  # fmt: skip

    def _holds(self, agency: str, plan: str, actions: Sequence[str]) -> Holds:
        """Return what an agency holds of a plan."""
        own = counted(self.owned[action][agency] for action in actions)
        across = counted(self._shared(action, agency) for action in actions)
        return Holds(source=self.agencies[agency], target=self.plans[plan], basis=first(own),
                     actions=own, across=across, states=self._states(actions))  # fmt: skip


def _by_plan(actions: Iterable[Action]) -> dict[str, list[str]]:
    """Return the ids of actions by plan."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in actions:
        found[one.plan].append(one.id)
    return found


def _dated(one: Action) -> Known:
    """Return how the date of an action is known."""
    if one.due_on is None:
        return "unreadable" if one.due else "blank"
    return one.due_basis or "stated"
