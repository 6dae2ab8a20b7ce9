// Does nothing: how long a Swift program takes to start and to end.
