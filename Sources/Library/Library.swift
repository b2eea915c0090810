// The files of Library stand beside this one.
