import ArgumentParser
import Retreat

/// What to do with words that name somebody on the roster; without a choice they are held back.
struct NameOptions: ParsableArguments {
    @Flag(help: "Puts \"a student\" in the place of a name.")
    var asAStudent = false

    @Flag(help: "Charts a name, or a word that is taken for one, as it was said.")
    var allowName = false

    func validate() throws {
        if asAStudent && allowName { throw ValidationError("Choose one of --as-a-student and --allow-name.") }
    }

    var choice: SpokenNames {
        if asAStudent { return .replace }
        return allowName ? .allow : .hold
    }
}
