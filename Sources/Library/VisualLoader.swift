import Retreat
import VegaLite

/// Reads the files of visuals in one retreat's folder.
struct VisualLoader {
    let folder: Folder
    let plan: Plan
    /// The people whose names no chart may show.
    private let roster: LoadedRoster
    /// What classes are shown as; nil for what they are called.
    private var letters: ClassLetters?
    /// Whether the group is to predict what it will see, so that the frame of a chart must not tell it.
    var isVeiled = false

    /// For the visuals of a plan.
    init(folder: Folder, plan: Plan) {
        self.folder = folder
        self.plan = plan
        roster = LoadedRoster(of: plan)
    }

    /// The largest specification, and the largest data file, in bytes.
    static let chartLimit = 16 << 20

    /// All visuals of the plan, together: what one shows may tell what another one hides.
    func loadAll() -> (visuals: [(visual: LoadedVisual, problems: [Problem])], problems: [Problem]) {
        let loaded = plan.visuals.map { load($0) }
        guard let protection = plan.protection, !protection.classes.isEmpty else { return (complemented(loaded), []) }
        // All classes are known before any has a letter, so that the letters are the same in all visuals.
        let names = loaded.reduce(into: Set<String>()) { names, loaded in
            if case .chart(let chart) = loaded.visual { names.formUnion(chart.classNames) }
        }
        let letters = ClassLetters(
            fields: protection.classes, classes: names, seed: protection.seed ?? 0, isPooled: protection.isPooled)
        var loader = self
        loader.letters = letters
        return (
            loader.complemented(plan.visuals.map { loader.load($0) }),
            ClassCheck.problems(of: plan, letters, isPooled: protection.isPooled)
        )
    }

    /// The visuals with what else has to be hidden in them.
    private func complemented(
        _ loaded: [(visual: LoadedVisual, problems: [Problem])]
    ) -> [(visual: LoadedVisual, problems: [Problem])] {
        let charts = loaded.map { (visual, _) -> Chart? in
            if case .chart(let chart) = visual { chart } else { nil }
        }
        return zip(zip(plan.visuals, loaded), ComplementaryGroups.of(charts)).map { pair, held in
            held.isEmpty ? pair.1 : load(pair.0, alsoHidden: held)
        }
    }

    /// What the visual shows, and all that is wrong with it.
    /// - Parameter alsoHidden: groups that the other visuals would tell of.
    func load(
        _ visual: Visual, alsoHidden: Set<HiddenGroup> = []
    ) -> (visual: LoadedVisual, problems: [Problem]) {
        let (loaded, problems) = unchecked(visual, alsoHidden)
        guard let matcher = roster.matcher else { return (loaded, problems) }
        let said = problems.map(matcher.withoutNames)
        guard case .problem(let problem) = loaded else { return (loaded, said) }
        return (.problem(matcher.withoutNames(problem)), said)
    }

    private func unchecked(_ visual: Visual, _ alsoHidden: Set<HiddenGroup>) -> (LoadedVisual, [Problem]) {
        switch visual.content {
        case .chart(let file):
            // What nobody can look through for names stays off the wall.
            if case .problem(let problem) = roster { return (.problem(problem), []) }
            let (loaded, problems) = chart(file, privacy(visual, alsoHidden))
            return StudentMarkCheck(file: file, marks: visual.students?.marks).checked(loaded, problems)
        case .image(let file): return image(file, visual.covering)
        }
    }

    private func privacy(_ visual: Visual, _ alsoHidden: Set<HiddenGroup>) -> Privacy? {
        plan.minimumGroupSize.map { size in
            Privacy(
                minimumGroupSize: size, countField: visual.students?.count,
                identifying: visual.students?.identifying ?? [],
                classFields: plan.protection?.classes ?? [], letters: letters, alsoHidden: alsoHidden,
                hasBadge: visual.students?.marks == .badge)
        }
    }

    private func image(_ file: String, _ covering: Covering?) -> (LoadedVisual, [Problem]) {
        do throws(Fault) {
            let path = try folder.locate(file)
            let open = try OpenFile(path)
            let size = try ImageHeader.size(open)
            let kinds = try ImageMetadata.kinds(in: open).map(\.rawValue)
            return (
                .image(path: path, width: size.width, height: size.height, covering: covering),
                kinds.isEmpty ? [] : [Problem(.imageMetadata(kinds: kinds), in: file)]
            )
        } catch {
            let problem = Problem(error, in: file)
            return (.problem(problem), [problem])
        }
    }

    private func chart(_ file: String, _ privacy: Privacy?) -> (LoadedVisual, [Problem]) {
        let bytes: [UInt8]
        do throws(Fault) {
            bytes = try folder.open(file).contents(limit: Self.chartLimit)
        } catch {
            let problem = Problem(error, in: file)
            return (.problem(problem), [problem])
        }
        var data = ChartData(chart: file)
        do throws(ChartError) {
            let names = roster.matcher.map { ChartNames(matcher: $0, file: file) }
            let written = try names?.written(in: bytes) ?? []
            if let first = written.first { return (.problem(first), written) }
            for name in try Chart.dataFiles(in: bytes) {
                if plan.protection?.roster == (try? Folder.resolve(name, from: file)), plan.protection?.roster != nil {
                    let problem = Problem(.rosterShown, in: file)
                    return (.problem(problem), [problem])
                }
                data.read(name, in: folder)
            }
            let chart = try Chart(specification: bytes, privacy: privacy) { data.files[$0] }
            let drawn = try names?.drawn(by: chart, bytes, data) ?? []
            if let first = drawn.first { return (.problem(first), drawn) }
            let told = try letters.map { (letters) throws(ChartError) in
                try ClassCheck(letters: letters, file: file).problems(chart, bytes)
            }
            if let told, let first = told.first { return (.problem(first), told) }
            let problems =
                data.problems + data.problems(chart.warnings, as: Fault.oddChart)
                + data.problems(isVeiled ? chart.veilLeaks : [], as: Fault.tellingFrame)
                + hidden(chart, privacy, in: file)
            return (data.problems.first.map(LoadedVisual.problem) ?? .chart(chart), problems)
        } catch {
            let problems = data.problems + data.problems(error.problems, as: Fault.badChart)
            let unknown = Problem(.badChart(ChartProblem(path: "$", message: "the chart cannot be drawn")), in: file)
            return (.problem(problems.first ?? unknown), problems.isEmpty ? [unknown] : problems)
        }
    }

    private func hidden(_ chart: Chart, _ privacy: Privacy?, in file: String) -> [Problem] {
        let groups = chart.hiddenGroups
        let held = chart.heldGroups
        guard let privacy else { return [] }
        return
            (groups.isEmpty ? [] : [Problem(.hiddenGroups(names: groups.map { $0.name(letters) }, privacy), in: file)])
            + (held.isEmpty ? [] : [Problem(.heldGroups(names: held.map { $0.name(letters) }), in: file)])
    }
}
