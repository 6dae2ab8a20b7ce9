"""Writes a file in which each mutant stands beside the original, switched on by its number."""

from dataclasses import dataclass

#: The Swift file that the rewritten ones lean on.
HELPERS = """\
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The number of the mutant that runs; 0 for none.
let activeMutant: Int = getenv("TRAMITES_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

/// Whether a statement is there.
@inline(__always) func mutantLive(_ number: Int) -> Bool { activeMutant != number }

/// A condition or its contrary.
@inline(__always) func mutantFlip(_ number: Int, _ value: Bool) -> Bool { (activeMutant == number) != value }

/// A value or the one beside it.
@inline(__always) func mutantPick<T>(_ one: Int, _ value: T, _ other: T) -> T { activeMutant == one ? other : value }
@inline(__always) func mutantPick<T>(_ one: Int, _ value: T, _ other: T, _ two: Int, _ second: T) -> T {
  activeMutant == one ? other : activeMutant == two ? second : value
}
@inline(__always)
func mutantPick<T>(_ one: Int, _ value: T, _ other: T, _ two: Int, _ second: T, _ three: Int, _ third: T) -> T {
  activeMutant == one ? other : activeMutant == two ? second : activeMutant == three ? third : value
}

@inline(__always) func mutantMax<T: Comparable>(_ number: Int, _ a: T, _ b: T) -> T {
  activeMutant == number ? min(a, b) : max(a, b)
}
@inline(__always) func mutantMin<T: Comparable>(_ number: Int, _ a: T, _ b: T) -> T {
  activeMutant == number ? max(a, b) : min(a, b)
}

extension Truth {
  func mutantAnd(_ number: Int, _ other: Truth) -> Truth { activeMutant == number ? or(other) : and(other) }
  func mutantOr(_ number: Int, _ other: Truth) -> Truth { activeMutant == number ? and(other) : or(other) }
}

/// The left side of an operator that waits for its right side, with the numbers of the operator's mutants.
struct MutantSide<T> {
  let value: T
  let numbers: MutantNumbers

  @inline(__always) var isFirst: Bool { activeMutant == numbers.first }
  @inline(__always) var isSecond: Bool { activeMutant == numbers.second }
}

struct MutantNumbers: ExpressibleByIntegerLiteral {
  let first: Int
  var second = -1

  @inline(__always) init(integerLiteral: Int) { first = integerLiteral }
  @inline(__always) init(_ first: Int, _ second: Int) {
    self.first = first
    self.second = second
  }
}

precedencegroup MutantComparison {
  higherThan: LogicalConjunctionPrecedence
  lowerThan: NilCoalescingPrecedence
  associativity: left
}
precedencegroup MutantNegation { higherThan: BitwiseShiftPrecedence }

infix operator <‡: MutantComparison
infix operator ‡<: MutantComparison
infix operator ‡<=: MutantComparison
infix operator ‡>: MutantComparison
infix operator ‡>=: MutantComparison
infix operator ‡==: MutantComparison
infix operator ‡!=: MutantComparison
infix operator &‡: LogicalConjunctionPrecedence
infix operator ‡&&: LogicalConjunctionPrecedence
infix operator |‡: LogicalDisjunctionPrecedence
infix operator ‡||: LogicalDisjunctionPrecedence
infix operator +‡: AdditionPrecedence
infix operator ‡+: AdditionPrecedence
infix operator ‡-: AdditionPrecedence
infix operator ‡&+: AdditionPrecedence
infix operator ‡&-: AdditionPrecedence
infix operator ^‡: MutantNegation

@inline(__always) func <‡ <T>(value: T, numbers: MutantNumbers) -> MutantSide<T> {
  MutantSide(value: value, numbers: numbers)
}
@inline(__always) func &‡ (value: Bool, numbers: MutantNumbers) -> MutantSide<Bool> {
  MutantSide(value: value, numbers: numbers)
}
@inline(__always) func |‡ (value: Bool, numbers: MutantNumbers) -> MutantSide<Bool> {
  MutantSide(value: value, numbers: numbers)
}
@inline(__always) func +‡ <T: AdditiveArithmetic>(value: T, numbers: MutantNumbers) -> MutantSide<T> {
  MutantSide(value: value, numbers: numbers)
}

@inline(__always) func ‡< <T: Comparable>(side: MutantSide<T>, right: T) -> Bool {
  side.isFirst ? side.value <= right : side.isSecond ? side.value > right : side.value < right
}
@inline(__always) func ‡<= <T: Comparable>(side: MutantSide<T>, right: T) -> Bool {
  side.isFirst ? side.value < right : side.value <= right
}
@inline(__always) func ‡> <T: Comparable>(side: MutantSide<T>, right: T) -> Bool {
  side.isFirst ? side.value >= right : side.isSecond ? side.value < right : side.value > right
}
@inline(__always) func ‡>= <T: Comparable>(side: MutantSide<T>, right: T) -> Bool {
  side.isFirst ? side.value > right : side.value >= right
}
@inline(__always) func ‡== <T: Equatable>(side: MutantSide<T>, right: T) -> Bool {
  side.isFirst != (side.value == right)
}
@inline(__always) func ‡!= <T: Equatable>(side: MutantSide<T>, right: T) -> Bool {
  side.isFirst != (side.value != right)
}
@inline(__always) func ‡&& (side: MutantSide<Bool>, right: @autoclosure () -> Bool) -> Bool {
  side.isFirst ? side.value || right() : side.value && right()
}
@inline(__always) func ‡|| (side: MutantSide<Bool>, right: @autoclosure () -> Bool) -> Bool {
  side.isFirst ? side.value && right() : side.value || right()
}
@inline(__always) func ‡+ <T: AdditiveArithmetic>(side: MutantSide<T>, right: T) -> T {
  side.isFirst ? side.value - right : side.value + right
}
@inline(__always) func ‡- <T: AdditiveArithmetic>(side: MutantSide<T>, right: T) -> T {
  side.isFirst ? side.value + right : side.value - right
}
@inline(__always) func ‡&+ <T: FixedWidthInteger>(side: MutantSide<T>, right: T) -> T {
  side.isFirst ? side.value &- right : side.value &+ right
}
@inline(__always) func ‡&- <T: FixedWidthInteger>(side: MutantSide<T>, right: T) -> T {
  side.isFirst ? side.value &+ right : side.value &- right
}
@inline(__always) func ^‡ (number: MutantNumbers, value: Bool) -> Bool { (activeMutant == number.first) != value }
@inline(__always) func ^‡ (number: MutantNumbers, value: Truth) -> Truth {
  activeMutant == number.first ? !value : value
}
"""

#: The operator that takes the left side, by the one that stands in the original.
OPENER = {"&&": "&‡", "||": "|‡", "+": "+‡", "-": "+‡", "&+": "+‡", "&-": "+‡"}


@dataclass
class Edit:
    """A text that takes the place of a range of the original."""

    start: int
    end: int
    text: str
    site: object
    #: Among edits at one place: what closes comes before what opens, an inner end before an outer one.
    order: tuple


@dataclass
class Piece:
    """What a place has become: a range of characters in the written file."""

    start: int
    end: int
    site: object


def written(source, sites):
    """The file with all its mutants, and where each place stands in it."""
    edits = [edit for site in sites if site.live for edit in edits_of(source, site)]
    edits.sort(key=lambda edit: (edit.start, edit.order))
    parts, pieces, position, length = [], {}, 0, 0
    for edit in edits:
        parts += [source[position:edit.start], edit.text]
        start = length + edit.start - position
        length = start + len(edit.text)
        position = edit.end
        piece = pieces.setdefault(id(edit.site), Piece(start, length, edit.site))
        piece.end = length
    parts.append(source[position:])
    return "".join(parts), list(pieces.values())


def edits_of(source, site):
    """The changes that put a place's mutants beside its original."""
    numbers = [mutant.number for mutant in site.live]
    original = source[site.start:site.end]
    if site.form == "flip":
        return wrap(site, f"mutantFlip({numbers[0]}, ", ")")
    if site.form == "live":
        return wrap(site, f"if mutantLive({numbers[0]}) {{ ", " }")
    if site.form == "not":
        return [Edit(site.start, site.start, f"{numbers[0]} ^‡ ", site, (1, 0))]
    if site.form == "infix":
        return [replace(site, infix(site, original))]
    if site.form == "pick":
        others = ", ".join(f"{mutant.number}, {mutant.mutated}" for mutant in site.live[1:])
        first = site.live[0]
        more = f", {others}" if others else ""
        return [replace(site, f"mutantPick({first.number}, {original}, {first.mutated}{more})")]
    # `and`, `or`, `min` and `max`, with the bracket that follows.
    return [Edit(site.start, site.end + 1, f"mutant{original.capitalize()}({numbers[0]}, ", site, (1, 0))]


def infix(site, original):
    """An operator in two halves between which its mutants' numbers stand."""
    opener = OPENER.get(original, "<‡")
    # A number that the compiler refused is one that never runs.
    numbers = [-2 if mutant.refused else mutant.number for mutant in site.mutants]
    between = str(numbers[0]) if len(numbers) == 1 else f"MutantNumbers({numbers[0]}, {numbers[1]})"
    return f"{opener} {between} ‡{original}"


def replace(site, text):
    """A change of a whole place."""
    return Edit(site.start, site.end, text, site, (1, -(site.end - site.start)))


def wrap(site, before, after):
    """A change around a place."""
    size = site.end - site.start
    return [
        Edit(site.start, site.start, before, site, (1, -size - 1)),
        Edit(site.end, site.end, after, site, (0, size)),
    ]
