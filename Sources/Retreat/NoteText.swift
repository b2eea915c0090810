/// The rules for what is charted: one line of visible text of bounded length.
public enum NoteText {
    /// The most characters that a note, or a field of an action, may have.
    public static let limit = 500

    /// `raw` as it will stand on the wall: white space folded to single spaces; control characters and the
    /// bidirectional embeddings, overrides and isolates (Unicode UAX 9, section 2) taken out, since they could
    /// turn what stands beside them around. Joiners and directional marks stay: scripts need them.
    ///
    /// - Throws: `Refusal.emptyText` where nothing visible is left, `Refusal.textTooLong` past `limit`.
    public static func clean(_ raw: String) throws(Refusal) -> String {
        // A text of megabytes is refused by its bytes, before it is walked: 32 bytes a character is more than
        // any script needs.
        guard raw.utf8.count <= limit * 32 else {
            throw .textTooLong(characters: raw.unicodeScalars.count, limit: limit)
        }
        var text = ""
        var pendingSpace = false
        for scalar in raw.unicodeScalars {
            if scalar.properties.isWhitespace {
                pendingSpace = !text.isEmpty
            } else if !isRemoved(scalar) {
                if pendingSpace { text.unicodeScalars.append(" ") }
                pendingSpace = false
                text.unicodeScalars.append(scalar)
            }
        }
        guard text.unicodeScalars.contains(where: isVisible) else { throw .emptyText }
        guard text.count <= limit else { throw .textTooLong(characters: text.count, limit: limit) }
        return text
    }

    /// Whether `scalar` has no place in a text on the wall: white space aside, the controls, the bidirectional
    /// embeddings, overrides and isolates, and what no font can draw.
    public static func isRemoved(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
        default:
            switch scalar.properties.generalCategory {
            case .control, .surrogate, .unassigned, .privateUse: true
            default: false
            }
        }
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        // Hangul fillers are letters, and yet nothing is seen of them.
        if scalar.properties.isDefaultIgnorableCodePoint { return false }
        switch scalar.properties.generalCategory {
        case .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark:
            return false
        default:
            return true
        }
    }
}
