import ArgumentParser
import Library
import Retreat

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says all that is wrong with a retreat's files, and how to mend it.",
        discussion: "Exit code 1 where there are errors, 0 where there are none or warnings only.")

    @Argument(help: "A folder NAME.retreat.", completion: .directory)
    var folder: String

    @OptionGroup var protocolOptions: ProtocolOptions

    func run() throws {
        let reading = RetreatFolder(Places.absolute(folder)).check(protocols: protocolOptions.protocolShelf)
        for problem in reading.problems { print(problem.description) }
        let errors = reading.problems.count { $0.severity == .error }
        let warnings = reading.problems.count - errors
        if errors > 0 {
            print("\(errors) error(s), \(warnings) warning(s).")
            throw ExitCode(1)
        }
        guard let plan = reading.plan else { return }
        print(
            "\(plan.title) · \(plan.team) · \(plan.meetingProtocol.title), \(plan.meetingProtocol.minutes) minutes, "
                + "\(plan.visuals.count) visual(s): \(warnings == 0 ? "ready" : "\(warnings) warning(s)").")
    }
}
