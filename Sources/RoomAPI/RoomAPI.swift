// The files of RoomAPI stand beside this one.
