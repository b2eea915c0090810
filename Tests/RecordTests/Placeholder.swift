// The tests of Record stand beside this one.
