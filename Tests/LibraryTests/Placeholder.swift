// The tests of Library stand beside this one.
