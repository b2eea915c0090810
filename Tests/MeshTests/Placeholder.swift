// The tests of Mesh stand beside this one.
