// Empty: libFuzzer brings the `main` that calls the target.
typedef int no_declarations;
