public import VegaLite

/// Everything that can be wrong with the files of a retreat. The words for people are in `Fault+Words.swift`.
public enum Fault: Error, Hashable, Sendable {
    // Files
    case notThere
    case notAFile(kind: String)
    case noFolder
    case forbidden
    case unreadable(reason: String)
    case tooLarge(bytes: Int, limit: Int)
    case outsideFolder(path: String)
    case absolutePath(path: String)
    case badRetreatName(name: String)
    case noSuchRetreat(name: String, nearest: String?, known: [String])

    // YAML
    case notUTF8
    case notYAML(reason: String, mend: String)
    case alias
    case tooDeep(limit: Int)
    case tooManyValues(limit: Int)

    // Keys and values
    case duplicateKey(name: String)
    case unknownKey(name: String, nearest: String?, known: [String])
    case missingKey(key: String)
    case wrongType(key: String, wanted: String, found: String)
    case emptyText(key: String)
    case hiddenCharacter(key: String, scalar: Unicode.Scalar)
    case textTooLong(key: String, characters: Int, limit: Int)
    case longTitle(characters: Int, limit: Int)
    case unknownWord(key: String, word: String, nearest: String?, known: [String])
    case badID(id: String)
    case duplicateID(id: String)
    case badMinutes(key: String, text: String)
    case badCount(key: String, text: String)
    case badNumbers(key: String, text: String)
    case badDate(text: String)
    case skippedTime(text: String)

    // Retreats and protocols
    case unknownProtocol(id: String, nearest: String?, known: [String])
    case bothContents
    case noContent
    case noVisuals
    case noSteps
    case longPlan(minutes: Int, limit: Int)
    case stepsPastEnd(planned: Int, minutes: Int)
    case externalFirst

    // Privacy
    case badGroupSize(text: String)
    case smallGroupSize(size: Int, safe: Int)
    case chartsOnly(key: String)
    case openRoster(file: String)
    case closedRoster(file: String)
    case emptyRoster
    case shortNames(lines: [Int])
    case namesSomeone(what: String)
    case fileNamesSomeone(what: String)
    case chartNamesSomeone(path: String)
    case rowNamesSomeone
    /// What is wrong cannot be said without a name.
    case namingProblem
    case rosterShown
    case hiddenGroups(names: [String], Privacy)
    /// Groups that are hidden besides small ones.
    case heldGroups(names: [String])
    case badPart(key: String)
    case imagesOnly(key: String)
    case imageMetadata(kinds: [String])
    case chartTellsClass(path: String)
    case rowTellsClass
    case textTellsClass(what: String)
    case fewClasses(count: Int)
    case noClasses(fields: [String])
    case marksAreStudents(StudentMark)
    case studentMarksRefused(StudentMark)
    case noStudentMarks

    // Visuals
    case notAnImage
    case foreignImage(format: String, converter: String)
    case badImage(format: String)
    case truncatedImage(format: String)
    case imageTooLarge(width: Int, height: Int, limit: Int)
    case badChart(ChartProblem)
    case oddChart(ChartProblem)
    /// What the frame of a chart tells under a veil.
    case tellingFrame(ChartProblem)
    case missingData(path: String, reason: String)
    case tooManyDataFiles(limit: Int)
}

extension Fault {
    /// Whether it forbids the file, or the visual, that it is found in.
    public var severity: Problem.Severity {
        switch self {
        case .unknownKey, .longTitle, .noVisuals, .longPlan, .stepsPastEnd, .externalFirst, .oddChart, .tellingFrame,
            .smallGroupSize, .chartsOnly, .hiddenGroups,
            .heldGroups, .imagesOnly, .imageMetadata, .textTellsClass, .fewClasses, .noClasses, .marksAreStudents,
            .noStudentMarks, .shortNames,
            .namesSomeone, .fileNamesSomeone:
            .warning
        case .notThere, .notAFile, .noFolder, .forbidden, .unreadable, .tooLarge, .outsideFolder, .absolutePath,
            .badRetreatName,
            .noSuchRetreat, .notUTF8, .notYAML, .alias, .tooDeep, .tooManyValues, .duplicateKey, .missingKey,
            .wrongType, .emptyText, .hiddenCharacter, .textTooLong, .unknownWord, .badID, .duplicateID, .badMinutes,
            .badCount, .badNumbers,
            .badDate, .skippedTime, .unknownProtocol, .bothContents, .noContent, .noSteps, .notAnImage,
            .foreignImage, .badImage, .truncatedImage, .imageTooLarge, .badChart, .missingData, .tooManyDataFiles,
            .chartNamesSomeone, .rowNamesSomeone, .namingProblem, .rosterShown,
            .studentMarksRefused, .badPart, .chartTellsClass, .rowTellsClass,
            .badGroupSize, .openRoster, .closedRoster, .emptyRoster:
            .error
        }
    }
}

extension Fault {
    /// Whether a visual is kept off the wall since it would name somebody.
    public var isOfNames: Bool {
        if case .chartNamesSomeone = self { return true }
        return [.rowNamesSomeone, .namingProblem, .rosterShown].contains(self)
    }
}
