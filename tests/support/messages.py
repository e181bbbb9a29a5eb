"""Looking into Fluent files: which messages there are, what they are given, and what they are made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from queue_app import texts


@dataclass(frozen=True)
class Message:
    """One message: what it is given, what of that it shows and counts with, its plural forms, the messages it calls."""

    key: str
    variables: frozenset[str]
    shown: frozenset[str]
    counted: frozenset[str]
    forms: frozenset[str]
    calls: frozenset[str]


class _Look(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.shown: set[str] = set()
        self.counted: set[str] = set()
        self.forms: set[str] = set()
        self.calls: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - named by the library
        self.variables.add(node.id.name)
        self.shown.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - as above
        self.calls.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - as above
        self.calls.add(f"-{node.id.name}")

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802 - as above
        self.counted.update(_names(node.arguments.positional))
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - as above
        # A choice among words ([child] …) is no count.
        keys = [v.key.name if isinstance(v.key, ast.Identifier) else "" for v in node.variants]
        if all(key in {"", "zero", "one", "two", "few", "many", "other"} for key in keys):
            self.counted.update(_names([node.selector]))
            self.forms.update(filter(None, keys))
        shown = set(self.shown)
        self.visit(node.selector)
        self.shown = shown  # what is only chosen by is not shown
        for variant in node.variants:
            self.visit(variant)


def _names(nodes: list[ast.InlineExpression]) -> Iterator[str]:
    return (node.id.name for node in nodes if isinstance(node, ast.VariableReference))


@cache
def entries(language: str, part: str) -> tuple[ast.EntryType, ...]:
    """Everything in one file; nothing when there is none."""
    file = texts.path(language, part)
    if not file.is_file():
        return ()
    return tuple(FluentParser().parse(file.read_text(encoding="utf-8")).body)


@cache
def messages(language: str, part: str) -> dict[str, Message]:
    """The messages and terms of one file."""
    found = {}
    for entry in entries(language, part):
        if isinstance(entry, ast.Message | ast.Term):
            key = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
            found[key] = _look(key, entry)
    return found


def _look(key: str, entry: ast.Message | ast.Term) -> Message:
    look = _Look()
    look.visit(entry)
    sets = (frozenset(each) for each in (look.variables, look.shown, look.counted, look.forms, look.calls))
    return Message(key, *sets)


def files() -> list[tuple[str, str]]:
    """Every file there is, as (language, part)."""
    return sorted((file.parent.name, file.stem) for file in texts.FOLDER.glob("*/*.ftl"))
