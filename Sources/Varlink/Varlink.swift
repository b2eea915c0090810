// The files of Varlink stand beside this one.
