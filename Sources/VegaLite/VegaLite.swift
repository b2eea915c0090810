// The files of VegaLite stand beside this one.
