// The tests of RoomAPI stand beside this one.
