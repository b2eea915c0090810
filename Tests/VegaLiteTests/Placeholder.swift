// The tests of VegaLite stand beside this one.
