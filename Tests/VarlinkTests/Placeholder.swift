// The tests of Varlink stand beside this one.
