import Glibc

/// The python interpreter of the tests: the path in `VARLINK_PYTHON`, else `/usr/bin/python3`.
public enum PythonInterpreter {
    public static let path = getenv("VARLINK_PYTHON").map { String(cString: $0) } ?? "/usr/bin/python3"

    /// Whether the interpreter is there and has got a package.
    public static func has(_ package: String) -> Bool {
        (try? Child(path, ["-c", "import \(package)"]).wait()) == 0
    }
}

/// The python interpreter that has the package `varlink`.
public enum VarlinkPython {
    /// Nil where the interpreter is not there, or has not got the package.
    public static let interpreter: String? = PythonInterpreter.has("varlink") ? PythonInterpreter.path : nil
}
