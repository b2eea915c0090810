import Retreat

/// What the letters of classes are drawn from, once for each retreat that this room knows: cards that are printed
/// before a retreat have the letters of the wall. From the opening on, the journal keeps it with the plan.
struct LetterSeeds {
    private var seeds: [String: UInt64] = [:]

    /// The plan with its seed, where it has classes.
    mutating func drawn(_ plan: Plan) -> Plan {
        guard let protection = plan.protection, !protection.classes.isEmpty, protection.seed == nil else { return plan }
        // The same name with another start is another retreat.
        let key = "\(plan.name) \(plan.start?.moment.milliseconds ?? 0)"
        let seed = seeds[key] ?? UInt64.random(in: .min ... .max)
        seeds[key] = seed
        var plan = plan
        plan.protection?.seed = seed
        return plan
    }
}
