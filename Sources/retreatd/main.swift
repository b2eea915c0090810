// Synchronous on purpose: an `async` main leaves the main thread after its first `await`, and SDL needs it.
import ArgumentParser

RetreatdCommand.main()
