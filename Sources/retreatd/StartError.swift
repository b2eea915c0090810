import Glibc

/// Why the daemon does not start. What it says to a person is its description: what is wrong, and the mend.
enum StartError: Error, CustomStringConvertible {
    case system(String, Int32)
    case problem(String, mend: String)

    var description: String {
        switch self {
        case .system(let call, let code): "\(call): \(String(cString: strerror(code)))"
        case .problem(let message, let mend): "\(message)\nMend: \(mend)"
        }
    }
}
