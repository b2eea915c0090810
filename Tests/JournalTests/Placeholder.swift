// The tests of Journal stand beside this one.
