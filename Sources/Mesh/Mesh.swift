// The files of Mesh stand beside this one.
