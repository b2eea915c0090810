// The files of Record stand beside this one.
