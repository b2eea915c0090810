import Library
import Retreat

/// Reads a retreat for a command that cannot go on without it.
enum ProblemReport {
    /// The plan in `folder`.
    ///
    /// - Throws: `StartError.problem` with everything that is wrong.
    static func plan(of folder: RetreatFolder, protocols: ProtocolShelf) throws(StartError) -> Plan {
        let reading = folder.read(protocols: protocols)
        guard let plan = reading.plan else {
            throw .problem(
                reading.problems.map(\.description).joined(separator: "\n"),
                mend: "Mend these and look again with retreatd check \(folder.path).")
        }
        var seeds = LetterSeeds()
        return seeds.drawn(plan)
    }
}
