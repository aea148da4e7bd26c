"""Loads plans one after another, so that one which is bad does not stop the others."""

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from graph.errors import DhrGraphError, PlanError, StoreError
from graph.store import Store
from loaders.files import own_source, shown
from loaders.interrupted import noticed
from loaders.load import Report, load, read_plan
from loaders.repeats.corpus import Corpus
from loaders.versions.doubts import Sure, nobody_asked

State = Literal["loaded", "the very same already", "not loaded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """What became of one plan: its counts, or why it was not loaded."""

    file: Path
    state: State
    id: str = ""
    rows: int = 0
    nodes: int = 0
    edges: int = 0
    questions: int = 0
    why: str = ""


@dataclass(slots=True)
class Run:
    """Plans to load, in order: what became of those tried, and why the rest was not."""

    left: list[Path]
    became: list[Became] = field(default_factory=list)
    names: dict[str, Path] = field(default_factory=dict)
    stopped: str = ""
    sure: Sure = nobody_asked
    corpus: Corpus | None = None

    def load(self, store: Store, progress: Callable[[int, int], None]) -> None:
        """Load what is left; each graph is let go before the next is read.

        KeyboardInterrupt after the plan under way, where somebody presses Control-C.
        """
        total = len(self.became) + len(self.left)
        with noticed() as interrupted:
            while self.left and not self.stopped:
                self.became.append(self._one(store, self.left[0]))
                self.left.pop(0)
                progress(len(self.became), total)
                if interrupted():
                    raise KeyboardInterrupt

    def _one(self, store: Store, file: Path) -> Became:
        """Load one plan, or say why not; where the graph is gone, say that the run stops."""
        try:
            with explained(file):
                return _became(file, self._loaded(store, file))
        except StoreError as error:
            self.stopped = _gone(store)
            return Became(file=file, state="not loaded", why=str(error))
        except DhrGraphError as error:
            return Became(file=file, state="not loaded", why=str(error))

    def _loaded(self, store: Store, file: Path) -> Report:
        """Read and store a plan, unless another of this run has its short name."""
        plan = read_plan(file)
        first = self.names.setdefault(plan.plan.id, file)
        if first != file:
            raise PlanError(
                f"{file} and {first} have the same short name, {plan.plan.id}, so that the second "
                f"would take the place of the first. {_remedy(first, file)}"
            )
        corpus, self.corpus = self.corpus or Corpus.of(store), None
        report = load(store, plan, sure=self.sure, corpus=corpus)
        self.corpus = corpus
        return report


@contextmanager
def explained(file: Path) -> Iterator[None]:
    """Turn an exception that nobody explained, while a plan is loaded, into a sentence."""
    try:
        yield
    except DhrGraphError:
        raise
    except Exception as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        raise DhrGraphError(
            f"{file}: this is a mistake of ours ({type(error).__name__}: {error}, in "
            f"{Path(at.filename).name}, line {at.lineno}); please report it"
        ) from error


def _became(file: Path, report: Report) -> Became:
    """Return the counts of a load."""
    return Became(
        file=file,
        state="loaded" if report.changed else "the very same already",
        id=report.plan.id,
        rows=report.rows,
        nodes=sum(report.nodes.values()),
        edges=sum(sum(bases.values()) for bases in report.edges.values()),
        questions=report.questions,
    )


def _remedy(first: Path, second: Path) -> str:
    """Say how two plans get names of their own."""
    if own_source(first) == own_source(second):
        return f"Take one of them away, or rename it, such as {second.stem}-2{second.suffix}"
    return f"Write `id: another-name` into {shown(own_source(second))}"


def _gone(store: Store) -> str:
    """Return why the graph can take no more plans, or nothing where it still answers."""
    try:
        store.read("RETURN 1 AS one")
    except StoreError as error:
        return str(error)
    return ""
