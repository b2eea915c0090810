import VegaLite

extension Fault {
    /// What is wrong: a sentence without its full stop.
    public var message: String {
        switch self {
        case .notThere: "there is no such file"
        case .notAFile(let kind): "this is \(kind), not a file"
        case .noFolder: "there is no such folder"
        case .forbidden: "the file may not be read: permission denied"
        case .unreadable(let reason): "the file cannot be read: \(reason)"
        case .tooLarge(let bytes, let limit): "the file has \(Self.size(bytes)); at most \(Self.size(limit)) are read"
        case .outsideFolder(let path): "\"\(path)\" leads out of the retreat's folder"
        case .absolutePath(let path): "\"\(path)\" is an absolute path"
        case .badRetreatName(let name): "\"\(name)\" is not the name of a retreat"
        case .noSuchRetreat(let name, _, _): "there is no retreat \"\(name)\""
        case .notUTF8: "the text is not UTF-8"
        case .notYAML(let reason, _): reason
        case .alias: "YAML aliases (*name) are not read"
        case .tooDeep(let limit): "values stand in each other more than \(limit) deep"
        case .tooManyValues(let limit): "the file has more than \(limit) values"
        case .duplicateKey(let name): "\"\(name)\" stands here more than once"
        case .unknownKey(let name, _, _): "\"\(name)\" is not a known key"
        case .missingKey(let key): "\"\(key)\" is missing"
        case .wrongType(let key, let wanted, let found): "\"\(key)\" must be \(wanted), not \(found)"
        case .emptyText(let key): "\"\(key)\" is empty"
        case .hiddenCharacter(let key, let scalar):
            "\"\(key)\" holds U+\(scalar.hex), which cannot be seen or turns the text around"
        case .textTooLong(let key, let characters, let limit):
            "\"\(key)\" has \(characters) characters; at most \(limit) are shown"
        case .longTitle(let characters, let limit):
            "the title has \(characters) characters; more than \(limit) are hard to read on a wall"
        case .unknownWord(let key, let word, _, _): "\"\(word)\" is not a known word for \"\(key)\""
        case .badID(let id): "\"\(id)\" is not an id"
        case .duplicateID(let id): "the id \"\(id)\" is used more than once"
        case .badMinutes(let key, let text):
            "\"\(key)\" must be whole minutes from 1 to \(longestMinutes), not \"\(text)\""
        case .badNumbers(let key, let text): "\"\(key)\" must be numbers of notes, not \"\(text)\""
        case .badCount(let key, let text): "\"\(key)\" must be a whole number from 1, not \"\(text)\""
        case .badDate(let text): "\"\(text)\" is not a date with a time"
        case .skippedTime(let text): "the room's clock is set forward past \"\(text)\": there is no such time"
        case .unknownProtocol(let id, _, _): "there is no protocol \"\(id)\""
        case .bothContents: "the visual has both a chart and an image"
        case .noContent: "the visual has neither a chart nor an image"
        case .noVisuals: "the retreat has no visuals"
        case .noSteps: "the protocol has no steps"
        case .longPlan(let minutes, let limit):
            "the plan takes \(minutes) minutes, \(minutes - limit) more than the \(limit) that a retreat has"
        case .stepsPastEnd(let planned, let minutes):
            "the steps take \(planned) minutes, \(planned - minutes) more than the \(minutes) of the protocol"
        case .externalFirst: "the first visual is an external assessment"
        case .badGroupSize(let text):
            "\"minimum-group-size\" must be a whole number from \(Privacy.allowedSizes.lowerBound) to "
                + "\(Privacy.allowedSizes.upperBound), not \"\(text)\""
        case .smallGroupSize(let size, _): "in a group of \(size) students somebody may be recognised"
        case .openRoster: "others than its owner may read this list of names"
        case .closedRoster: "this list of names may not be read here: permission denied"
        case .emptyRoster: "the list of names is empty"
        case .shortNames(let lines):
            "\(lines.count == 1 ? "line" : "lines") \(Self.list(lines.map(String.init))): one letter alone is not looked for"
        case .namesSomeone(let what): "\(what) names somebody on the roster; the wall says \"a student\" there"
        case .fileNamesSomeone(let what): "\(what) names somebody on the roster"
        case .chartNamesSomeone(let path): "\(path) names somebody on the roster; the chart is not shown"
        case .rowNamesSomeone: "a row of the chart names somebody on the roster; the chart is not shown"
        case .namingProblem: "something is wrong here, and saying it would name somebody on the roster"
        case .rosterShown: "the chart reads the list of names; it is not shown"
        case .chartsOnly(let key): "\"\(key)\" says nothing about a picture"
        case .hiddenGroups(let names, let privacy):
            "\(privacy.footnote(groups: names.count)): \(Self.list(names))"
        case .heldGroups(let names):
            "\(names.count == 1 ? "1 larger group is" : "\(names.count) larger groups are") not shown either, since with "
                + "\(names.count == 1 ? "it" : "them") a small one could be worked out: \(Self.list(names))"
        case .badPart(let key): "\"\(key)\" leaves the image, or has no size"
        case .imagesOnly(let key): "\"\(key)\" says nothing about a chart"
        case .imageMetadata(let kinds):
            "the image's file also holds \(Self.list(kinds)), which may say where, when and by whom it was made"
        case .chartTellsClass(let path): "\(path) says what a class is called; the chart is not shown"
        case .rowTellsClass:
            "a row of the chart says what a class is called, outside of its field; the chart is not shown"
        case .textTellsClass(let what): "\(what) says what a class is called"
        case .fewClasses(let count):
            "with \(count == 1 ? "one class" : "\(count) classes") letters hide nothing: who teaches one knows the other"
        case .noClasses(let fields):
            "no chart has a field \(fields.map { "\"\($0)\"" }.joined(separator: " or ")) with classes"
        case .marksAreStudents(let mark):
            "each \(mark.rawValue) is one student, and who knows the class may recognise the lone one"
        case .studentMarksRefused(let mark):
            "each \(mark.rawValue) is one student, which \"one-mark-a-student\" refuses; the chart is not shown"
        case .noStudentMarks: "\"one-mark-a-student\" is said of a chart without a mark for each student"
        case .notAnImage: "this is not an image that the wall can show"
        case .foreignImage(let format, _): "the wall shows no \(format)"
        case .badImage(let format): "the \(format) image is damaged: its size cannot be read"
        case .truncatedImage(let format): "the \(format) image is cut off before its end"
        case .imageTooLarge(let width, let height, let limit):
            "the image has \(width) x \(height) pixels; at most \(limit / 1_000_000) megapixels are shown"
        case .badChart(let problem), .oddChart(let problem), .tellingFrame(let problem):
            problem.path.hasPrefix("$") ? "\(problem.path): \(problem.message)" : problem.message
        case .missingData(let path, let reason): "the chart's data \"\(path)\" is not there to read: \(reason)"
        case .tooManyDataFiles(let limit): "the chart reads more than \(limit) data files"
        }
    }

    /// What to do about it: a phrase without a full stop.
    public var mend: String {
        switch self {
        case .notThere: "put the file there, or correct its name"
        case .notAFile: "put a regular file in its place"
        case .noFolder: "name a folder NAME.retreat with a retreat.yaml in it"
        case .forbidden: "let everybody read it: chmod a+r"
        case .unreadable: "copy the file there again"
        case .tooLarge: "bring less: count or aggregate the data, or make the picture smaller"
        case .outsideFolder, .absolutePath: "copy the file into the retreat's folder and name it from there"
        case .badRetreatName: "use the folder's name without \".retreat\", and no \"/\""
        case .noSuchRetreat(_, let nearest, let known): Self.meant(nearest, known, "retreats")
        case .notUTF8: "save the file as UTF-8"
        case .notYAML(_, let mend): mend
        case .alias: "write the value out in each place; put a text that begins with * in quotes"
        case .tooDeep, .tooManyValues: "write only what the README describes"
        case .duplicateKey: "keep one of them"
        case .unknownKey(_, let nearest, let known): Self.meant(nearest, known, "known keys")
        case .missingKey(let key): "add a line \"\(key): ...\""
        case .wrongType(_, let wanted, _): "write \(wanted) here"
        case .emptyText(let key): "write the text after \"\(key):\""
        case .hiddenCharacter: "take the character out"
        case .textTooLong, .longTitle: "say it in fewer words"
        case .unknownWord(_, _, let nearest, let known): Self.meant(nearest, known, "words")
        case .badID: "use small letters a-z, digits and hyphens, at most 64, and no hyphen first"
        case .duplicateID: "give each its own id"
        case .badMinutes: "write for example 12"
        case .badCount: "write for example 84"
        case .badNumbers: "write for example 2, 5"
        case .badDate: "write day and time in the room's time zone: 2026-12-03T13:30"
        case .skippedTime: "choose a time an hour later"
        case .unknownProtocol(_, let nearest, let known): Self.meant(nearest, known, "protocols")
        case .bothContents: "keep one of the two, or make two visuals"
        case .noContent: "add \"chart: charts/NAME.vl.json\" or \"image: images/NAME.png\""
        case .noVisuals: "list what the group will look at under \"visuals:\""
        case .noSteps: "list at least one step under \"steps:\""
        case .longPlan: "give some steps fewer minutes, or plan two retreats"
        case .stepsPastEnd: "give some steps fewer minutes, or raise \"minutes\""
        case .externalFirst: "start small, with internal data, and show the external data after it"
        case .badGroupSize: "write for example \(Privacy.usualSize)"
        case .smallGroupSize(_, let safe): "write at least \(safe)"
        case .openRoster(let file): "keep it to its owner: chmod 600 \(file)"
        case .closedRoster(let file):
            "give it to the user that runs the room, and only to that one: chown USER \(file) && chmod 600 \(file)"
        case .emptyRoster: "write one name a line, nicknames and initials after a colon"
        case .shortNames: "write at least two letters"
        case .namesSomeone: "say it without the name"
        case .fileNamesSomeone: "give it another name"
        case .chartNamesSomeone: "say it without the name"
        case .rowNamesSomeone: "take the names out of the data: count or aggregate the rows, or number the students"
        case .namingProblem: "take the names out of the file and its data first"
        case .rosterShown: "let it read data without names"
        case .chartsOnly: "take it out; names in a picture must be covered before it comes here"
        case .hiddenGroups: "leave it so, or pool small groups with others in the data"
        case .heldGroups: "leave it so, or pool the small groups with others in the data of every visual"
        case .badPart:
            "write fractions from the top left: [left, top, width, height], as [0, 0, 1, 0.12] for a strip at the top"
        case .imagesOnly: "take it out"
        case .imageMetadata:
            "nothing has to be done: the wall, the record and the handouts have its pixels alone; the file itself keeps it"
        case .chartTellsClass, .textTellsClass: "say it without, or speak of \"one class\""
        case .rowTellsClass: "keep what classes are called in the field that \"classes\" names, or take it out"
        case .fewClasses: "show them as one: \"pool-classes: true\" under \"privacy:\""
        case .noClasses:
            "correct the name under \"classes\"; tables that have a column for each class want a row for each"
        case .marksAreStudents:
            "aggregate the rows, or say which in retreat.yaml: \"one-mark-a-student: badge\" (the wall says so), "
                + "\"refuse\", or \"not-students\"; rows that are counted already have a \"count-field\""
        case .studentMarksRefused: "aggregate the rows: a box plot, or circles by how many they are"
        case .noStudentMarks: "take it out"
        case .notAnImage: "bring PNG, JPEG, WebP, GIF or BMP"
        case .foreignImage(_, let converter): "convert it to PNG: \(converter)"
        case .badImage, .truncatedImage: "export or copy the image again"
        case .imageTooLarge: "make it smaller: 3840 x 2160 fills any wall"
        case .badChart(let problem), .oddChart(let problem), .tellingFrame(let problem):
            problem.mend ?? "correct the chart"
        case .missingData: "put the file there, or correct the name, which counts from the chart's own folder"
        case .tooManyDataFiles: "put the rows into fewer files"
        }
    }

    private static func meant(_ nearest: String?, _ known: [String], _ what: String) -> String {
        if let nearest { return "did you mean \"\(nearest)\"?" }
        return known.isEmpty ? "there are no \(what)" : "\(what): \(known.joined(separator: ", "))"
    }

    /// The first few, and how many there are besides.
    private static func list(_ names: [String]) -> String {
        let shown = 5
        let rest = names.count > shown ? ["and \(names.count - shown) more"] : []
        return (names.prefix(shown) + rest).joined(separator: "; ")
    }

    private static func size(_ bytes: Int) -> String {
        let mebi = 1 << 20
        return bytes >= mebi && bytes % mebi == 0 ? "\(bytes / mebi) MiB" : "\(bytes) bytes"
    }
}
