import Yams

// What libyaml says of a broken file, in our words.
extension Document {
    /// The problem that Yams' `error` is in `file`.
    static func problem(_ error: any Error, file: String) -> Problem {
        guard let error = error as? YamlError else { return Problem(generic(""), in: file) }
        switch error {
        case .scanner(let context, let words, let end, _), .parser(let context, let words, let end, _),
            .composer(let context, let words, let end, _):
            let mark = isUnfinished(words) ? context?.mark ?? end : end
            return Problem(fault(words), in: file, at: Place(line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let names, let context):
            return Problem(
                .duplicateKey(name: rearmed(String(names.first?.prefix(64) ?? ""))), in: file,
                at: Place(line: context.mark.line, column: context.mark.column))
        case .reader(let words, _, _, _): return Problem(fault(words), in: file)
        case .memory: return Problem(.tooDeep(limit: depthLimit), in: file)
        case .no, .writer, .emitter, .representer, .dataCouldNotBeDecoded: return Problem(generic(""), in: file)
        }
    }

    /// Whether something was begun and not ended: then its beginning tells more than the place where libyaml
    /// noticed, which may be the end of the file.
    private static func isUnfinished(_ words: String) -> Bool {
        words == "found unexpected end of stream" || words == "could not find expected ':'"
            || words.hasPrefix("did not find expected ','")
    }

    private static func fault(_ words: String) -> Fault {
        switch words {
        case "mapping values are not allowed in this context":
            .notYAML(reason: "a second \":\" in one text", mend: "put the text in quotes, or correct the indentation")
        case "found character that cannot start any token":
            .notYAML(
                reason: "a text cannot begin with this character",
                mend: "put the text in quotes; indent with spaces, not with tabs")
        case "found a tab character that violates indentation":
            .notYAML(reason: "a tab indents this line", mend: "indent with spaces")
        case "could not find expected ':'":
            .notYAML(
                reason: "a \":\" is missing after the key", mend: "write \"key: value\", with a space after the colon")
        case "did not find expected key":
            .notYAML(reason: "a key should stand here", mend: "give all keys of a block the same indentation")
        case "did not find expected '-' indicator":
            .notYAML(
                reason: "an item of the list should begin here with \"-\"", mend: "give all \"-\" the same indentation")
        case "block sequence entries are not allowed in this context":
            .notYAML(reason: "a list cannot begin here", mend: "put the first \"-\" on a line of its own")
        case "did not find expected ',' or ']'":
            .notYAML(reason: "a list in [ ] is not closed", mend: "separate its items by commas and end it with ]")
        case "did not find expected ',' or '}'":
            .notYAML(reason: "a map in { } is not closed", mend: "separate its keys by commas and end it with }")
        case "found unexpected end of stream", "found unexpected document indicator":
            .notYAML(reason: "a quoted text is not closed", mend: "end it with the quote that it began with")
        case "found unknown escape character":
            .notYAML(reason: "an unknown \\ in a quoted text", mend: "write \\\\ for \\, or use single quotes")
        case "but found another document":
            .notYAML(reason: "a second document begins here", mend: "take the line \"---\" out")
        default: generic(words)
        }
    }

    private static func generic(_ words: String) -> Fault {
        .notYAML(
            reason: words.isEmpty ? "this is not YAML" : "this is not YAML: \(rearmed(words))",
            mend: "compare with the retreat.yaml of the demo")
    }
}
