// The files of Stage stand beside this one.
