"""Builds what is measured: optimised, and with the libraries of Swift linked in."""

import functools
import os
import subprocess

BENCHMARKS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ROOT = os.path.dirname(os.path.dirname(BENCHMARKS))

# The package and how each product is linked.
STATIC = ["--static-swift-stdlib", "--scratch-path", ".build-static"]
PRODUCTS = {
    "tramites": (ROOT, STATIC),
    "empty": (BENCHMARKS, STATIC),
    "workloads": (BENCHMARKS, []),
}


@functools.cache
def build(product):
    """The path of an executable that is up to date."""
    package, options = PRODUCTS[product]
    command = ["swift", "build", "-c", "release", "--product", product, *options]
    if os.environ.get("SKIP_BUILD") != "1":
        subprocess.run(command, cwd=package, check=True, stdout=subprocess.DEVNULL)
    folder = subprocess.run(
        [*command[:4], *options, "--show-bin-path"], cwd=package, check=True, capture_output=True, text=True
    ).stdout.strip()
    return os.path.join(folder, product)


@functools.cache
def stripped(executable):
    """A copy without debug information, which valgrind 3.19 cannot read."""
    copy = executable + "-stripped"
    subprocess.run(["strip", "--strip-debug", "-o", copy, executable], check=True)
    return copy
