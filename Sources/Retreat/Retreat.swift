// The files of Retreat stand beside this one.
