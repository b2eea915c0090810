import ArgumentParser
import Glibc

/// Runs one command; what goes wrong is one line on standard error and an exit code for its kind.
@main
enum Program {
    static func main() {
        do {
            var command = try RetreatCommand.parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            Output.printError("retreat: \(failure.message) \(failure.mend)")
            for line in failure.details { Output.printError("  \(line)") }
            exit(failure.kind.rawValue)
        } catch {
            RetreatCommand.exit(withError: error)
        }
    }
}
