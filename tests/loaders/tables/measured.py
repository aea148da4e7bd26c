"""How long reading a plan takes, and how much memory, in a process of its own."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SECONDS, MEGABYTES = 10, 1000
PROGRAM = """
import json, resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
from pathlib import Path
from graph.errors import PlanError
from loaders.tables.reader import read
start = time.process_time()
try:
    document = read(Path(sys.argv[1]))
    says = f"{len(document.tables)} tables, {len(document.paragraphs)} paragraphs"
except PlanError as error:
    says = str(error)
peak = next(s for s in open("/proc/self/status") if s.startswith("VmHWM:")).split()[1]
print(json.dumps([says, time.process_time() - start, int(peak) / 1024]))
"""


@dataclass(frozen=True)
class Measured:
    """What a reader said, in how many seconds and with how many megabytes."""

    says: str
    seconds: float
    megabytes: float

    def within(self) -> bool:
        """Tell whether it ended soon and small."""
        return self.seconds < SECONDS and self.megabytes < MEGABYTES


def measured(path: Path) -> Measured:
    """Read a plan in another process."""
    command = [sys.executable, "-c", PROGRAM, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return Measured(*json.loads(done.stdout))
