// The tests of Wall stand beside this one.
