// The tests of Stage stand beside this one.
