public import Retreat

extension Plan {
    /// A small retreat that has one step of every face: 3 visuals, 6 steps, 35 minutes; it starts at `Moment.sample`.
    public static let sample = Plan(
        name: "grade-3-reading", folder: "/retreats/grade-3-reading.retreat",
        title: "Are our readers growing in every class?", team: "Grade 3",
        start: Start(moment: .sample, utcOffset: 7 * 3600),
        why: "We look at one data set together, to plan the next six weeks.",
        meetingProtocol: .sample, visuals: [.bands, .growth, .page])

    /// The sample under another name.
    public static func sample(named name: String) -> Plan {
        var plan = sample
        plan.name = name
        plan.folder = "/retreats/\(name).retreat"
        return plan
    }
}

extension MeetingProtocol {
    /// Six steps, one of every face and accent; the second is silent.
    public static let sample = MeetingProtocol(
        id: "atlas-looking-at-data", title: "ATLAS: Looking at Data", credit: "After the ATLAS protocol (SRI)",
        minutes: 40,
        steps: [
            Step(
                id: "start", title: "Getting started", minutes: 3,
                rule: "What is this? Not yet: what does it mean?", prompts: ["What was counted, when, and of whom?"],
                face: .question, accent: .teal),
            Step(
                id: "read", title: "Silent reading", minutes: 2, rule: "Nobody speaks.", face: .visual, accent: .teal,
                isSilent: true),
            Step(
                id: "describe", title: "Describing", minutes: 10, purpose: "Gather as much as can be seen.",
                rule: "See, do not judge.", prompts: ["What do you see?", "Where exactly do you see it?"],
                collects: .observation, face: .visual, accent: .blue),
            Step(
                id: "interpret", title: "Interpreting", minutes: 10,
                rule: "At least two readings of each pattern.", prompts: ["What else could explain it?"],
                collects: .interpretation, face: .gallery, accent: .purple),
            Step(
                id: "implications", title: "Implications for practice", minutes: 5,
                rule: "About what we do.", prompts: ["Which next step is the smallest?"], collects: .implication,
                face: .actions, accent: .green),
            Step(
                id: "reflect", title: "Reflecting", minutes: 5, rule: "What is new to us?",
                prompts: ["What surprised you?"], collects: .reflection, face: .question, accent: .orange),
        ])
}

extension Visual {
    public static let bands = Visual(
        id: "bands", title: "Reading bands at the end of Grade 3", source: "School assessment, spring",
        evidence: .internalAssessment, content: .chart(file: "charts/bands.vl.json"))
    public static let growth = Visual(
        id: "growth", title: "Growth from kindergarten to Grade 3", source: "School assessment, yearly",
        evidence: .internalAssessment, content: .chart(file: "charts/growth.vl.json"))
    public static let page = Visual(
        id: "page", title: "A page of a reading journal", evidence: .workSample,
        content: .image(file: "images/page.png"))
}

extension Moment {
    /// 2026-12-03 13:30 in a room seven hours east of UTC.
    public static let sample = Moment(milliseconds: 1_796_279_400_000)

    /// The sample moment and `seconds` more.
    public static func sample(_ seconds: Int) -> Moment {
        sample.adding(milliseconds: Int64(seconds) * 1000)
    }
}

extension Day {
    /// The last day of the year of the sample.
    public static let sample: Day = {
        guard let day = Day(year: 2026, month: 12, day: 31) else { preconditionFailure("no such day") }
        return day
    }()
}
