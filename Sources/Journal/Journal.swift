// The files of Journal stand beside this one.
