"""The places of a file where something else could stand, and what."""

from dataclasses import dataclass, field

from .tokens import CLOSING, OPENING, tokens_of

#: What a comparison, a connective or a sum becomes.
INFIX = {
    "<": ["<=", ">"],
    "<=": ["<"],
    ">": [">=", "<"],
    ">=": [">"],
    "==": ["!="],
    "!=": ["=="],
    "&&": ["||"],
    "||": ["&&"],
    "+": ["-"],
    "-": ["+"],
    "&+": ["&-"],
    "&-": ["&+"],
}

#: The kind of an infix operator, for the table of results.
INFIX_KIND = {"&&": "connective", "||": "connective", "+": "sum", "-": "sum", "&+": "sum", "&-": "sum"}

#: What a truth, a status, an outcome or a comparator becomes. One that its type does not have is dropped.
MEMBERS = {
    "true": ["false", "unknown"],
    "false": ["true", "unknown"],
    "unknown": ["true", "false", "none"],
    "none": ["unknown", "missing"],
    "satisfied": ["undetermined", "missing"],
    "undetermined": ["satisfied", "missing", "admissible"],
    "defective": ["missing", "undetermined"],
    "missing": ["satisfied", "defective"],
    "notApplicable": ["satisfied", "met"],
    "met": ["notMet", "undetermined"],
    "notMet": ["met", "undetermined"],
    "ineligible": ["incomplete", "undetermined"],
    "incomplete": ["ineligible", "undetermined"],
    "admissible": ["undetermined", "incomplete"],
    "malformed": ["invalid", "missing"],
    "invalid": ["malformed", "undetermined"],
    "tooFew": ["missing", "invalid"],
    "overflow": ["divisionByZero"],
    "divisionByZero": ["overflow"],
    "parameter": ["date"],
    "date": ["parameter"],
    "atLeast": ["moreThan"],
    "atMost": ["lessThan"],
    "isNot": ["is"],
    "divide": ["multiply"],
}
TYPES = ("Truth", "EvidenceStatus", "Status", "Value")

#: What is no part of what a check says: steps counted in debug builds, and room for what comes.
NOT_REMOVED = ("note", "reserve", "reserveCapacity", "trim", "precondition")
KEYWORDS = frozenset(
    "let var func return throw case default switch if else guard while for repeat break continue defer struct class "
    "enum extension init deinit subscript static private fileprivate internal public package mutating nonmutating "
    "import typealias precedencegroup infix prefix postfix operator get set final super in where do try".split())


@dataclass
class Mutant:
    """One way in which a place is changed."""

    kind: str
    original: str
    mutated: str
    number: int = 0
    #: The compiler's message where it refused it.
    refused: str = ""


@dataclass
class Site:
    """A place, as a range of the file's characters, and its mutants."""

    form: str
    start: int
    end: int
    line: int
    mutants: list = field(default_factory=list)

    @property
    def live(self):
        """The mutants that the compiler takes."""
        return [mutant for mutant in self.mutants if not mutant.refused]


def sites_of(source):
    """All places of a file, in its order."""
    tokens = tokens_of(source)
    finder = Finder(source, tokens)
    return sorted(finder.all(), key=lambda site: (site.start, -site.end))


class Finder:
    """Looks for the places of one file."""

    def __init__(self, source, tokens):
        self.source = source
        self.tokens = tokens
        #: Where a `!`, or a comparison for sameness, is all of a condition, whose negation says the same.
        self.whole = set()

    def all(self):
        """Every place of every kind."""
        conditions = list(self.conditions()) + list(self.ternaries())
        sites = conditions + list(self.statements())
        for index, token in enumerate(self.tokens):
            if not token.in_pattern and token.start not in self.whole:
                sites += self.at(index, token)
        return sites

    def at(self, index, token):
        """The places that one token makes."""
        before = self.tokens[index - 1] if index else None
        after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if before is None or after is None or before.text in ("func", "operator"):
            return
        if token.kind == "operator" and token.text in INFIX and token.space_before and token.space_after:
            if "nil" not in (before.text, after.text):
                kind = INFIX_KIND.get(token.text, "comparison")
                yield self.site("infix", token, token, kind, INFIX[token.text])
        elif token.text == "!" and not token.space_after and (token.space_before or before.text in OPENING):
            yield self.site("not", token, token, "negation", [""])
        elif token.kind == "word" and token.text in ("true", "false") and before.text != ".":
            yield self.site("flip", token, token, "boolean", ["false" if token.text == "true" else "true"])
        elif token.text == "." and after.text in MEMBERS:
            yield from self.member(index)
        elif token.text in ("and", "or") and before.text == "." and after.text == "(":
            yield self.site("method", token, token, "truth", ["or" if token.text == "and" else "and"])
        elif token.text in ("min", "max") and before.text not in (".", "func", "let", "var") and after.text == "(":
            yield self.site("function", token, token, "extreme", ["max" if token.text == "min" else "min"])

    def member(self, index):
        """A case of an enumeration that stands where a value is had."""
        dot, name = self.tokens[index], self.tokens[index + 1]
        before, after = self.tokens[index - 1], self.tokens[index + 2]
        if after.text == "(" and not after.space_before or after.text == "." and not after.space_before:
            return
        prefix = ""
        first = dot
        if before.text in TYPES and not dot.space_before:
            prefix, first = before.text, before
        elif not (dot.space_before or before.text in OPENING or before.text == "!"):
            return
        others = [f"{prefix}.{other}" for other in MEMBERS[name.text]]
        if any(token.text == "??" and token.line == dot.line for token in self.tokens):
            # Beside `??` a value's type must be named, else the compiler looks for it too long.
            others = ["Value.none"] if name.text == "unknown" else []
        if others:
            yield self.site("pick", first, name, "case", others)

    # Conditions

    def conditions(self):
        """The conditions of `if`, `guard`, `while` and `where`, one for each part that is a plain boolean."""
        for index, token in enumerate(self.tokens):
            if token.kind != "word" or token.text not in ("if", "guard", "while", "where"):
                continue
            if self.tokens[index - 1].text in (",", "("):  # A label.
                continue
            yield from self.parts(index + 1, self.end_of_condition(index))

    def end_of_condition(self, index):
        """Behind the last token of the condition that begins after a keyword."""
        keyword = self.tokens[index]
        ends_line = keyword.text == "while" and self.tokens[index - 1].text == "}"
        end = index + 1
        while end < len(self.tokens):
            token = self.tokens[end]
            if token.depth < keyword.depth or ends_line and token.is_first:
                break
            if token.depth == keyword.depth and token.text in ("{", "else", ":"):
                break
            end += 1
        return end

    def parts(self, start, end):
        """The parts of a list of conditions that bind nothing."""
        depth = self.tokens[start].depth
        first = start
        for index in range(start, end + 1):
            if index == end or self.tokens[index].text == "," and self.tokens[index].depth == depth:
                if index > first:
                    yield from self.condition(first, index)
                first = index + 1

    def condition(self, start, end):
        """A condition that is negated, unless it is a pattern or a ternary."""
        part = self.tokens[start:end]
        texts = [token.text for token in part if token.depth == part[0].depth]
        if part[0].text in ("let", "var", "case") or "?" in texts or any(token.in_pattern for token in part):
            return
        infix = [token for token in part if token.depth == part[0].depth and token.text in INFIX]
        if part[0].text == "!" and not infix:
            self.whole.add(part[0].start)
        elif len(infix) == 1 and infix[0].text in ("==", "!="):
            self.whole.add(infix[0].start)
        if part[0].text in ("true", "false") and len(part) == 1:
            self.whole.add(part[0].start)
        yield self.negated(part)

    def negated(self, part):
        """The place of a whole condition."""
        text = self.text(part[0], part[-1])
        return self.site("flip", part[0], part[-1], "condition", [f"!({text})"])

    def ternaries(self):
        """The conditions of `? :`."""
        for index, token in enumerate(self.tokens):
            if token.text != "?" or not (token.space_before and token.space_after):
                continue
            start = index
            while start > 0 and not self.bounds(self.tokens[start - 1], token.depth):
                start -= 1
            if start < index:
                yield from self.condition(start, index)

    def bounds(self, token, depth):
        """Whether an expression at a depth cannot reach back over a token."""
        if token.depth != depth:
            return token.depth < depth
        return token.text in ("=", "+=", "->", ",", ":", "?", "??", "in", "}") or token.text in KEYWORDS

    # Statements

    def statements(self):
        """The assignments and calls that stand on one line."""
        for index, token in enumerate(self.tokens):
            if token.kind == "word" and token.text not in KEYWORDS and self.begins_statement(index):
                end = self.end_of_statement(index)
                if end is not None and self.does_something(index, end):
                    yield self.site("live", token, self.tokens[end], "statement", [""])

    def begins_statement(self, index):
        """Whether a token is the first of a statement."""
        token, before = self.tokens[index], self.tokens[index - 1]
        if index == 0 or token.in_pattern or token.text.startswith(("@", "#")):
            return False
        if before.text == ":" and not token.is_first:
            return self.follows_case(index - 1)
        if not token.is_first:
            return before.text == "{"
        return before.kind in ("word", "number", "string") or before.text in ("{", ")", "]", "}", ":") or (
            before.text in ("!", "?") and not before.space_before)

    def follows_case(self, index):
        """Whether a colon ends the pattern of a `case`."""
        before = self.tokens[index - 1]
        return before.in_pattern or before.text == "default"

    def end_of_statement(self, index):
        """The last token of a statement; none where it takes further lines."""
        first, end = self.tokens[index], index
        while end + 1 < len(self.tokens):
            following = self.tokens[end + 1]
            if following.line != first.line or following.depth < first.depth:
                break
            end += 1
        last = self.tokens[end]
        if last.depth > first.depth or last.text in OPENING or last.text in (",", "=", "->") or self.goes_on(end + 1):
            return None
        return end

    def goes_on(self, index):
        """Whether a line is continued by the next one."""
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        return token.is_first and (token.kind == "operator" and token.text != "!" or token.text in (":", "where"))

    def does_something(self, start, end):
        """Whether a statement assigns, or calls something that counts."""
        part = self.tokens[start:end + 1]
        level = [token for token in part if token.depth == part[0].depth]
        if any(token.text in NOT_REMOVED for token in level) or any(token.text == ":" for token in level):
            return False
        assigns = any(token.kind == "operator" and token.text in ("=", "+=", "-=", "|=", "&=", "*=") for token in level)
        infix = any(token.kind == "operator" and token.text not in (".", "!") for token in level)
        calls = part[-1].text == ")" and len(level) > 2 and not infix
        return assigns or calls and not self.is_value(start, end)

    def is_value(self, start, end):
        """Whether a call is all of a closure, a function or a case, and so most likely what that comes to."""
        before, after = self.tokens[start - 1], self.tokens[end + 1]
        is_alone = before.text in ("{", ":") and after.text in ("}", "case", "default")
        line = [token.text for token in self.tokens if token.line == before.line and token.start < before.start]
        return is_alone and not any(word in line for word in ("for", "if", "forEachMatch", "mutating"))

    # Making

    def text(self, first, last):
        """The text of a range of tokens on one line."""
        return " ".join(self.source[first.start:last.end].split())

    def site(self, form, first, last, kind, others):
        """A place from one token to another, and what it becomes."""
        text = self.text(first, last)
        site = Site(form, first.start, last.end, first.line)
        site.mutants = [Mutant(kind, text, other) for other in others]
        return site
