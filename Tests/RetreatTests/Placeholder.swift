// The tests of Retreat stand beside this one.
