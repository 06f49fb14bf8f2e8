"""What is said between agents and environments. Written by `npm run types:python` from the schemas of the server."""

from typing import Dict, List, Literal, TypedDict, Union


class Edit(TypedDict):
    """Replaces a range of the current text; the end is exclusive."""

    #: The line of the first character to replace, from 1.
    line: int
    #: Its column, from 1, in Unicode code points.
    column: int
    #: The line of the first character to keep again.
    endLine: int
    #: Its column; the same place as the start inserts.
    endColumn: int
    #: What stands there instead.
    text: str


class SubmitAction(TypedDict):
    """Replace the whole program, then have it judged."""

    type: Literal["submit"]
    #: The whole program.
    program: str


class _EditAction(TypedDict):
    type: Literal["edit"]


class EditAction(_EditAction, total=False):
    """Change the program, then have it judged. Give either edits or patch, not both."""

    #: Ranges of the current text to replace; they must not overlap.
    edits: List[Edit]
    #: A unified diff of the program, with hunks that begin with @@.
    patch: str


class RunAction(TypedDict):
    """Run the current program on an input of your own. Nothing is compared; the observation's run has the outcome."""

    type: Literal["run"]
    #: Standard input; for a function, a JSON list of its arguments.
    input: str


class GiveUpAction(TypedDict):
    """End the episode unsolved."""

    type: Literal["give-up"]


Action = Union[SubmitAction, EditAction, RunAction, GiveUpAction]


class WorkspaceFile(TypedDict):
    name: str
    text: str
    #: SHA-256 of the text as UTF-8, in hexadecimal.
    sha256: str
    #: False for text that is compiled after the program.
    editable: bool


class Limits(TypedDict):
    """What the program may use in each test case."""

    #: CPU time of all the program's threads, in milliseconds. The wall clock limit is three times this and a second.
    cpuMs: int
    #: Memory in MiB: address space for C, C++ and Python, resident size for runtimes that reserve far more than they use.
    memoryMb: int
    #: Standard output in bytes.
    outputBytes: int


FeedbackLevel = Literal["verdict", "first-failure", "full"]


Verdict = Literal["accepted", "wrong-answer", "presentation-error", "compile-error", "runtime-error", "time-limit", "memory-limit", "output-limit", "security-violation"]


CaseVerdict = Literal["accepted", "wrong-answer", "presentation-error", "compile-error", "runtime-error", "time-limit", "memory-limit", "output-limit", "security-violation", "not-run"]


class _Difference(TypedDict):
    kind: Literal["missing", "extra", "different", "length", "type", "unreadable"]
    #: The place: "line 3", "token 2", "[1][0]", or "" for the value as a whole.
    at: str
    #: The difference in one sentence.
    text: str


class Difference(_Difference, total=False):
    """The first place where an output is not what was expected."""

    #: What should stand there; absent where that side has ended.
    expected: str
    #: What stands there; absent where that side has ended.
    actual: str


class Fix(TypedDict):
    """A replacement that the tool itself proposes (a compiler's fix-it); the end is exclusive."""

    line: int
    column: int
    endLine: int
    endColumn: int
    text: str


class Frame(TypedDict):
    function: str
    line: int


class _Diagnostic(TypedDict):
    severity: Literal["error", "warning", "note"]
    file: str
    message: str


class Diagnostic(_Diagnostic, total=False):
    """A message of a compiler or a runtime. Lines and columns count from 1, columns in Unicode code points."""

    line: int
    column: int
    endLine: int
    endColumn: int
    #: The tool's own name for the kind of fault: an exception's class, a signal, a warning's option.
    code: str
    fixes: List[Fix]
    #: Where in the program it happened, innermost call first.
    frames: List[Frame]


class _TestView(TypedDict):
    #: From 0, in the problem's order.
    index: int
    public: bool
    verdict: CaseVerdict


class TestView(_TestView, total=False):
    """A test case as the agent sees it. Hidden ones have index, public and verdict only."""

    #: What exactly happened, in words.
    reason: str
    input: str
    expected: str
    #: Standard output, or the JSON of the function's result.
    actual: str
    difference: Difference
    stderr: str
    diagnostics: List[Diagnostic]
    #: The lines of the program that this case executes, where coverage was asked for.
    coverage: List[int]


class Text(TypedDict):
    """A text that a program wrote."""

    #: Perhaps only its first (stdout, result) or last (stderr) part.
    text: str
    #: The size of it all.
    bytes: int


class _RunResult(TypedDict):
    verdict: Verdict
    output: Text
    stderr: Text
    diagnostics: List[Diagnostic]


class RunResult(_RunResult, total=False):
    """What the agent's own run did, right after a run; not compared with anything."""

    reason: str
    flags: List[str]


class ObservationBudgetCut(TypedDict):
    #: The path of a text that is shorter than it was.
    what: str
    #: How many bytes of it are missing.
    bytes: int


class ObservationBudget(TypedDict):
    """No text has more than a quarter of the bytes, and the first failing case is served first."""

    #: How many bytes the feedback's texts may have together.
    bytes: int
    cut: List[ObservationBudgetCut]


class _Observation(TypedDict):
    #: The problem's id.
    problem: str
    language: str
    #: stdin, the name of the function under test, or Class.method.
    entry: str
    #: What the program should do.
    statement: str
    #: The program, then the harness that is compiled after it, if there is one.
    files: List[WorkspaceFile]
    limits: Limits
    feedback: FeedbackLevel
    #: Whether the current program passes every test case, public and hidden.
    passed: bool
    #: Turns taken so far.
    turn: int
    #: How many turns there may still be.
    turnsLeft: int
    #: No text has more than a quarter of the bytes, and the first failing case is served first.
    budget: ObservationBudget


class Observation(_Observation, total=False):
    verdict: Verdict
    #: Why the program could not be run at all.
    reason: str
    #: How many test cases pass, hidden ones too; only at level full.
    passedCount: int
    #: How many test cases there are.
    testCount: int
    #: At level first-failure, only the first case that fails.
    tests: List[TestView]
    #: The compiler's errors and warnings.
    diagnostics: List[Diagnostic]
    #: What the program tried, in public cases, that no program here may: socket, fork, write /etc/passwd.
    flags: List[str]
    run: RunResult


End = Literal["solved", "gave-up", "turn-limit"]


class _CaseTiming(TypedDict):
    #: CPU time in milliseconds, all threads.
    cpuMs: float
    #: Wall time in milliseconds.
    wallMs: float
    #: Largest resident size in bytes.
    peakBytes: float


class CaseTiming(_CaseTiming, total=False):
    #: At a time limit: where the program was when its time ran out, innermost first.
    stoppedAt: List[Frame]


class _TimingCompile(TypedDict):
    #: CPU time in milliseconds, all threads.
    cpuMs: float
    #: Wall time in milliseconds.
    wallMs: float
    #: Largest resident size in bytes.
    peakBytes: float


class TimingCompile(_TimingCompile, total=False):
    #: Its result was still there from another turn; what it cost is of that time, and not in the sums.
    cached: bool


class _Timing(TypedDict):
    #: CPU time in milliseconds, all threads.
    cpuMs: float
    #: Wall time in milliseconds.
    wallMs: float
    #: Largest resident size in bytes.
    peakBytes: float


class Timing(_Timing, total=False):
    """What a turn cost. Never the same twice, so never part of an observation."""

    compile: TimingCompile
    #: One per test case that ran, in order; an agent sees those of public cases.
    cases: List[CaseTiming]
    #: The same program had been judged before; everything else here is what it cost then.
    cached: bool


class StepInfo(TypedDict, total=False):
    """Facts that are the same whenever the episode is played again."""

    end: End


class Step(TypedDict):
    observation: Observation
    #: 0 at reset.
    reward: float
    #: The reward's parts by name; they add up to it. Empty at reset.
    components: Dict[str, float]
    #: The task itself ended: solved, or given up.
    terminated: bool
    #: The episode was stopped: its turns are used up.
    truncated: bool
    #: Facts that are the same whenever the episode is played again.
    info: StepInfo
    timing: Timing


class UniformCurriculum(TypedDict):
    """Every problem alike; the seed alone decides."""

    kind: Literal["uniform"]


class FamilyCurriculum(TypedDict):
    """A family of bugs first, then one of its problems, so that frequent families do not drown the others."""

    kind: Literal["family"]


class _DifficultyCurriculum(TypedDict):
    kind: Literal["difficulty"]


class DifficultyCurriculum(_DifficultyCurriculum, total=False):
    """Problems whose measured difficulty lies between the two."""

    #: 0 is a problem that every baseline solves.
    least: float
    #: 1 is a problem that no baseline solves.
    most: float


class _BandCurriculum(TypedDict):
    kind: Literal["band"]


class BandCurriculum(_BandCurriculum, total=False):
    """Problems that this agent solves sometimes: prioritised level replay."""

    #: The success from which on a problem is in the band.
    least: float
    #: The success up to which a problem is in the band.
    most: float
    #: How often a problem that this agent has not finished yet is taken, while there is one.
    fresh: float
    #: Of the others, the share that is taken by how long ago it was finished last.
    stale: float


Curriculum = Union[UniformCurriculum, FamilyCurriculum, DifficultyCurriculum, BandCurriculum]


class _ShapedRewardScheme(TypedDict):
    kind: Literal["shaped"]


class ShapedRewardScheme(_ShapedRewardScheme, total=False):
    """A reward for every turn; see docs/rewards.md."""

    #: The discount of the return.
    gamma: float
    #: On the turn that solves the problem.
    solved: float
    #: On every turn.
    turn: float
    #: Times the fraction of test cases passed: the potential whose change is rewarded.
    progress: float


class SparseRewardScheme(TypedDict):
    """+1 when the episode ends solved, -1 when it ends otherwise, 0 before."""

    kind: Literal["sparse"]


RewardScheme = Union[ShapedRewardScheme, SparseRewardScheme]


class ResetOptions(TypedDict, total=False):
    """How an episode is to be played. Everything has a default; what was chosen is in the trace."""

    #: The id of a problem; without one, the environment picks one.
    problem: str
    #: Only problems in this language are picked from, where none is named.
    language: str
    curriculum: Curriculum
    #: Picks the problem where none is named.
    seed: int
    #: Turns until the episode is truncated.
    maxTurns: int
    feedback: FeedbackLevel
    #: Bytes of feedback text per observation.
    feedbackBytes: int
    #: Have C and C++ programs checked for invalid memory accesses and undefined behaviour while they run.
    sanitize: bool
    #: Have every public case say which lines of the program it executes (Python, C, C++).
    coverage: bool
    #: Who plays: for the record, and for a curriculum that goes by an agent's own successes.
    agent: str
    reward: RewardScheme


class HelloReplyLimits(TypedDict):
    maxMessageBytes: int
    maxReplyBytes: int
    maxBatch: int
    maxInFlight: int
    heartbeatMs: int
    heartbeatTimeoutMs: int
    idleMs: int


class _HelloReply(TypedDict):
    id: Union[str, int]
    ok: Literal[True]
    protocol: int
    server: str
    environments: List[str]
    limits: HelloReplyLimits
    roles: List[Literal["play", "watch", "administer"]]


class HelloReply(_HelloReply, total=False):
    """The reply to hello"""

    watch: str


class _WatchEvent(TypedDict):
    type: Literal["turn"]
    at: int
    episode: str
    client: str
    problem: str
    turn: int
    reward: float
    passed: bool


class WatchEvent(_WatchEvent, total=False):
    """A turn as those who watch are told of it"""

    action: str
    verdict: Verdict
    passedCount: int
    testCount: int
    end: End
