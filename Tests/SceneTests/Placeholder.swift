// The tests of Scene stand beside this one.
