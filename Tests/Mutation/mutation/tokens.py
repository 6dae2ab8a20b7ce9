"""A small lexer of Swift: enough to tell operators from brackets, patterns from expressions."""

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"""
    (?P<comment>//[^\n]*|/\*.*?\*/)
  | (?P<string>\"\"\".*?\"\"\"|"(?:\\.|[^"\\\n])*")
  | (?P<newline>\n)
  | (?P<space>[ \t]+)
  | (?P<word>[#@$]?[A-Za-z_][A-Za-z0-9_]*|`[A-Za-z_]+`|\$[0-9]+)
  | (?P<number>0b[01_]+|0x[0-9A-Fa-f_]+|[0-9][0-9_]*)
  | (?P<bracket>[()\[\]{}])
  | (?P<mark>[,;:\\])
  | (?P<operator>\.\.[.<]|->|\.|[-/=+!*%<>&|^~?]+)
    """,
    re.VERBOSE | re.DOTALL,
)

OPENING = "([{"
CLOSING = ")]}"


@dataclass
class Token:
    """One token that is no white space, with what stands around it."""

    kind: str
    text: str
    start: int
    end: int
    line: int
    #: How many brackets are open around it; an opening and its closing bracket have the same depth.
    depth: int = 0
    #: Whether it begins a line, and whether white space stands before and after it.
    is_first: bool = False
    space_before: bool = False
    space_after: bool = False
    #: Whether it belongs to the pattern of a `case`, or to the declaration of one.
    in_pattern: bool = False


def tokens_of(source):
    """The tokens of a file, without white space and comments."""
    found, line, is_first, position = [], 1, True, 0
    while position < len(source):
        match = TOKEN.match(source, position)
        if match is None:
            raise ValueError(f"line {line}: no token at {source[position:position + 20]!r}")
        kind, text = match.lastgroup, match.group()
        position = match.end()
        if kind not in ("space", "comment", "newline"):
            token = Token(kind, text, match.start(), match.end(), line, is_first=is_first)
            token.space_before = is_first or source[match.start() - 1] in " \t\n"
            token.space_after = position >= len(source) or source[position] in " \t\n"
            found.append(token)
            is_first = False
        is_first = is_first or kind == "newline"
        line += text.count("\n")
    _measure_depth(found)
    _mark_patterns(found)
    return found


def _measure_depth(tokens):
    """Notes how deep each token stands in brackets."""
    depth = 0
    for token in tokens:
        if token.text in CLOSING and token.kind == "bracket":
            depth -= 1
        token.depth = depth
        if token.text in OPENING and token.kind == "bracket":
            depth += 1


def _mark_patterns(tokens):
    """Marks what stands between a `case` and the end of its pattern."""
    for index, token in enumerate(tokens):
        if token.text != "case" or token.kind != "word":
            continue
        end = index + 1
        while end < len(tokens) and not _ends_pattern(tokens, end, token.depth):
            end += 1
        for inner in tokens[index:end]:
            inner.in_pattern = True


def _ends_pattern(tokens, index, depth):
    """Whether the pattern of a `case` at a depth is over at a token."""
    token = tokens[index]
    if token.depth < depth:
        return True
    if token.depth > depth:
        return False
    return token.text in (":", "=", "where") or token.is_first and tokens[index - 1].text != ","
