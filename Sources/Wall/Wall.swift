// The files of Wall stand beside this one.
